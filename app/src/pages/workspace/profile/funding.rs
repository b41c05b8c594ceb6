//! Adding, changing and removing a funding.

use super::{
    super::{
        long_form::{self, Became, Frame, Record},
        room::{Room, refusals, refused, titled},
    },
    funding_form::{choices, view},
};
use crate::{
    conflict::{Compared, Wording},
    http::{Cx, FormResult, Page, PageError, PageResult, TypedForm, commit},
    ui::form::FormState,
};
use axum::{extract::Path, http::StatusCode, response::IntoResponse};
use mintverbund::{
    actions::{
        ActionError,
        profile::edit_fundings::{FundingTerms, put_funding, remove_funding},
    },
    domain::{
        field::{FieldError, Typed},
        id::FundingId,
        seen::Seen,
    },
    policy::Action,
    store::{
        funding,
        funding::{Funder, Funding},
        network::Network,
    },
};

/// The empty form.
pub async fn new(cx: Cx, Path(slug): Path<String>) -> PageResult {
    let network = cx.network(&slug, Action::EditProfile).await?;
    let state =
        long_form::opened(&cx, &Room::new(&cx, &network, "profil").at().new_funding(), Typed::default()).await?;
    page(&cx, &network, None, state).await
}

/// The form of one funding.
pub async fn show(cx: Cx, Path((slug, id)): Path<(String, String)>) -> PageResult {
    let network = cx.network(&slug, Action::EditProfile).await?;
    let id: FundingId = id.parse().map_err(|_| PageError::NotFound)?;
    let form = FundingForm { network: &network, id: &id };
    let state = long_form::opened(&cx, &form.frame(&cx).action, form.stored(&cx).await?).await?;
    page(&cx, &network, Some(id), state).await
}

/// A funding of that network; one of another network does not exist here.
async fn find(cx: &Cx, network: &Network, id: &FundingId) -> Result<Funding, PageError> {
    funding::get(&mut cx.app.store.read().await?, &network.id, id).await?.ok_or(PageError::NotFound)
}

/// Adds one.
pub async fn add(cx: Cx, Path(slug): Path<String>, TypedForm(typed): TypedForm) -> FormResult {
    let network = cx.network(&slug, Action::EditProfile).await?;
    let action = Room::new(&cx, &network, "profil").at().new_funding();
    if let Some(answer) = long_form::discarded(&cx, &action, &typed).await? {
        return Ok(answer);
    }
    match write(&cx, &network, None, &typed).await {
        Ok(()) => {
            long_form::forget(&cx, &action).await?;
            stored(&cx, &network).await
        }
        Err(ActionError::Invalid(errors)) => {
            let state = long_form::kept(&cx, &action, typed, errors).await?;
            refused(page(&cx, &network, None, state).await?)
        }
        Err(error) => failed(&cx, &network, None, error, typed).await,
    }
}

/// Changes one.
pub async fn change(cx: Cx, Path((slug, id)): Path<(String, String)>, TypedForm(typed): TypedForm) -> FormResult {
    let network = cx.network(&slug, Action::EditProfile).await?;
    let id: FundingId = id.parse().map_err(|_| PageError::NotFound)?;
    match find(&cx, &network, &id).await {
        Err(PageError::NotFound) => gone(&cx, &network, typed).await,
        found => put(&cx, &network, &found?.id, typed).await,
    }
}

/// Removes one that was entered by mistake.
pub async fn remove(cx: Cx, Path((slug, id)): Path<(String, String)>, TypedForm(typed): TypedForm) -> FormResult {
    let network = cx.network(&slug, Action::EditProfile).await?;
    let id: FundingId = id.parse().map_err(|_| PageError::NotFound)?;
    let mut tx = cx.write().await?;
    let result = remove_funding(&mut tx, cx.by(), &network.id, &id, &Seen::of_form(&typed)).await;
    match commit(tx, result).await {
        Err(ActionError::Stale) => changed_meanwhile(&cx, &network, id).await,
        done => {
            done?;
            cx.done("Die Förderung ist entfernt.", &Room::new(&cx, &network, "profil").path()).await
        }
    }
}

async fn put(cx: &Cx, network: &Network, id: &FundingId, typed: Typed) -> FormResult {
    match long_form::sent(cx, &FundingForm { network, id }, typed).await? {
        Became::Done(()) => stored(cx, network).await,
        Became::Answer(answer) => Ok(answer),
        Became::Again(state) => {
            let is_refused = !state.errors.is_empty();
            Ok(long_form::again(page(cx, network, Some(id.clone()), *state).await?, is_refused))
        }
        Became::Failed(error, typed) => failed(cx, network, Some(id.clone()), error, typed).await,
    }
}

