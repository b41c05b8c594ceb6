//! Looking for a partner in the directory, and the form for what was chosen.

use super::{
    super::{
        long_form,
        room::{Room, titled},
    },
    choose::{Found, choose, marked},
    enter::{Entry, enter, take},
};
use crate::{
    address::workspace::Workspace,
    http::{Cx, Page, PageError, PageResult, Question},
    ui::form::FormState,
};
use axum::extract::Path;
use mintverbund::{
    domain::{field::Typed, id::OrganisationId},
    policy::Action,
    store::{network::Network, organisation, organisation::Organisation, partnership},
};

/// How many characters of a search are looked at; no name is longer.
const SEARCH: usize = 200;

/// Search, then the form for what was chosen.
pub async fn show(cx: Cx, Path(slug): Path<String>, Question(asked): Question) -> PageResult {
    let network = cx.network(&slug, Action::EditPartners).await?;
    if let Some(id) = asked.all("einrichtung").next() {
        let organisation = chosen(&cx, id).await?;
        return Ok(take_page(&cx, &network, organisation, FormState::default()));
    }
    if let Some(name) = asked.all("neu").next() {
        let mut state =
            long_form::opened(&cx, &Workspace::of(&network.slug).entering_partner(), Typed::default()).await?;
        // Whoever comes with another name begins anew.
        if !name.is_empty() && state.typed.get("organisation_name") != name {
            state = FormState::stored(Typed::new([("organisation_name".to_owned(), name.to_owned())]));
        }
        return enter_page(&cx, &network, state, Vec::new()).await;
    }
    search_page(&cx, &network, asked.get("suche").chars().take(SEARCH).collect()).await
}

/// The organisation that was chosen.
pub async fn chosen(cx: &Cx, id: &str) -> Result<Organisation, PageError> {
    let id: OrganisationId = id.parse().map_err(|_| PageError::NotFound)?;
    organisation::get(&mut cx.app.store.read().await?, &id).await?.ok_or(PageError::NotFound)
}

async fn search_page(cx: &Cx, network: &Network, words: String) -> PageResult {
    let mut reader = cx.app.store.read().await?;
    let results = match words.trim().is_empty() {
        true => Vec::new(),
        false => organisation::find(&mut reader, &words).await?,
    };
    let partners = partnership::of_network(&mut reader, &network.id).await?;
    drop(reader);
    let found = Found::new(words, results, &partners, cx.now.day());
    let room = Room::new(cx, network, "partner");
    let head = room.clone();
    Ok(room.page(cx, "Partner aufnehmen", move || choose(head, found)))
}

/// The form for an organisation of the directory.
pub fn take_page(cx: &Cx, network: &Network, organisation: Organisation, state: FormState) -> Page {
    let room = Room::new(cx, network, "partner");
    let head = room.clone();
    room.page(cx, &titled("Partner aufnehmen", &state.errors), move || take(head, organisation, state))
}

/// The form for a new entry, perhaps with those it may be mistaken for.
pub async fn enter_page(cx: &Cx, network: &Network, state: FormState, similar: Vec<Organisation>) -> PageResult {
    let partners = partnership::of_network(&mut cx.app.store.read().await?, &network.id).await?;
    let similar = marked(similar, &partners, cx.now.day());
    let room = Room::new(cx, network, "partner");
    let head = room.clone();
    let title = match similar.is_empty() {
        true => titled("Neuen Partner eintragen", &state.errors),
        false => "Rückfrage: Neuen Partner eintragen".to_owned(),
    };
    Ok(room.page(cx, &title, move || enter(head, Entry { state, similar })))
}
