//! Adding, changing and removing money that is not of the federal programme.

use super::{
    super::{
        long_form::{self, Became, Frame, Record},
        room::{Room, refusals, refused, titled},
    },
    support_form::view,
};
use crate::{
    conflict::{Compared, Wording},
    http::{Cx, FormResult, Page, PageError, PageResult, TypedForm, commit},
    ui::form::{FormState, choices},
};
use axum::{extract::Path, http::StatusCode, response::IntoResponse};
use mintverbund::{
    actions::{
        ActionError,
        profile::edit_supports::{SupportTerms, put_support, remove_support},
    },
    domain::{
        field::{FieldError, Typed},
        id::SupportId,
        seen::Seen,
        support::SupportKind,
    },
    policy::Action,
    store::{network::Network, support, support::Support},
};

/// The empty form.
pub async fn new(cx: Cx, Path(slug): Path<String>) -> PageResult {
    let network = cx.network(&slug, Action::EditProfile).await?;
    let state =
        long_form::opened(&cx, &Room::new(&cx, &network, "profil").at().new_support(), Typed::default()).await?;
    page(&cx, &network, None, state).await
}

/// The form of one.
pub async fn show(cx: Cx, Path((slug, id)): Path<(String, String)>) -> PageResult {
    let network = cx.network(&slug, Action::EditProfile).await?;
    let id: SupportId = id.parse().map_err(|_| PageError::NotFound)?;
    let form = SupportForm { network: &network, id: &id };
    let state = long_form::opened(&cx, &form.frame(&cx).action, form.stored(&cx).await?).await?;
    page(&cx, &network, Some(id), state).await
}

/// Such money of that network; one of another network does not exist here.
async fn find(cx: &Cx, network: &Network, id: &SupportId) -> Result<Support, PageError> {
    support::get(&mut cx.app.store.read().await?, &network.id, id).await?.ok_or(PageError::NotFound)
}

/// Adds one.
pub async fn add(cx: Cx, Path(slug): Path<String>, TypedForm(typed): TypedForm) -> FormResult {
    let network = cx.network(&slug, Action::EditProfile).await?;
    let action = Room::new(&cx, &network, "profil").at().new_support();
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
    let id: SupportId = id.parse().map_err(|_| PageError::NotFound)?;
    match find(&cx, &network, &id).await {
        Err(PageError::NotFound) => gone(&cx, &network, typed).await,
        found => put(&cx, &network, &found?.id, typed).await,
    }
}

/// Removes one that was entered by mistake.
pub async fn remove(cx: Cx, Path((slug, id)): Path<(String, String)>, TypedForm(typed): TypedForm) -> FormResult {
    let network = cx.network(&slug, Action::EditProfile).await?;
    let id: SupportId = id.parse().map_err(|_| PageError::NotFound)?;
    let mut tx = cx.write().await?;
    let result = remove_support(&mut tx, cx.by(), &network.id, &id, &Seen::of_form(&typed)).await;
    match commit(tx, result).await {
        Err(ActionError::Stale) => changed_meanwhile(&cx, &network, id).await,
        done => {
            done?;
            cx.done("Die Finanzierung ist entfernt.", &Room::new(&cx, &network, "profil").path()).await
        }
    }
}

async fn put(cx: &Cx, network: &Network, id: &SupportId, typed: Typed) -> FormResult {
    match long_form::sent(cx, &SupportForm { network, id }, typed).await? {
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
    cx.done("Die Finanzierung ist gespeichert.", &Room::new(cx, network, "profil").path()).await
}

async fn failed(cx: &Cx, network: &Network, id: Option<SupportId>, error: ActionError, typed: Typed) -> FormResult {
    let errors = refusals(error, "giver", "Weitere Finanzierung")?;
    refused(page(cx, network, id, FormState::refused(typed, errors)).await?)
}

/// Such money of a network, as a long form.
struct SupportForm<'a> {
    network: &'a Network,
    id: &'a SupportId,
}

impl Record for SupportForm<'_> {
    type Done = ();

    fn frame(&self, cx: &Cx) -> Frame {
        let room = Room::new(cx, self.network, "profil");
        let (action, back) = (room.at().support(self.id), room.path());
        Frame { conflict: room.conflict("Profil"), note: room.on_behalf_in_words(), action, back }
    }

    async fn compared(&self, _: &Cx, _: [&Typed; 2]) -> Result<Vec<Compared>, PageError> {
        Ok(vec![
            ("support_kind", "Art", Wording::OneOf(choices::<SupportKind>())),
            ("title", "Programm", Wording::Text),
            ("giver", "Wer gibt es", Wording::Text),
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

async fn write(cx: &Cx, network: &Network, id: Option<&SupportId>, typed: &Typed) -> Result<(), ActionError> {
    let mut tx = cx.app.store.write().await?;
    let terms = SupportTerms::parse(typed).map_err(ActionError::Invalid)?;
    let seen = Seen::of_form(typed);
    let on_screen = id.map(|id| (id, &seen));
    let result = put_support(&mut tx, cx.by(), &network.id, on_screen, terms).await;
    commit(tx, result).await
}

async fn page(cx: &Cx, network: &Network, id: Option<SupportId>, state: FormState) -> PageResult {
    Ok(draw(cx, network, id, state))
}

fn draw(cx: &Cx, network: &Network, id: Option<SupportId>, state: FormState) -> Page {
    let room = Room::new(cx, network, "profil");
    let title = if id.is_some() { "Weitere Finanzierung ändern" } else { "Weitere Finanzierung eintragen" };
    let head = room.clone();
    room.page(cx, &titled(title, &state.errors), move || view(head, title, id, state))
}

/// Instead of being removed it is shown as it stands now.
async fn changed_meanwhile(cx: &Cx, network: &Network, id: SupportId) -> FormResult {
    let typed = typed(&find(cx, network, &id).await?);
    conflicting(cx, network, Some(id), typed, "Inzwischen wurde sie geändert. Hier ist der neue Stand.").await
}

/// Whoever had it on the screen gets what they typed back as something new.
async fn gone(cx: &Cx, network: &Network, typed: Typed) -> FormResult {
    match Seen::of_form(&typed) {
        Seen::Values(_) => {
            conflicting(cx, network, None, typed, "Sie wurde inzwischen entfernt. Du kannst sie neu eintragen.").await
        }
        _ => Err(PageError::NotFound),
    }
}

async fn conflicting(cx: &Cx, network: &Network, id: Option<SupportId>, typed: Typed, why: &str) -> FormResult {
    let error = FieldError::new("giver", "Weitere Finanzierung", why);
    let page = page(cx, network, id, FormState::refused(typed, vec![error])).await?;
    Ok(page.status(StatusCode::CONFLICT).into_response())
}

/// What stands in the form, with what is on the screen.
fn typed(support: &Support) -> Typed {
    Seen::from(support).marks(SupportTerms::typed(support))
}
