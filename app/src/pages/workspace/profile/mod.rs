//! The profile of a network: its texts, and beside them area, money, recognition, sectors and contacts.
//!
//! Each of these has a form on a page of its own, so that sending one never loses what is typed in another.

mod contact;
mod contact_form;
mod contact_list;
mod contacts;
mod coverage;
mod coverage_form;
mod facts;
mod form;
mod funding;
mod funding_form;
mod names;
mod programme;
mod record;
mod support;
mod support_form;
mod themes;
mod timeline;

use super::{
    directory::Directory,
    long_form::{self, Became},
    room::{Room, read_only, refusals, refused, titled},
};
use crate::{
    http::{Cx, FormResult, Guard, PageResult, Routes, TypedForm},
    pages::hiding::HidingNote,
    ui::form::{FormState, search},
};
use axum::{extract::Path, response::IntoResponse};
pub use contact_list::list as contact_cards;
pub use programme::rule;
pub use timeline::round_of;

use facts::ProfileFacts;
use leptos::prelude::*;
use mintverbund::{
    domain::hiding::Hidable,
    policy::{Action, Resource},
    store::network::Network,
};
use record::ProfileForm;

const VIEW: Guard = Guard::Policy(&[Action::ViewWorkspace]);
const EDIT: Guard = Guard::Policy(&[Action::EditProfile]);
const KEEP_CONTACTS: Guard = Guard::Policy(&[Action::EditPartners]);

/// The addresses of the profile.
pub fn routes(routes: Routes) -> Routes {
    let routes = routes
        .get("/arbeitsplatz/{netzwerk}/profil", VIEW, show)
        .post("/arbeitsplatz/{netzwerk}/profil", EDIT, save)
        .get("/arbeitsplatz/{netzwerk}/profil/gebiet", EDIT, coverage::show)
        .post("/arbeitsplatz/{netzwerk}/profil/gebiet", EDIT, coverage::save)
        .get("/arbeitsplatz/{netzwerk}/profil/themen", EDIT, themes::show)
        .post("/arbeitsplatz/{netzwerk}/profil/themen", EDIT, themes::save)
        .get("/arbeitsplatz/{netzwerk}/profil/namen", EDIT, names::show)
        .post("/arbeitsplatz/{netzwerk}/profil/namen", EDIT, names::change)
        .post("/arbeitsplatz/{netzwerk}/profil/namen/umbenennen", EDIT, names::rename)
        .post("/arbeitsplatz/{netzwerk}/profil/namen/zuruecknehmen", EDIT, names::take_back)
        .get("/arbeitsplatz/{netzwerk}/profil/foerderung", EDIT, funding::new)
        .post("/arbeitsplatz/{netzwerk}/profil/foerderung", EDIT, funding::add)
        .get("/arbeitsplatz/{netzwerk}/profil/foerderung/{id}", EDIT, funding::show)
        .post("/arbeitsplatz/{netzwerk}/profil/foerderung/{id}", EDIT, funding::change)
        .post("/arbeitsplatz/{netzwerk}/profil/foerderung/{id}/entfernen", EDIT, funding::remove)
        .get("/arbeitsplatz/{netzwerk}/profil/finanzierung", EDIT, support::new)
        .post("/arbeitsplatz/{netzwerk}/profil/finanzierung", EDIT, support::add)
        .get("/arbeitsplatz/{netzwerk}/profil/finanzierung/{id}", EDIT, support::show)
        .post("/arbeitsplatz/{netzwerk}/profil/finanzierung/{id}", EDIT, support::change)
        .post("/arbeitsplatz/{netzwerk}/profil/finanzierung/{id}/entfernen", EDIT, support::remove);
    contact_routes(routes)
}

fn contact_routes(routes: Routes) -> Routes {
    routes
        .get("/arbeitsplatz/{netzwerk}/profil/kontakte", VIEW, contacts::show)
        .post("/arbeitsplatz/{netzwerk}/profil/kontakte", KEEP_CONTACTS, contacts::add)
        .get("/arbeitsplatz/{netzwerk}/profil/kontakte/{id}", KEEP_CONTACTS, contact::show)
        .post("/arbeitsplatz/{netzwerk}/profil/kontakte/{id}", KEEP_CONTACTS, contact::change)
        .post("/arbeitsplatz/{netzwerk}/profil/kontakte/{id}/entfernen", KEEP_CONTACTS, contacts::remove)
}

async fn show(cx: Cx, Path(slug): Path<String>) -> PageResult {
    let network = cx.network(&slug, Action::ViewWorkspace).await?;
    let state = long_form::opened(&cx, &Room::new(&cx, &network, "profil").path(), record::typed(&network)).await?;
    page(&cx, network, state).await
}

async fn page(cx: &Cx, network: Network, state: FormState) -> PageResult {
    let mut reader = cx.app.store.read().await?;
    let directory = Directory::load(cx, &mut reader, &network, &state.typed, &[form::CARRIER]).await?;
    let facts = ProfileFacts::load(cx, &mut reader, &network).await?;
    let room = Room::new(cx, &network, "profil");
    let hiding = HidingNote::load(cx, &mut reader, Hidable::Network(network.id.clone()), room.at()).await?;
    drop(reader);
    let may_edit = cx.may(Action::EditProfile, Resource::Network(&network.id));
    let title = titled("Profil", &state.errors);
    let head = room.clone();
    Ok(room.page(cx, &title, move || view(head, network, state, directory, facts, may_edit, hiding)))
}

fn view(
    room: Room,
    network: Network,
    state: FormState,
    directory: Directory,
    facts: ProfileFacts,
    may_edit: bool,
    hiding: HidingNote,
) -> AnyView {
    let body = match may_edit {
        true => form::view(&room, &state, &directory),
        false => form::read(&network, &directory),
    };
    view! {
        <div class="wrap page layout-two">
            <div class="stack">
                {state.summary()}
                {room.head("Profil")}
                {read_only(may_edit, "die Koordination oder die Vertretung des Netzwerks")}
                {body}
            </div>
            <aside>{hiding.view()}{facts.view(&room, may_edit)}</aside>
        </div>
    }
    .into_any()
}

async fn save(cx: Cx, Path(slug): Path<String>, TypedForm(typed): TypedForm) -> FormResult {
    let network = cx.network(&slug, Action::EditProfile).await?;
    if search::asked(&typed, &[form::CARRIER]).is_some() {
        return Ok(page(&cx, network, FormState::stored(typed)).await?.into_response());
    }
    let path = Room::new(&cx, &network, "profil").path();
    match long_form::sent(&cx, &ProfileForm(&network), typed).await? {
        Became::Done(()) => cx.done("Das Profil ist gespeichert.", &path).await,
        Became::Answer(answer) => Ok(answer),
        Became::Again(state) => {
            let is_refused = !state.errors.is_empty();
            Ok(long_form::again(page(&cx, network, *state).await?, is_refused))
        }
        Became::Failed(error, typed) => {
            let errors = refusals(error, "name", "Profil")?;
            refused(page(&cx, network, FormState::refused(typed, errors)).await?)
        }
    }
}
