//! Ending a partnership, and removing one that never was.

use super::{
    edit::{again, done},
    opened::open,
    terms,
};
use crate::http::{Cx, FormResult, TypedForm, commit};
use axum::extract::Path;
use mintverbund::{
    actions::{
        ActionError,
        partners::edit::{Ended, end_partner},
        partners::remove::remove_partner,
    },
    domain::seen::Seen,
};

/// Ends the partnership today.
pub async fn end(cx: Cx, Path((slug, id)): Path<(String, String)>) -> FormResult {
    let opened = open(&cx, &slug, &id).await?;
    let (network, partner) = (&opened.network, &opened.partner);
    let mut tx = cx.write().await?;
    let result = end_partner(&mut tx, cx.by(), &network.id, &partner.id).await;
    match commit(tx, result).await {
        Ok(Ended::Today) => {
            done(&cx, network, format!("{} steht jetzt bei den früheren Partnern.", partner.name)).await
        }
        Ok(Ended::BeforeItBegan) => done(&cx, network, format!("{} ist nicht mehr vorgesehen.", partner.name)).await,
        Err(ActionError::NotFound) => done(&cx, network, "Diese Partnerschaft hat schon ein Ende.".to_owned()).await,
        Err(error) => {
            let typed = terms::typed(partner);
            again(&cx, opened, typed, error)
        }
    }
}

/// Removes the partnership that was on the screen.
pub async fn remove(cx: Cx, Path((slug, id)): Path<(String, String)>, TypedForm(typed): TypedForm) -> FormResult {
    let opened = open(&cx, &slug, &id).await?;
    let (network, partner) = (&opened.network, &opened.partner);
    let mut tx = cx.write().await?;
    let result = remove_partner(&mut tx, cx.by(), &network.id, &partner.id, &Seen::of_form(&typed)).await;
    match commit(tx, result).await {
        Ok(()) => done(&cx, network, format!("{} ist entfernt.", partner.name)).await,
        Err(error) => {
            let (typed, error) = (terms::typed(partner), told(error));
            again(&cx, opened, typed, error)
        }
    }
}

/// What changed meanwhile stands in the form below the message.
fn told(error: ActionError) -> ActionError {
    match error {
        ActionError::Stale => ActionError::Refused("Inzwischen wurde sie geändert. Hier ist der neue Stand."),
        other => other,
    }
}
