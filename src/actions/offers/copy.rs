//! Copying an offer: for the same thing at another place or in another year.

use crate::actions::{ActionError, By, Result, offers::begin::begin_offer};
use crate::{
    domain::{content::OfferContent, id::OfferId},
    policy::{Action, Resource},
    store::{Tx, offer, revision},
};

/// Begins a new offer with the text of another one of the same network; dates are not copied.
pub async fn copy_offer(tx: &mut Tx, by: By<'_>, id: &OfferId) -> Result<OfferId> {
    let original = offer::get(tx, id).await?.ok_or(ActionError::NotFound)?;
    by.may(Action::EditOffers, Resource::Network(&original.network_id))?;
    let latest = revision::latest(tx, id).await?.ok_or(ActionError::NotFound)?;
    let content = OfferContent {
        title: copied_title(latest.content.title.as_str()),
        dates: Vec::new(),
        period_from: None,
        period_to: None,
        ..latest.content
    };
    let copy = begin_offer(tx, by, &original.network_id, &content).await?;
    if let Some(draft) = revision::latest(tx, &copy).await? {
        revision::inherit_authors(tx, &draft.id, &latest.id).await?;
    }
    Ok(copy)
}

fn copied_title(title: &str) -> crate::domain::content::Title {
    let kept: String = title.chars().take(70).collect();
    format!("{} (Kopie)", kept.trim_end()).parse().unwrap_or_default()
}
