//! What only those may do who keep an entry of the directory: take back a change, and hand the entry on.

use super::{
    entry::{Forms, page, stored},
    opened::{Opened, open},
};
use crate::{
    address::workspace::Workspace,
    http::{Cx, FormResult, PageError, TypedForm, Why, commit},
    ui::{
        accordion::accordion_open,
        form::{self, Choice, FormState, submit},
    },
};
use axum::{extract::Path, http::StatusCode, response::IntoResponse};
use leptos::prelude::*;
use mintverbund::{
    actions::{
        ActionError,
        partners::{
            hand_over::{self, known_successors, parse_successor},
            take_back::{TakenBack, take_back},
        },
    },
    domain::{id::NetworkId, seen::Seen},
    policy::Action,
};

const STALE: &str = "Seit du die Seite geöffnet hast, wurde der Eintrag geändert. Zurückgenommen ist noch nichts: \
    Unten steht, was jetzt gilt und was vorher dort stand.";
const OTHER_KEEPER: &str =
    "Seit du die Seite geöffnet hast, wurde die Pflege schon übergeben. Wer den Eintrag jetzt pflegt, steht unten.";

/// What the keeper of an entry sees besides the form.
pub struct Keeping {
    /// The mark of what is on the screen.
    pub seen: Seen,
    keeper: Option<NetworkId>,
    successors: Vec<Choice>,
}

impl Keeping {
    /// Nothing for those who do not keep it.
    pub fn new(cx: &Cx, opened: &Opened, version: Option<i64>) -> Option<Self> {
        if !cx.may(Action::KeepEntry, opened.sharing.resource()) {
            return None;
        }
        let keeper = opened.sharing.keeper_id().cloned();
        let networks = known_successors(cx.by(), &opened.sharing);
        let networks = networks.map(|network| (network.id.to_string(), network.name.clone()));
        let office =
            (cx.person.is_staff() && keeper.is_some()).then(|| (hand_over::OFFICE.to_owned(), OFFICE.to_owned()));
        let successors = networks.chain(office).collect();
        Some(Self { seen: Seen::Version(version?), keeper, successors })
    }

    /// The form that hands the entry on, folded away.
    pub fn view(self, action: String, state: &FormState) -> AnyView {
        let body = match self.successors.is_empty() {
            true => view! { <p>"Dafür muss die Einrichtung auch in einem anderen Netzwerk Partner sein."</p> }.into_any(),
            false => view! {
                <p>"Wer den Eintrag pflegt, erfährt von jeder Änderung und kann sie zurücknehmen. Berichtigen können ihn alle, die ihn nutzen."</p>
                <form method="post" action=action novalidate>
                    {form::seen(&hand_over::seen(self.keeper.as_ref()))}
                    {state.select("keeper", "Netzwerk", self.successors).view()}
                    {submit("Pflege übergeben", "kern-btn--secondary")}
                </form>
            }
            .into_any(),
        };
        accordion_open(!state.errors.is_empty(), "Pflege übergeben", body)
    }
}

const OFFICE: &str = "MINTraum";

/// Takes back the change that was chosen.
pub async fn undo(cx: Cx, Path((slug, id)): Path<(String, String)>, TypedForm(typed): TypedForm) -> FormResult {
    let opened = kept(&cx, open(&cx, &slug, &id).await?)?;
    // A number that nothing has stands for a form that does not name one.
    let change = typed.get("change").parse().unwrap_or(-1);
    let mut tx = cx.write().await?;
    let result = take_back(&mut tx, cx.by(), &opened.partner.organisation_id, change, &Seen::of_form(&typed)).await;
    match commit(tx, result).await {
        Ok(TakenBack::Now) => {
            done(&cx, &opened, "Zurückgenommen. Im Eintrag steht wieder, was vorher dort stand.").await
        }
        Ok(TakenBack::Before) => done(&cx, &opened, "Diese Änderung ist schon zurückgenommen.").await,
        Err(ActionError::Stale) => late(&cx, &slug, &id, STALE).await,
        Err(ActionError::Refused(why)) => late(&cx, &slug, &id, why).await,
        Err(error) => Err(error.into()),
    }
}

/// Gives the entry to another network to keep.
pub async fn hand_over(cx: Cx, Path((slug, id)): Path<(String, String)>, TypedForm(typed): TypedForm) -> FormResult {
    let opened = open(&cx, &slug, &id).await?;
    // Whoever leads the network may have kept the entry until somebody was faster, perhaps they themselves.
    let seen = Seen::of_form(&typed);
    let names_a_keeper = matches!(seen, Seen::Values(_)) && cx.person.leads(&opened.network.id);
    if names_a_keeper && seen != hand_over::seen(opened.sharing.keeper_id()) {
        return late(&cx, &slug, &id, OTHER_KEEPER).await;
    }
    let opened = kept(&cx, opened)?;
    let result = match parse_successor(&typed) {
        Ok(successor) => {
            let mut tx = cx.write().await?;
            let id = &opened.partner.organisation_id;
            let result = hand_over::hand_over(&mut tx, cx.by(), id, &seen, &successor).await;
            commit(tx, result).await
        }
        Err(error) => Err(error),
    };
    match result {
        Ok(()) => done(&cx, &opened, "Die Pflege des Eintrags ist übergeben.").await,
        Err(ActionError::Stale) => late(&cx, &slug, &id, OTHER_KEEPER).await,
        Err(ActionError::Invalid(errors)) => {
            let entry = FormState::stored(stored(&cx, &opened).await?);
            let forms = Forms { entry, successor: FormState::refused(typed, errors), ..Forms::default() };
            let page = page(&cx, opened, forms).await?;
            Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

/// The entry of a partner, for somebody who may keep it.
fn kept(cx: &Cx, opened: Opened) -> Result<Opened, PageError> {
    match cx.may(Action::KeepEntry, opened.sharing.resource()) {
        true => Ok(opened),
        false => Err(PageError::Forbidden(Why::Role)),
    }
}

async fn done(cx: &Cx, opened: &Opened, message: &str) -> FormResult {
    cx.done(message, &Workspace::of(&opened.network.slug).partner_entry(&opened.partner.id)).await
}

/// Nothing was done: the page as it is now, with the reason.
async fn late(cx: &Cx, slug: &str, id: &str, why: &'static str) -> FormResult {
    let opened = open(cx, slug, id).await?;
    let entry = FormState::stored(stored(cx, &opened).await?);
    let page = page(cx, opened, Forms { entry, refusal: Some(why), ..Forms::default() }).await?;
    Ok(page.status(StatusCode::CONFLICT).into_response())
}
