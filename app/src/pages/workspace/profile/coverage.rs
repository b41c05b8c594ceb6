//! Which Kreise a network covers.

use super::super::room::{Room, refusals, refused, titled};
use crate::{
    http::{Cx, FormResult, PageResult, TypedForm, commit},
    islands::list_filter::ListFilter,
    ui::{
        form::{FormState, submit},
        parts::link_button,
    },
};
use axum::extract::Path;
use leptos::prelude::*;
use mintverbund::{
    actions::{ActionError, edit_coverage::edit_coverage},
    domain::{
        field::{Parser, Typed},
        kreis::{Ags, Bezirk, Kreis, by_name},
    },
    policy::Action,
    store::{coverage, network::Network},
};

/// Shows the Kreise to choose from.
pub async fn show(cx: Cx, Path(slug): Path<String>) -> PageResult {
    let network = cx.network(&slug, Action::EditProfile).await?;
    let all = coverage::of_network(&mut cx.app.store.read().await?, &network.id).await?;
    let today = cx.now.day();
    let mut typed = Typed::default();
    all.iter().filter(|c| !c.period.is_over(today)).for_each(|c| typed.push("ags", c.ags.as_str()));
    Ok(page(&cx, &network, FormState::stored(typed)))
}

/// Takes the chosen Kreise over.
pub async fn save(cx: Cx, Path(slug): Path<String>, TypedForm(typed): TypedForm) -> FormResult {
    let network = cx.network(&slug, Action::EditProfile).await?;
    match write(&cx, &network, &typed).await {
        Ok(count) => {
            let room = Room::new(&cx, &network, "profil");
            cx.done(format!("Das Gebiet ist gespeichert: {count}."), &room.path()).await
        }
        Err(error) => {
            let errors = refusals(error, "ags", "Kreise")?;
            refused(page(&cx, &network, FormState::refused(typed, errors)))
        }
    }
}

async fn write(cx: &Cx, network: &Network, typed: &Typed) -> Result<String, ActionError> {
    let mut parser = Parser::new(typed);
    let kreise: Vec<Ags> = parser.many("ags", "Kreise");
    if !parser.errors.is_empty() {
        return Err(ActionError::Invalid(parser.errors));
    }
    let mut tx = cx.app.store.write().await?;
    let result = edit_coverage(&mut tx, cx.by(), &network.id, &kreise).await;
    commit(tx, result).await?;
    Ok(if kreise.len() == 1 { "1 Kreis".to_owned() } else { format!("{} Kreise", kreise.len()) })
}

fn page(cx: &Cx, network: &Network, state: FormState) -> crate::http::Page {
    let room = Room::new(cx, network, "profil");
    let head = room.clone();
    room.page(cx, &titled("Gebiet", &state.errors), move || view(head, state))
}

fn view(room: Room, state: FormState) -> AnyView {
    let groups = Bezirk::ALL.iter().map(|bezirk| group(&state, *bezirk));
    view! {
        <div class="wrap wrap--narrow page stack">
            {state.summary()}
            {room.head_below("Gebiet", Some("Profil"))}
            <p>
                "Wähle alle Kreise, in denen das Netzwerk heute arbeitet. Neue gelten ab heute, weggelassene bleiben \
                in der Geschichte des Netzwerks erhalten."
            </p>
            <form class="stack" method="post" action=room.below("gebiet")>
                <ListFilter list="kreise".to_owned() label="Kreis suchen".to_owned()/>
                <div id="kreise">{groups.collect_view()}</div>
                <div class="button-row">
                    {submit("Gebiet speichern", "kern-btn--primary")}
                    {link_button(room.path(), "Abbrechen", "kern-btn--tertiary")}
                </div>
            </form>
        </div>
    }
    .into_any()
}

/// The Kreise of one Bezirk, open if one of them is chosen.
fn group(state: &FormState, bezirk: Bezirk) -> AnyView {
    let kreise: Vec<&Kreis> = by_name().filter(|kreis| kreis.bezirk == bezirk).collect();
    let chosen = kreise.iter().filter(|kreis| state.typed.has("ags", kreis.ags.as_str())).count();
    let boxes = kreise.iter().map(|kreis| {
        let checked = state.typed.has("ags", kreis.ags.as_str());
        view! {
            <label class="check">
                <input type="checkbox" name="ags" value=kreis.ags.to_string() checked=checked/>
                " "<span>{kreis.list_name()}</span>
            </label>
        }
    });
    let count = format!(" ({chosen} von {})", kreise.len());
    view! {
        <details class="kern-accordion" open=chosen != 0>
            <summary class="kern-accordion__header"><span class="kern-title">{bezirk.label()}{count}</span></summary>
            <div class="kern-accordion__body">
                <fieldset class="kern-fieldset">
                    <legend class="visually-hidden">{bezirk.label()}</legend>
                    <div class="kern-fieldset__body checks">{boxes.collect_view()}</div>
                </fieldset>
            </div>
        </details>
    }
    .into_any()
}
