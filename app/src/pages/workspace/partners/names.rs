//! The names of an organisation: giving it another one from a day on, and what it was called before.

use super::{
    add::has_seen_similar,
    enter::despite,
    entry_form::question,
    opened::{Opened, open},
};
use crate::{
    address::workspace::Workspace,
    http::{Cx, FormResult, PageError, PageResult, TypedForm, commit},
    pages::workspace::room::{Room, refusals, refused, titled},
    ui::{
        alert::not_possible,
        form::{FormState, submit},
        former_names::{inputs, listed},
        parts::link_button,
        period::DATE_HINT,
    },
};
use axum::{extract::Path, http::StatusCode, response::IntoResponse};
use leptos::prelude::*;
use mintverbund::{
    actions::{
        ActionError,
        names::{FORMER, former_key, typed_former},
        partners::{
            edit_organisation::LEFT,
            names::{edit_former_names, parse_former, parse_renaming, rename_organisation},
        },
    },
    domain::{organisation::OrganisationName, seen::Seen},
    store::{
        organisation,
        organisation::{Entry, Organisation},
    },
};

const STALE: &str = "Seit du die Seite geöffnet hast, wurde der Eintrag geändert. Gespeichert ist noch nichts: Oben steht, \
    was jetzt gilt, und in den Feldern, was du geschrieben hast.";

/// What stands in the forms of the page, and what is to be said above them.
#[derive(Default)]
struct Forms {
    renaming: FormState,
    /// Nothing is what is stored.
    former: Option<FormState>,
    similar: Vec<Organisation>,
    refusal: Option<&'static str>,
}

/// The names of a partner.
pub async fn show(cx: Cx, Path((slug, id)): Path<(String, String)>) -> PageResult {
    let opened = open(&cx, &slug, &id).await?;
    page(&cx, opened, Forms::default()).await
}

/// Gives it another name.
pub async fn rename(cx: Cx, Path((slug, id)): Path<(String, String)>, TypedForm(typed): TypedForm) -> FormResult {
    let opened = open(&cx, &slug, &id).await?;
    let state = |errors| Forms { renaming: FormState::refused(typed.clone(), errors), ..Forms::default() };
    let new = match parse_renaming(&typed) {
        Ok(new) => new,
        Err(errors) => return refused(page(&cx, opened, state(errors)).await?),
    };
    let (network, organisation) = (&opened.network.id, &opened.partner.organisation_id);
    let mut tx = cx.write().await?;
    let (by, seen) = (cx.by(), Seen::of_form(&typed));
    let result = rename_organisation(&mut tx, by, network, organisation, &seen, &new, has_seen_similar(&typed)).await;
    match commit(tx, result).await {
        Ok(Ok(())) => {
            let message =
                format!("Die Einrichtung heißt jetzt {}. Unter dem früheren Namen wird sie weiter gefunden.", new.name);
            cx.done(message, &Workspace::of(&slug).entry_names(&opened.partner.id)).await
        }
        Ok(Err(similar)) => {
            let forms = Forms { renaming: FormState::stored(typed), similar, ..Forms::default() };
            refused(page(&cx, opened, forms).await?)
        }
        Err(ActionError::Stale) => late(&cx, opened, Forms { refusal: Some(STALE), ..state(Vec::new()) }).await,
        Err(error) => {
            let errors = refusals(error, "organisation_name", "Neuer Name")?;
            refused(page(&cx, opened, state(errors)).await?)
        }
    }
}

/// Writes the former names.
pub async fn change(cx: Cx, Path((slug, id)): Path<(String, String)>, TypedForm(typed): TypedForm) -> FormResult {
    let opened = open(&cx, &slug, &id).await?;
    let state = |errors| Forms { former: Some(FormState::refused(typed.clone(), errors)), ..Forms::default() };
    let names = match parse_former(&typed) {
        Ok(names) => names,
        Err(errors) => return refused(page(&cx, opened, state(errors)).await?),
    };
    let (network, organisation) = (&opened.network.id, &opened.partner.organisation_id);
    let mut tx = cx.write().await?;
    let result = edit_former_names(&mut tx, cx.by(), network, organisation, &Seen::of_form(&typed), &names).await;
    match commit(tx, result).await {
        Ok(()) => {
            let back = Workspace::of(&slug).entry_names(&opened.partner.id);
            cx.done("Die früheren Namen sind gespeichert.", &back).await
        }
        Err(ActionError::Stale) => late(&cx, opened, Forms { refusal: Some(STALE), ..state(Vec::new()) }).await,
        Err(error) => {
            let errors = refusals(error, &former_key(FORMER[0].0, 0), FORMER[0].1)?;
            refused(page(&cx, opened, state(errors)).await?)
        }
    }
}

