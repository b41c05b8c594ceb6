//! What a network works on, and whether in all of Bavaria.

use super::super::room::{Room, refusals, refused, titled};
use crate::{
    conflict::{FieldDifference, LateForm},
    http::{Cx, FormResult, Page, PageError, PageResult, TypedForm, commit},
    ui::{
        form::{FormState, submit},
        parts::link_button,
    },
};
use axum::extract::Path;
use leptos::prelude::*;
use mintverbund::{
    actions::{
        ActionError,
        profile::edit_themes::{Focus, STATEWIDE, THEMES, edit_themes},
    },
    domain::{field::Typed, seen::Seen, theme::Theme},
    policy::Action,
    store::{network, network::Network, theme},
};

/// Shows the themes to choose from.
pub async fn show(cx: Cx, Path(slug): Path<String>) -> PageResult {
    let network = cx.network(&slug, Action::EditProfile).await?;
    let (typed, all) = stored(&cx, &network).await?;
    Ok(page(&cx, &network, FormState::stored(typed), all))
}

/// What stands in the form, with what was on the screen, and all themes.
async fn stored(cx: &Cx, network: &Network) -> Result<(Typed, Vec<Theme>), PageError> {
    let mut reader = cx.app.store.read().await?;
    let own = theme::of_network(&mut reader, &network.id).await?;
    let statewide = network::get(&mut reader, &network.id).await?.is_some_and(|network| network.statewide);
    let typed = Focus::typed(&own, statewide);
    Ok((Seen::of_values(&typed).marks(typed), theme::list(&mut reader).await?))
}

/// Takes the choice over.
pub async fn save(cx: Cx, Path(slug): Path<String>, TypedForm(typed): TypedForm) -> FormResult {
    let network = cx.network(&slug, Action::EditProfile).await?;
    match write(&cx, &network, &typed).await {
        Ok(()) => cx.done("Die Themen sind gespeichert.", &Room::new(&cx, &network, "profil").path()).await,
        Err(ActionError::Stale) => stale(&cx, &network, typed).await,
        Err(error) => {
            let errors = refusals(error, "theme", THEMES)?;
            let (_, all) = stored(&cx, &network).await?;
            refused(page(&cx, &network, FormState::refused(typed, errors), all))
        }
    }
}

async fn write(cx: &Cx, network: &Network, typed: &Typed) -> Result<(), ActionError> {
    let focus = Focus::parse(typed).map_err(ActionError::Invalid)?;
    let mut tx = cx.app.store.write().await?;
    let result = edit_themes(&mut tx, cx.by(), &network.id, &Seen::of_form(typed), &focus).await;
    commit(tx, result).await
}

async fn stale(cx: &Cx, network: &Network, sent: Typed) -> FormResult {
    let (stored, all) = stored(cx, network).await?;
    let room = Room::new(cx, network, "profil");
    let names = |typed: &Typed| {
        let chosen = all.iter().filter(|theme| typed.has("theme", theme.code.as_str()));
        chosen.map(Theme::label).collect::<Vec<_>>().join(" · ")
    };
    let everywhere = |typed: &Typed| if typed.get("statewide").is_empty() { "nein" } else { "ja" }.to_owned();
    let line = |label: &str, stored: String, typed: String| FieldDifference { label: label.to_owned(), stored, typed };
    let lines = [line(THEMES, names(&stored), names(&sent)), line(STATEWIDE, everywhere(&stored), everywhere(&sent))];
    let late = LateForm {
        conflict: room.conflict("Profil"),
        note: room.on_behalf_in_words(),
        action: room.at().themes(),
        back: room.path(),
        seen: Seen::of_form(&stored),
        differences: lines.into_iter().filter(|line| line.stored != line.typed).collect(),
        typed: sent,
        instead: None,
    };
    late.answer(cx).await
}

fn page(cx: &Cx, network: &Network, state: FormState, all: Vec<Theme>) -> Page {
    let room = Room::new(cx, network, "profil");
    let head = room.clone();
    room.page(cx, &titled("Themen", &state.errors), move || view(&head, &state, &all))
}

fn view(room: &Room, state: &FormState, all: &[Theme]) -> AnyView {
    let choices = all.iter().map(|theme| (theme.code.to_string(), theme.label())).collect();
    view! {
        <div class="wrap wrap--narrow page stack">
            {state.summary()}
            {room.head_below("Themen", Some("Profil"))}
            <p>"Unter jedem Thema findet die Öffentlichkeit die Netzwerke, die dazu arbeiten. Fehlt ein Thema, kann MINTraum es auf die Liste setzen."</p>
            <form class="stack" method="post" action=room.at().themes() novalidate>
                {state.seen()}
                {state.checks("theme", THEMES, choices).in_columns().optional().view()}
                {state.tick("statewide", STATEWIDE)}
                <p class="kern-hint">"Das Netzwerk steht dann auf der Seite jedes Kreises. Kreise mit jemandem vor Ort stehen unter „Gebiet“."</p>
                <div class="button-row">
                    {submit("Themen speichern", "kern-btn--primary")}
                    {link_button(room.path(), "Abbrechen", "kern-btn--tertiary")}
                </div>
            </form>
        </div>
    }
    .into_any()
}