async fn stored(cx: &Cx, network: &Network) -> FormResult {
    cx.done("Die Förderung ist gespeichert.", &Room::new(cx, network, "profil").path()).await
}

async fn failed(cx: &Cx, network: &Network, id: Option<FundingId>, error: ActionError, typed: Typed) -> FormResult {
    let errors = refusals(error, "round", "Förderung")?;
    refused(page(cx, network, id, FormState::refused(typed, errors)).await?)
}

/// A funding of a network, as a long form.
struct FundingForm<'a> {
    network: &'a Network,
    id: &'a FundingId,
}

impl Record for FundingForm<'_> {
    type Done = ();

    fn frame(&self, cx: &Cx) -> Frame {
        let room = Room::new(cx, self.network, "profil");
        let (action, back) = (room.at().funding(self.id), room.path());
        Frame { conflict: room.conflict("Profil"), note: room.on_behalf_in_words(), action, back }
    }

    async fn compared(&self, cx: &Cx, _: [&Typed; 2]) -> Result<Vec<Compared>, PageError> {
        let funders = funding::funders(&mut cx.app.store.read().await?).await?;
        Ok(vec![
            ("round", "Förderrunde", Wording::Text),
            ("phase", "Phase", Wording::Text),
            ("funder", "Fördergeber", Wording::OneOf(choices(funders))),
            ("reference", "Förderkennzeichen", Wording::Text),
            ("amount", "Betrag", Wording::Text),
            ("own_share", "Eigenanteil", Wording::Text),
            ("since", "Von", Wording::Date),
            ("until", "Bis", Wording::Date),
        ])
    }

    async fn stored(&self, cx: &Cx) -> Result<Typed, PageError> {
        Ok(typed(&find(cx, self.network, self.id).await?))
    }

    async fn write(&self, cx: &Cx, typed: &Typed) -> Result<(), ActionError> {
        write(cx, self.network, Some(self.id), typed).await
    }
}

async fn write(cx: &Cx, network: &Network, id: Option<&FundingId>, typed: &Typed) -> Result<(), ActionError> {
    let mut tx = cx.app.store.write().await?;
    let funders: Vec<String> = funding::funders(&mut tx).await?.into_iter().map(|funder| funder.code).collect();
    let terms = FundingTerms::parse(typed, &funders).map_err(ActionError::Invalid)?;
    let seen = Seen::of_form(typed);
    let on_screen = id.map(|id| (id, &seen));
    let result = put_funding(&mut tx, cx.by(), &network.id, on_screen, terms).await;
    commit(tx, result).await
}

async fn page(cx: &Cx, network: &Network, id: Option<FundingId>, state: FormState) -> PageResult {
    let funders = funding::funders(&mut cx.app.store.read().await?).await?;
    Ok(draw(cx, network, id, state, funders))
}

fn draw(cx: &Cx, network: &Network, id: Option<FundingId>, state: FormState, funders: Vec<Funder>) -> Page {
    let room = Room::new(cx, network, "profil");
    let title = if id.is_some() { "Förderung ändern" } else { "Förderung eintragen" };
    let head = room.clone();
    room.page(cx, &titled(title, &state.errors), move || view(head, title, id, state, funders))
}

/// Instead of being removed it is shown as it stands now.
async fn changed_meanwhile(cx: &Cx, network: &Network, id: FundingId) -> FormResult {
    let typed = typed(&find(cx, network, &id).await?);
    conflicting(cx, network, Some(id), typed, "Inzwischen wurde sie geändert. Hier ist der neue Stand.").await
}

/// Whoever had it on the screen gets what they typed back as a new funding.
async fn gone(cx: &Cx, network: &Network, typed: Typed) -> FormResult {
    match Seen::of_form(&typed) {
        Seen::Values(_) => {
            conflicting(cx, network, None, typed, "Sie wurde inzwischen entfernt. Du kannst sie neu eintragen.").await
        }
        _ => Err(PageError::NotFound),
    }
}

async fn conflicting(cx: &Cx, network: &Network, id: Option<FundingId>, typed: Typed, why: &str) -> FormResult {
    let error = FieldError::new("round", "Förderung", why);
    let page = page(cx, network, id, FormState::refused(typed, vec![error])).await?;
    Ok(page.status(StatusCode::CONFLICT).into_response())
}

/// What stands in the form, with what is on the screen.
fn typed(funding: &Funding) -> Typed {
    Seen::from(funding).marks(FundingTerms::typed(funding))
}