/// Nothing was done: what was typed stays, beside what stands there now.
async fn late(cx: &Cx, opened: Opened, forms: Forms) -> FormResult {
    Ok(page(cx, opened, forms).await?.status(StatusCode::CONFLICT).into_response())
}

async fn page(cx: &Cx, opened: Opened, forms: Forms) -> PageResult {
    let mut reader = cx.app.store.read().await?;
    let id = &opened.partner.organisation_id;
    let entry = organisation::entry(&mut reader, id).await?.ok_or(PageError::NotFound)?;
    let version = organisation::version(&mut reader, id).await?.ok_or(PageError::NotFound)?;
    drop(reader);
    let room = Room::new(cx, &opened.network, "partner");
    let head = room.clone();
    let errors = [&forms.renaming.errors[..], forms.former.as_ref().map_or(&[][..], |state| &state.errors)].concat();
    let title = match (forms.similar.is_empty(), forms.refusal) {
        (false, _) => "Rückfrage: Namen der Einrichtung".to_owned(),
        (true, Some(_)) => "Fehler: Namen der Einrichtung".to_owned(),
        (true, None) => titled("Namen der Einrichtung", &errors),
    };
    let may_correct = cx.person.is_staff() || opened.sharing.may_be_corrected_in(&opened.network.id);
    Ok(room.page(cx, &title, move || view(head, opened, entry, &Seen::Version(version), forms, may_correct)))
}

fn view(room: Room, opened: Opened, entry: Entry, seen: &Seen, forms: Forms, may_correct: bool) -> AnyView {
    let Forms { renaming, former, similar, refusal } = forms;
    let at = room.at();
    let id = &opened.partner.id;
    let former = former.unwrap_or_else(|| FormState::stored(typed_former(&entry.former)));
    let (renaming, former) = (renaming.on_screen(seen), former.on_screen(seen));
    let despite = (!similar.is_empty()).then(|| FormState::hidden("despite", self::despite(&renaming.typed)));
    let label = if similar.is_empty() { "Umbenennen" } else { "Trotzdem umbenennen" };
    let rename = view! {
        <h2>"Die Einrichtung heißt jetzt anders"</h2>
        <p>"Der bisherige Name bleibt als früherer Name, mit dem Tag, bis zu dem er galt. Die Adresse der öffentlichen Seite folgt dem neuen Namen; die bisherige führt weiter."</p>
        <form method="post" action=at.entry_renaming(id) novalidate>
            {renaming.seen()}
            {despite}
            {renaming.text("organisation_name", "Neuer Name").limit(OrganisationName::LIMIT).autocomplete("off").view()}
            {renaming.text("renamed_on", "Umbenannt zum").hint(DATE_HINT).view()}
            {submit(label, "kern-btn--primary")}
        </form>
    };
    let names = view! {
        <h2>"Frühere Namen eintragen oder berichtigen"</h2>
        <p>"Unter ihnen wird die Einrichtung gefunden. Lass alle drei Felder eines Namens leer, um ihn zu entfernen."</p>
        <form method="post" action=at.entry_names(id) novalidate>
            {former.seen()}
            {inputs(&former, &entry.former, OrganisationName::LIMIT)}
            {submit("Frühere Namen speichern", "kern-btn--secondary")}
        </form>
    };
    view! {
        <div class="wrap wrap--narrow page stack">
            {renaming.summary()}
            {former.summary()}
            {refusal.map(not_possible)}
            {room.head_below(&format!("Namen von {}", entry.organisation.name), Some("Partner"))}
            <p>"Ist der Name nur falsch geschrieben? Dann "<a href=at.partner_entry(id)>"berichtige den Eintrag"</a>"; dort lassen sich auch Änderungen zurücknehmen."</p>
            {listed(&entry.former)}
            {question(similar)}
            {match may_correct {
                true => view! { {rename}{names} }.into_any(),
                false => view! { <p>{LEFT}</p> }.into_any(),
            }}
            {link_button(at.partner_entry(id), "Zurück zum Eintrag", "kern-btn--tertiary")}
        </div>
    }
    .into_any()
}
