//! The contacts that a network keeps: internal unless said otherwise.

use super::{
    super::{
        directory::Directory,
        long_form,
        room::{Room, read_only, refusals, refused, titled},
    },
    contact_form::ORGANISATION,
    contact_list::{form, list},
};
use crate::{
    address::workspace::Workspace,
    http::{Cx, FormResult, PageError, PageResult, Question, TypedForm, commit},
    ui::form::{FormState, search},
};
use axum::{extract::Path, response::IntoResponse};
use leptos::prelude::*;
use mintverbund::{
    actions::{
        ActionError,
        profile::add_contact::{add_contact, parse_contact, remove_contact},
    },
    domain::{content::Names, field::Typed, id::ContactId},
    policy::{Action, Resource},
    store::{Tx, contact, contact::Contact, network::Network, organisation},
};

/// Shows the contacts, and the form to add one; `einrichtung` is whose it is to be.
pub async fn show(cx: Cx, Path(slug): Path<String>, Question(asked): Question) -> PageResult {
    let network = cx.network(&slug, Action::ViewWorkspace).await?;
    let mut state = long_form::opened(&cx, &Workspace::of(&network.slug).contacts(), Typed::default()).await?;
    if let Some(organisation) = asked.all("einrichtung").next() {
        state.typed = state.typed.replaced(&Typed::new([(ORGANISATION.to_owned(), organisation.to_owned())]));
    }
    page(&cx, &network, state).await
}

/// The page with that form.
pub async fn page(cx: &Cx, network: &Network, state: FormState) -> PageResult {
    let mut reader = cx.app.store.read().await?;
    let contacts = contact::of_network(&mut reader, &network.id).await?;
    let partners: Vec<_> = contacts.iter().filter_map(|contact| contact.organisation_id.clone()).collect();
    let names = organisation::names_of(&mut reader, &partners).await?;
    let directory = Directory::load(cx, &mut reader, network, &state.typed, &[ORGANISATION]).await?;
    drop(reader);
    let may_edit = cx.may(Action::EditPartners, Resource::Network(&network.id));
    let room = Room::new(cx, network, "profil");
    let head = room.clone();
    let title = titled("Kontakte", &state.errors);
    let directory = may_edit.then_some(directory);
    Ok(room.page(cx, &title, move || view(head, state, contacts, names, directory)))
}

/// Whoever may add one has the directory to choose from.
fn view(room: Room, state: FormState, contacts: Vec<Contact>, names: Names, directory: Option<Directory>) -> AnyView {
    let may_edit = directory.is_some();
    let add = directory.map(|directory| form(&room, &state, &directory));
    let (public, internal): (Vec<_>, Vec<_>) = contacts.into_iter().partition(|contact| contact.public);
    view! {
        <div class="wrap wrap--narrow page stack">
            {state.summary()}
            {room.head_below("Kontakte", Some("Profil"))}
            {read_only(may_edit, "wer im Netzwerk mitschreibt")}
            <h2>"Öffentlich"</h2>
            <p class="small muted">"Steht auf der Seite des Netzwerks, sobald es veröffentlicht ist."</p>
            {list(&room, public, &names, may_edit)}
            <h2>"Nur intern"</h2>
            <p class="small muted">"Sehen nur das Team des Netzwerks und MINTraum."</p>
            {list(&room, internal, &names, may_edit)}
            {add}
        </div>
    }
    .into_any()
}

/// Adds a contact.
pub async fn add(cx: Cx, Path(slug): Path<String>, TypedForm(typed): TypedForm) -> FormResult {
    let network = cx.network(&slug, Action::EditPartners).await?;
    if search::asked(&typed, &[ORGANISATION]).is_some() {
        return Ok(page(&cx, &network, FormState::stored(typed)).await?.into_response());
    }
    let action = Workspace::of(&network.slug).contacts();
    if let Some(answer) = long_form::discarded(&cx, &action, &typed).await? {
        return Ok(answer);
    }
    match write(&cx, &network, &typed).await {
        Ok(()) => {
            long_form::forget(&cx, &action).await?;
            cx.done("Der Kontakt ist eingetragen.", &action).await
        }
        Err(ActionError::Invalid(errors)) => {
            let state = long_form::kept(&cx, &action, typed, errors).await?;
            refused(page(&cx, &network, state).await?)
        }
        Err(error) => {
            let errors = refusals(error, "contact_name", "Kontakt")?;
            refused(page(&cx, &network, FormState::refused(typed, errors)).await?)
        }
    }
}

async fn write(cx: &Cx, network: &Network, typed: &Typed) -> Result<(), ActionError> {
    let new = parse_contact(&network.id, typed).map_err(ActionError::Invalid)?;
    let mut tx = cx.app.store.write().await?;
    knows_organisation(&mut tx, &new).await?;
    let result = add_contact(&mut tx, cx.by(), &new).await;
    commit(tx, result).await
}

/// Refuses a contact of an organisation that the directory does not know.
pub async fn knows_organisation(tx: &mut Tx, contact: &Contact) -> Result<(), ActionError> {
    let Some(id) = &contact.organisation_id else { return Ok(()) };
    let unknown = || ActionError::field(ORGANISATION, "Gehört zu", "Bitte aus der Liste auswählen.");
    organisation::get(tx, id).await?.map(|_| ()).ok_or_else(unknown)
}

/// Removes a contact.
pub async fn remove(cx: Cx, Path((slug, id)): Path<(String, String)>) -> FormResult {
    let network = cx.network(&slug, Action::EditPartners).await?;
    let id: ContactId = id.parse().map_err(|_| PageError::NotFound)?;
    let mut tx = cx.write().await?;
    let result = remove_contact(&mut tx, cx.by(), &network.id, &id).await;
    commit(tx, result).await?;
    cx.done("Der Kontakt ist entfernt.", &Workspace::of(&network.slug).contacts()).await
}
