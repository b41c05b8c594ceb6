//! Two entries beside each other, and what becomes of what they have.

use super::{PLACE, TITLE, fields::field, steps};
use crate::{
    address,
    http::{Cx, Page, PageError, PageResult},
    plural::counted,
    ui::{
        alert::{Kind, alert, not_possible},
        form::{FormState, button_form, submit},
        parts::{breadcrumb, link_button},
    },
};
use axum::extract::Path;
use leptos::prelude::*;
use mintverbund::{
    actions::partners::merge::{FIELDS, seen},
    domain::{content::Names, id::OrganisationId, seen::Seen},
    store::{merging, merging::Moves, organisation, organisation::Organisation},
};

const QUESTION: &str = "Ist das dieselbe Einrichtung?";

/// Two entries beside each other.
pub(super) struct Pair {
    /// The one that would go.
    pub gone: Organisation,
    /// The one that would stay.
    pub kept: Organisation,
    /// The names of those of which they are departments.
    pub parents: Names,
    seen: Seen,
    moves: Moves,
    /// Whether somebody has said that they are two.
    are_two: bool,
}

/// Shows two entries: the first goes, the second stays.
pub async fn one(cx: Cx, Path((gone, kept)): Path<(String, String)>) -> PageResult {
    let pair = load(&cx, &gone, &kept).await?;
    Ok(page(&cx, pair, FormState::default(), None))
}

/// Reads them; there is no page of an entry that has gone into another.
pub(super) async fn load(cx: &Cx, gone: &str, kept: &str) -> Result<Pair, PageError> {
    let id = |text: &str| text.parse::<OrganisationId>().map_err(|_| PageError::NotFound);
    let (gone, kept) = (id(gone)?, id(kept)?);
    let mut reader = cx.app.store.read().await?;
    let mut entries = Vec::new();
    for id in [&gone, &kept] {
        let is_today = merging::today(&mut reader, id).await?.as_ref() == Some(id);
        let entry = organisation::get(&mut reader, id).await?.filter(|_| is_today).ok_or(PageError::NotFound)?;
        let version = organisation::version(&mut reader, id).await?.ok_or(PageError::NotFound)?;
        entries.push((entry, version));
    }
    let moves = merging::moves(&mut reader, &gone, &kept).await?;
    let parents: Vec<OrganisationId> = entries.iter().filter_map(|(entry, _)| entry.parent_id.clone()).collect();
    let parents = organisation::names_of(&mut reader, &parents).await?;
    let are_two = merging::are_two(&mut reader, &gone, &kept).await?;
    let (Some((stays, version)), Some((goes, their_version))) = (entries.pop(), entries.pop()) else {
        return Err(PageError::NotFound);
    };
    if gone == kept {
        return Err(PageError::NotFound);
    }
    Ok(Pair { seen: seen((&gone, their_version), (&kept, version)), gone: goes, kept: stays, parents, moves, are_two })
}

/// The page with that form, and why nothing was done.
pub(super) fn page(cx: &Cx, pair: Pair, form: FormState, problem: Option<&'static str>) -> Page {
    let is_fine = form.errors.is_empty() && problem.is_none();
    let title = if is_fine { QUESTION.to_owned() } else { format!("Fehler: {QUESTION}") };
    cx.page(title, PLACE, move || draw(&pair, &form, problem))
}

fn draw(pair: &Pair, form: &FormState, problem: Option<&'static str>) -> AnyView {
    let Pair { gone, kept, seen: on_screen, moves, are_two, .. } = pair;
    let up = steps().into_iter().chain([(TITLE.to_owned(), address::staff::DUPLICATES.to_owned())]).collect();
    let fields = FIELDS.iter().map(|(key, label)| field(pair, form, key, label)).collect_view();
    view! {
        <div class="wrap wrap--narrow page stack">
            {form.summary()}
            {problem.map(not_possible)}
            {breadcrumb(up)}
            <h1>{QUESTION}</h1>
            <p><strong>{gone.name.clone()}</strong>" geht auf in "<strong>{kept.name.clone()}</strong>"."</p>
            <p><a href=address::staff::duplicate(&kept.id, &gone.id)>"Andersherum zusammenführen"</a></p>
            {what_moves(moves)}
            <form class="stack" method="post" action=address::staff::duplicate(&gone.id, &kept.id) novalidate>
                {crate::ui::form::seen(on_screen)}
                {fields}
                {form.tick("keeps_name", "Den Namen, der nicht gewählt ist, als früheren Namen behalten")}
                <p class="kern-hint">"Unter früheren Namen wird der Eintrag auch gefunden. Sie stehen auf der öffentlichen Seite."</p>
                <div class="button-row">
                    {submit("Zusammenführen", "kern-btn--primary")}
                    {link_button(address::staff::DUPLICATES.into(), "Abbrechen", "kern-btn--tertiary")}
                </div>
            </form>
            {whether_two(gone, kept, *are_two)}
        </div>
    }
    .into_any()
}

/// The button that says that they are two, or the one that takes that back.
fn whether_two(gone: &Organisation, kept: &Organisation, are_two: bool) -> AnyView {
    let again = "Doch wieder vorschlagen";
    match are_two {
        false => {
            button_form(address::staff::two(&gone.id, &kept.id), "Das sind zwei", "kern-btn--secondary", Vec::new())
        }
        true => view! {
            <p>"Vermerkt ist: Das sind zwei. Deshalb werden sie nicht mehr vorgeschlagen."</p>
            {button_form(address::staff::not_two(&gone.id, &kept.id), again, "kern-btn--secondary", Vec::new())}
        }
        .into_any(),
    }
}

/// What goes along, and what rests.
fn what_moves(moves: &Moves) -> AnyView {
    let count = |number: i64| usize::try_from(number).unwrap_or_default();
    let parts = [
        counted(count(moves.partnerships), "Partnerschaft", "Partnerschaften"),
        counted(count(moves.carried), "Trägerschaft", "Trägerschaften"),
        counted(count(moves.contacts), "Kontakt", "Kontakte"),
    ];
    let resting = (moves.resting > 0).then(|| {
        let number = counted(count(moves.resting), "Partnerschaft ruht", "Partnerschaften ruhen");
        format!(
            " {number}: In diesen Netzwerken ist der andere Eintrag zur selben Zeit Partner, und seine Angaben gelten."
        )
    });
    let text = format!(
        "{} gehen mit. Die Adresse führt weiter, und Angebote, die ihn nennen, zeigen den anderen.{}",
        parts.join(", "),
        resting.unwrap_or_default()
    );
    alert(Kind::Info, "Was geschieht", text)
}
