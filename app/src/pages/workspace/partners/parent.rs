//! Of which organisation a department is a part.

use super::{
    super::{
        directory::Directory,
        room::{Room, refusals, refused, titled},
    },
    opened::{Opened, open},
};
use crate::{
    http::{Cx, FormResult, PageError, PageResult, TypedForm, commit},
    ui::{
        alert::not_possible,
        form::{
            FormState,
            search::{self, enter_button},
            submit,
        },
        parts::link_button,
    },
};
use axum::{extract::Path, http::StatusCode, response::IntoResponse};
use leptos::prelude::*;
use mintverbund::{
    actions::{
        ActionError,
        partners::{
            edit_organisation::LEFT,
            set_parent::{PARENT, parse_parent, set_parent, typed_parent},
        },
    },
    domain::seen::Seen,
    store::{organisation, organisation::Organisation},
};

const STALE: &str = "Seit du die Seite geöffnet hast, wurde der Eintrag geändert. Gespeichert ist noch nichts.";

/// The form.
pub async fn show(cx: Cx, Path((slug, id)): Path<(String, String)>) -> PageResult {
    let opened = open(&cx, &slug, &id).await?;
    page(&cx, opened, None, None).await
}

/// Writes it.
pub async fn change(cx: Cx, Path((slug, id)): Path<(String, String)>, TypedForm(typed): TypedForm) -> FormResult {
    let opened = open(&cx, &slug, &id).await?;
    if search::asked(&typed, &[PARENT.0]).is_some() {
        return Ok(page(&cx, opened, Some(FormState::stored(typed)), None).await?.into_response());
    }
    let parent = match parse_parent(&typed) {
        Ok(parent) => parent,
        Err(errors) => return refused(page(&cx, opened, Some(FormState::refused(typed, errors)), None).await?),
    };
    let (network, organisation) = (&opened.network.id, &opened.partner.organisation_id);
    let mut tx = cx.write().await?;
    let (by, seen) = (cx.by(), Seen::of_form(&typed));
    let result = set_parent(&mut tx, by, network, organisation, &seen, parent.as_ref()).await;
    match commit(tx, result).await {
        Ok(()) => {
            let back = Room::new(&cx, &opened.network, "partner").at().partner_entry(&opened.partner.id);
            let said = if parent.is_some() {
                "Gespeichert, wozu die Einrichtung gehört."
            } else {
                "Die Einrichtung ist keine Abteilung."
            };
            cx.done(said, &back).await
        }
        Err(ActionError::Stale) => {
            let page = page(&cx, opened, Some(FormState::stored(typed)), Some(STALE)).await?;
            Ok(page.status(StatusCode::CONFLICT).into_response())
        }
        Err(error) => {
            let errors = refusals(error, PARENT.0, PARENT.1)?;
            refused(page(&cx, opened, Some(FormState::refused(typed, errors)), None).await?)
        }
    }
}

/// The page with what is typed, or what is stored.
async fn page(cx: &Cx, opened: Opened, state: Option<FormState>, refusal: Option<&'static str>) -> PageResult {
    let mut reader = cx.app.store.read().await?;
    let id = &opened.partner.organisation_id;
    let entry = organisation::get(&mut reader, id).await?.ok_or(PageError::NotFound)?;
    let version = organisation::version(&mut reader, id).await?.ok_or(PageError::NotFound)?;
    let departments = organisation::departments(&mut reader, id).await?;
    let seen = Seen::Version(version);
    let state = match (state, refusal) {
        (None, _) => FormState::stored(typed_parent(&entry)).on_screen(&seen),
        (Some(state), Some(_)) => state.on_screen(&seen),
        (Some(state), None) => state,
    };
    let now = organisation::parent(&mut reader, id).await?;
    let directory = Directory::load(cx, &mut reader, &opened.network, &state.typed, &[PARENT.0]).await?;
    drop(reader);
    let room = Room::new(cx, &opened.network, "partner");
    let head = room.clone();
    let title =
        if refusal.is_some() { "Fehler: Zugehörigkeit".to_owned() } else { titled("Zugehörigkeit", &state.errors) };
    let may_correct = cx.person.is_staff() || opened.sharing.may_be_corrected_in(&opened.network.id);
    let shown = Shown { name: entry.name, now, departments, may_correct, refusal };
    Ok(room.page(cx, &title, move || view(&head, &opened, &state, &directory, shown)))
}

/// What stands around the form.
struct Shown {
    name: String,
    /// Of which organisation it is a part today.
    now: Option<Organisation>,
    departments: Vec<Organisation>,
    may_correct: bool,
    refusal: Option<&'static str>,
}

fn view(room: &Room, opened: &Opened, state: &FormState, directory: &Directory, shown: Shown) -> AnyView {
    let at = room.at();
    let now = match &shown.now {
        Some(parent) => format!("Zurzeit ist sie Teil von {}.", parent.name),
        None => "Zurzeit ist sie als eigene Einrichtung eingetragen.".to_owned(),
    };
    let departments = shown.departments.iter().map(|one| view! { <li>{one.name.clone()}</li> }).collect_view();
    let departments = (!shown.departments.is_empty()).then(|| view! { <p>"Zu ihr gehören:"</p><ul>{departments}</ul> });
    let form = view! {
        <form class="stack" method="post" action=at.entry_parent(&opened.partner.id) novalidate>
            {enter_button()}
            {state.seen()}
            {directory.one(state, PARENT.0, PARENT.1).optional().empty("keiner anderen Einrichtung").view()}
            {submit("Speichern", "kern-btn--primary")}
        </form>
    };
    view! {
        <div class="wrap wrap--narrow page stack">
            {state.summary()}
            {shown.refusal.map(not_possible)}
            {room.head_below(&format!("Wozu {} gehört", shown.name), Some("Partner"))}
            <p>"Eine Abteilung hat einen eigenen Eintrag, zum Beispiel das Bildungsbüro eines Landkreises. Auf ihrer Seite steht, wozu sie gehört, und dort steht sie als Abteilung."</p>
            <p>{now}</p>
            {departments}
            {match shown.may_correct {
                true => form.into_any(),
                false => view! { <p>{LEFT}</p> }.into_any(),
            }}
            {link_button(at.partner_entry(&opened.partner.id), "Zurück zum Eintrag", "kern-btn--tertiary")}
        </div>
    }
    .into_any()
}
