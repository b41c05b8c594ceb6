//! Which Kreise a network covers.

use super::{
    super::room::{Room, refusals, refused, titled},
    coverage_form::{StoredPeriods, view},
};
use crate::{
    conflict::{FieldDifference, LateForm},
    http::{Cx, FormResult, Page, PageError, PageResult, TypedForm, commit},
    plural::counted,
    ui::form::FormState,
};
use axum::extract::Path;
use mintverbund::{
    actions::{
        ActionError,
        profile::edit_coverage::{Area, SINCE, UNTIL, chosen, edit_coverage, seen},
    },
    domain::{
        field::Typed,
        kreis::{Kreis, by_name},
        seen::Seen,
    },
    policy::Action,
    store::{coverage, network::Network},
};

/// Shows the Kreise to choose from.
pub async fn show(cx: Cx, Path(slug): Path<String>) -> PageResult {
    let network = cx.network(&slug, Action::EditProfile).await?;
    let (state, known) = stored(&cx, &network).await?;
    Ok(page(&cx, &network, FormState::stored(state), known))
}

/// What stands in the form, with what was on the screen when somebody began to choose.
async fn stored(cx: &Cx, network: &Network) -> Result<(Typed, StoredPeriods), PageError> {
    let all = coverage::of_network(&mut cx.app.store.read().await?, &network.id).await?;
    let today = cx.now.day();
    let current = chosen(&all, today);
    let mut typed = Typed::default();
    current.iter().for_each(|c| typed.push("ags", c.ags.as_str()));
    let typed = seen(&current).marks(typed);
    let known = current.into_iter().map(|c| (c.ags.clone(), c.period)).collect();
    Ok((typed, StoredPeriods { periods: known, today }))
}

/// Takes the chosen Kreise over.
pub async fn save(cx: Cx, Path(slug): Path<String>, TypedForm(typed): TypedForm) -> FormResult {
    let network = cx.network(&slug, Action::EditProfile).await?;
    match write(&cx, &network, &typed).await {
        Ok(count) => {
            let room = Room::new(&cx, &network, "profil");
            cx.done(format!("Das Gebiet ist gespeichert: {count}."), &room.path()).await
        }
        Err(ActionError::Stale) => stale(&cx, &network, typed).await,
        Err(error) => {
            let errors = refusals(error, "ags", "Kreise")?;
            let (_, known) = stored(&cx, &network).await?;
            refused(page(&cx, &network, FormState::refused(typed, errors), known))
        }
    }
}

async fn write(cx: &Cx, network: &Network, typed: &Typed) -> Result<String, ActionError> {
    let area = Area::parse(typed).map_err(ActionError::Invalid)?;
    let mut tx = cx.app.store.write().await?;
    let result = edit_coverage(&mut tx, cx.by(), &network.id, &Seen::of_form(typed), &area).await;
    commit(tx, result).await?;
    Ok(counted(area.kreise.len(), "Kreis", "Kreise"))
}

fn page(cx: &Cx, network: &Network, state: FormState, known: StoredPeriods) -> Page {
    let room = Room::new(cx, network, "profil");
    let head = room.clone();
    room.page(cx, &titled("Gebiet", &state.errors), move || view(head, state, known))
}

async fn stale(cx: &Cx, network: &Network, sent: Typed) -> FormResult {
    let (stored, _) = stored(cx, network).await?;
    let room = Room::new(cx, network, "profil");
    let line = |label: &str, stored: String, typed: String| FieldDifference { label: label.to_owned(), stored, typed };
    let lines = [
        line("Kreise", names(&stored), names(&sent)),
        line(SINCE, String::new(), sent.get("covered_since").trim().to_owned()),
        line(UNTIL, String::new(), sent.get("covered_until").trim().to_owned()),
    ];
    let same = lines[0].stored == lines[0].typed;
    let late = LateForm {
        conflict: room.conflict("Profil"),
        note: room.on_behalf_in_words(),
        action: room.at().area(),
        back: room.path(),
        seen: Seen::of_form(&stored),
        differences: lines.into_iter().filter(|line| !same && line.stored != line.typed).collect(),
        typed: sent,
        instead: None,
    };
    late.answer(cx).await
}

/// The chosen Kreise, one a line.
fn names(typed: &Typed) -> String {
    let chosen = |kreis: &&Kreis| typed.has("ags", kreis.ags.as_str());
    by_name().filter(chosen).map(Kreis::list_name).collect::<Vec<_>>().join(" · ")
}
