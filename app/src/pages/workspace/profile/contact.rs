//! Changing one contact.

use super::{
    super::{
        directory::{self, Directory},
        room::{Room, refusals, refused, titled},
    },
    contact_form::{ORGANISATION, fields},
    contact_list::removal,
    contacts,
};
use crate::{
    address::workspace::Workspace,
    conflict::{Compared, LateForm, Wording, differences},
    http::{Cx, FormResult, PageError, PageResult, TypedForm, commit},
    ui::{
        form::{FormState, LONG_FORM, search, submit},
        parts::link_button,
    },
};
use axum::{extract::Path, http::StatusCode, response::IntoResponse};
use leptos::prelude::*;
use mintverbund::{
    actions::{
        ActionError,
        profile::add_contact::{parse_contact, typed_contact},
        profile::edit_contact::edit_contact,
    },
    domain::{
        field::{FieldError, Typed},
        id::ContactId,
        seen::Seen,
    },
    policy::Action,
    store::{contact, contact::Contact, network::Network},
};

/// The form of one contact.
pub async fn show(cx: Cx, Path((slug, id)): Path<(String, String)>) -> PageResult {
    let network = cx.network(&slug, Action::EditPartners).await?;
    let id: ContactId = id.parse().map_err(|_| PageError::NotFound)?;
    let found = contact::get(&mut cx.app.store.read().await?, &network.id, &id).await?;
    let state = FormState::stored(typed(&found.ok_or(PageError::NotFound)?));
    page(&cx, &network, &id, state).await
}

/// Changes it.
pub async fn change(cx: Cx, Path((slug, id)): Path<(String, String)>, TypedForm(typed): TypedForm) -> FormResult {
    let network = cx.network(&slug, Action::EditPartners).await?;
    let id: ContactId = id.parse().map_err(|_| PageError::NotFound)?;
    if search::asked(&typed, &[ORGANISATION]).is_some() {
        return searched(&cx, &network, &id, typed).await;
    }
    match write(&cx, &network, &id, &typed).await {
        Ok(()) => cx.done("Der Kontakt ist gespeichert.", &Workspace::of(&network.slug).contacts()).await,
        Err(ActionError::Stale) => stale(&cx, &network, &id, typed).await,
        Err(ActionError::NotFound) => gone(&cx, &network, typed).await,
        Err(error) => {
            let errors = refusals(error, "contact_name", "Kontakt")?;
            refused(page(&cx, &network, &id, FormState::refused(typed, errors)).await?)
        }
    }
}

/// The form with what a search in it found.
async fn searched(cx: &Cx, network: &Network, id: &ContactId, typed: Typed) -> FormResult {
    match contact::get(&mut cx.app.store.read().await?, &network.id, id).await? {
        Some(_) => Ok(page(cx, network, id, FormState::stored(typed)).await?.into_response()),
        None => gone(cx, network, typed).await,
    }
}

/// A contact of another network does not exist here, whatever was typed.
async fn write(cx: &Cx, network: &Network, id: &ContactId, typed: &Typed) -> Result<(), ActionError> {
    let mut tx = cx.app.store.write().await?;
    contact::get(&mut tx, &network.id, id).await?.ok_or(ActionError::NotFound)?;
    let parsed = parse_contact(&network.id, typed).map_err(ActionError::Invalid)?;
    contacts::knows_organisation(&mut tx, &parsed).await?;
    let new = Contact { id: id.clone(), ..parsed };
    let result = edit_contact(&mut tx, cx.by(), &new, &Seen::of_form(typed)).await;
    commit(tx, result).await
}

/// What stands in the form, with what is on the screen.
fn typed(contact: &Contact) -> Typed {
    Seen::from(contact).marks(typed_contact(contact))
}

async fn page(cx: &Cx, network: &Network, id: &ContactId, state: FormState) -> PageResult {
    let mut reader = cx.app.store.read().await?;
    let directory = Directory::load(cx, &mut reader, network, &state.typed, &[ORGANISATION]).await?;
    drop(reader);
    let room = Room::new(cx, network, "profil");
    let (head, id) = (room.clone(), id.clone());
    let title = titled("Kontakt bearbeiten", &state.errors);
    Ok(room.page(cx, &title, move || view(head, &id, state, directory)))
}

fn view(room: Room, id: &ContactId, state: FormState, directory: Directory) -> AnyView {
    view! {
        <div class="wrap wrap--narrow page stack">
            {state.summary()}
            {room.head_below("Kontakt bearbeiten", Some("Profil"))}
            <form id=LONG_FORM method="post" action=room.at().contact(id) novalidate>
                {state.asks_before_leaving()}
                {state.seen()}
                {fields(&state, &directory)}
                <div class="button-row">
                    {submit("Kontakt speichern", "kern-btn--primary")}
                    {link_button(room.at().contacts(), "Abbrechen", "kern-btn--tertiary")}
                </div>
            </form>
            {removal(&room, id, "Kontakt")}
        </div>
    }
    .into_any()
}

async fn stale(cx: &Cx, network: &Network, id: &ContactId, sent: Typed) -> FormResult {
    let mut reader = cx.app.store.read().await?;
    let Some(stored) = contact::get(&mut reader, &network.id, id).await? else {
        return gone(cx, network, sent).await;
    };
    let stored = typed(&stored);
    let organisations = directory::wording(&mut reader, ORGANISATION, [&stored, &sent]).await?;
    drop(reader);
    let room = Room::new(cx, network, "profil");
    let late = LateForm {
        conflict: room.conflict("Profil"),
        note: room.on_behalf_in_words(),
        action: room.at().contact(id),
        back: room.at().contacts(),
        seen: Seen::of_form(&stored),
        differences: differences(&compared(organisations), &stored, &sent),
        typed: sent,
    };
    late.answer(cx).await
}

fn compared(organisations: Wording) -> [Compared; 7] {
    [
        ("contact_name", "Name", Wording::Text),
        ("contact_function", "Funktion", Wording::Text),
        ("contact_email", "E-Mail", Wording::Text),
        ("contact_phone", "Telefon", Wording::Text),
        (ORGANISATION, "Gehört zu", organisations),
        ("public", "Öffentlich zeigen", Wording::Tick),
        ("consent_on", "Einwilligung vom", Wording::Date),
    ]
}

/// Whoever had it on the screen gets what they typed back as a new contact.
async fn gone(cx: &Cx, network: &Network, typed: Typed) -> FormResult {
    let Seen::Values(_) = Seen::of_form(&typed) else { return Err(PageError::NotFound) };
    let error =
        FieldError::new("contact_name", "Kontakt", "Er wurde inzwischen gelöscht. Du kannst ihn neu eintragen.");
    let page = contacts::page(cx, network, FormState::refused(typed, vec![error])).await?;
    Ok(page.status(StatusCode::CONFLICT).into_response())
}
