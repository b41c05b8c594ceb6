//! Changing one contact.

use super::{
    super::{
        directory::{self, Directory},
        long_form::{self, Became, Frame, Record},
        room::{Room, refusals, refused, titled},
    },
    contact_form::{ORGANISATION, fields},
    contact_list::removal,
    contacts,
};
use crate::{
    address::workspace::Workspace,
    conflict::{Compared, Wording},
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
    let form = ContactForm { network: &network, id: &id };
    let state = long_form::opened(&cx, &form.frame(&cx).action, form.stored(&cx).await?).await?;
    page(&cx, &network, &id, state).await
}

/// Changes it.
pub async fn change(cx: Cx, Path((slug, id)): Path<(String, String)>, TypedForm(typed): TypedForm) -> FormResult {
    let network = cx.network(&slug, Action::EditPartners).await?;
    let id: ContactId = id.parse().map_err(|_| PageError::NotFound)?;
    if search::asked(&typed, &[ORGANISATION]).is_some() {
        return searched(&cx, &network, &id, typed).await;
    }
    let form = ContactForm { network: &network, id: &id };
    if form.found(&cx).await?.is_none() {
        return gone(&cx, &network, typed).await;
    }
    match long_form::sent(&cx, &form, typed).await? {
        Became::Done(()) => cx.done("Der Kontakt ist gespeichert.", &Workspace::of(&network.slug).contacts()).await,
        Became::Answer(answer) => Ok(answer),
        Became::Again(state) => {
            let is_refused = !state.errors.is_empty();
            Ok(long_form::again(page(&cx, &network, &id, *state).await?, is_refused))
        }
        Became::Failed(ActionError::NotFound, typed) => gone(&cx, &network, typed).await,
        Became::Failed(error, typed) => {
            let errors = refusals(error, "contact_name", "Kontakt")?;
            refused(page(&cx, &network, &id, FormState::refused(typed, errors)).await?)
        }
    }
}

/// A contact of a network, as a long form.
struct ContactForm<'a> {
    network: &'a Network,
    id: &'a ContactId,
}

impl ContactForm<'_> {
    /// A contact of another network does not exist here.
    async fn found(&self, cx: &Cx) -> Result<Option<Contact>, PageError> {
        Ok(contact::get(&mut cx.app.store.read().await?, &self.network.id, self.id).await?)
    }
}

impl Record for ContactForm<'_> {
    type Done = ();

    fn frame(&self, cx: &Cx) -> Frame {
        let room = Room::new(cx, self.network, "profil");
        let (action, back) = (room.at().contact(self.id), room.at().contacts());
        Frame { conflict: room.conflict("Profil"), note: room.on_behalf_in_words(), action, back }
    }

    async fn compared(&self, cx: &Cx, states: [&Typed; 2]) -> Result<Vec<Compared>, PageError> {
        let organisations = directory::wording(&mut cx.app.store.read().await?, ORGANISATION, states).await?;
        Ok(vec![
            ("contact_name", "Name", Wording::Text),
            ("contact_function", "Funktion", Wording::Text),
            ("contact_email", "E-Mail", Wording::Text),
            ("contact_phone", "Telefon", Wording::Text),
            (ORGANISATION, "Gehört zu", organisations),
            ("public", "Öffentlich zeigen", Wording::Tick),
            ("consent_on", "Einwilligung vom", Wording::Date),
        ])
    }

    async fn stored(&self, cx: &Cx) -> Result<Typed, PageError> {
        Ok(typed(&self.found(cx).await?.ok_or(PageError::NotFound)?))
    }

    /// A contact of another network does not exist here, whatever was typed.
    async fn write(&self, cx: &Cx, typed: &Typed) -> Result<(), ActionError> {
        let mut tx = cx.app.store.write().await?;
        contact::get(&mut tx, &self.network.id, self.id).await?.ok_or(ActionError::NotFound)?;
        let parsed = parse_contact(&self.network.id, typed).map_err(ActionError::Invalid)?;
        contacts::knows_organisation(&mut tx, &parsed).await?;
        let new = Contact { id: self.id.clone(), ..parsed };
        let result = edit_contact(&mut tx, cx.by(), &new, &Seen::of_form(typed)).await;
        commit(tx, result).await
    }
}

/// The form with what a search in it found.
async fn searched(cx: &Cx, network: &Network, id: &ContactId, typed: Typed) -> FormResult {
    match contact::get(&mut cx.app.store.read().await?, &network.id, id).await? {
        Some(_) => Ok(page(cx, network, id, FormState::stored(typed)).await?.into_response()),
        None => gone(cx, network, typed).await,
    }
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
                {state.shown()}
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

/// Whoever had it on the screen gets what they typed back as a new contact.
async fn gone(cx: &Cx, network: &Network, typed: Typed) -> FormResult {
    let Seen::Values(_) = Seen::of_form(&typed) else { return Err(PageError::NotFound) };
    let error =
        FieldError::new("contact_name", "Kontakt", "Er wurde inzwischen gelöscht. Du kannst ihn neu eintragen.");
    let page = contacts::page(cx, network, FormState::refused(typed, vec![error])).await?;
    Ok(page.status(StatusCode::CONFLICT).into_response())
}
