//! Adding, changing and removing a funding.

use super::{
    super::{
        period,
        room::{Room, refusals, refused, titled},
    },
    funding_form::view,
};
use crate::{
    http::{Cx, FormResult, PageError, PageResult, TypedForm, commit},
    ui::form::FormState,
};
use axum::extract::Path;
use mintverbund::{
    actions::{
        ActionError,
        edit_fundings::{FundingTerms, put_funding, remove_funding},
    },
    domain::{field::Typed, id::FundingId},
    policy::Action,
    store::{funding, funding::Funding, network::Network},
};

/// The empty form.
pub async fn new(cx: Cx, Path(slug): Path<String>) -> PageResult {
    let network = cx.network(&slug, Action::EditProfile).await?;
    page(&cx, &network, None, FormState::default()).await
}

/// The form of one funding.
pub async fn show(cx: Cx, Path((slug, id)): Path<(String, String)>) -> PageResult {
    let network = cx.network(&slug, Action::EditProfile).await?;
    let found = find(&cx, &network, &id).await?;
    let state = FormState::stored(typed(&found));
    page(&cx, &network, Some(found.id), state).await
}

/// Adds one.
pub async fn add(cx: Cx, Path(slug): Path<String>, TypedForm(typed): TypedForm) -> FormResult {
    let network = cx.network(&slug, Action::EditProfile).await?;
    put(cx, network, None, typed).await
}

/// Changes one.
pub async fn change(cx: Cx, Path((slug, id)): Path<(String, String)>, TypedForm(typed): TypedForm) -> FormResult {
    let network = cx.network(&slug, Action::EditProfile).await?;
    let found = find(&cx, &network, &id).await?;
    put(cx, network, Some(found.id), typed).await
}

/// Removes one that was entered by mistake.
pub async fn remove(cx: Cx, Path((slug, id)): Path<(String, String)>) -> FormResult {
    let network = cx.network(&slug, Action::EditProfile).await?;
    let id: FundingId = id.parse().map_err(|_| PageError::NotFound)?;
    let mut tx = cx.write().await?;
    let result = remove_funding(&mut tx, cx.by(), &network.id, &id).await;
    commit(tx, result).await?;
    cx.done("Die Förderung ist entfernt.", &Room::new(&cx, &network, "profil").path()).await
}

/// A funding of that network; one of another network does not exist here.
async fn find(cx: &Cx, network: &Network, id: &str) -> Result<Funding, PageError> {
    let id: FundingId = id.parse().map_err(|_| PageError::NotFound)?;
    let all = funding::of_network(&mut cx.app.store.read().await?, &network.id).await?;
    all.into_iter().find(|funding| funding.id == id).ok_or(PageError::NotFound)
}

async fn put(cx: Cx, network: Network, id: Option<FundingId>, typed: Typed) -> FormResult {
    match write(&cx, &network, id.as_ref(), &typed).await {
        Ok(()) => cx.done("Die Förderung ist gespeichert.", &Room::new(&cx, &network, "profil").path()).await,
        Err(error) => {
            let errors = refusals(error, "round", "Förderung")?;
            refused(page(&cx, &network, id, FormState::refused(typed, errors)).await?)
        }
    }
}

async fn write(cx: &Cx, network: &Network, id: Option<&FundingId>, typed: &Typed) -> Result<(), ActionError> {
    let mut tx = cx.app.store.write().await?;
    let funders: Vec<String> = funding::funders(&mut tx).await?.into_iter().map(|funder| funder.code).collect();
    let terms = FundingTerms::parse(typed, &funders).map_err(ActionError::Invalid)?;
    let result = put_funding(&mut tx, cx.by(), &network.id, id, terms).await;
    commit(tx, result).await
}

async fn page(cx: &Cx, network: &Network, id: Option<FundingId>, state: FormState) -> PageResult {
    let funders = funding::funders(&mut cx.app.store.read().await?).await?;
    let room = Room::new(cx, network, "profil");
    let title = if id.is_some() { "Förderung ändern" } else { "Förderung eintragen" };
    let head = room.clone();
    Ok(room.page(cx, &titled(title, &state.errors), move || view(head, title, id, state, funders)))
}

fn typed(funding: &Funding) -> Typed {
    let mut typed = Typed::default();
    typed.push("round", funding.round.to_string());
    typed.push_some("phase", funding.phase);
    typed.push_some("funder", funding.funder.as_ref());
    typed.push("reference", funding.reference.as_str());
    period::push(&mut typed, &funding.period);
    typed
}
