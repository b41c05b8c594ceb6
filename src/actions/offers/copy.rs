//! Copying an offer: for the same thing at another place or in another year.

use crate::actions::{ActionError, By, Result, offers::begin::begin_offer};
use crate::{
    domain::{
        content::{Dates, OfferContent, part::title::COPY},
        id::OfferId,
        text::Line,
    },
    policy::{Action, Resource},
    store::{Tx, offer, revision},
};

/// Begins a new offer with the text of another one of the same network; dates are not copied.
pub async fn copy_offer(tx: &mut Tx, by: By<'_>, id: &OfferId) -> Result<OfferId> {
    let original = offer::get(tx, id).await?.ok_or(ActionError::NotFound)?;
    by.may(Action::EditOffers, Resource::Network(&original.network_id))?;
    let latest = revision::latest(tx, id).await?.ok_or(ActionError::NotFound)?;
    let original_text = latest.content.into_content();
    let content = OfferContent {
        title: copied_title(original_text.title.as_str()),
        dates: Dates { holidays: original_text.dates.holidays, ..Dates::default() },
        ..original_text
    };
    let copy = begin_offer(tx, by, &original.network_id, &content).await?;
    if let Some(draft) = revision::latest(tx, &copy).await? {
        revision::inherit_authors(tx, &draft.id, &latest.id).await?;
    }
    Ok(copy)
}

fn copied_title(title: &str) -> Line<80> {
    let kept: String = title.chars().take(70).collect();
    format!("{} {COPY}", kept.trim_end()).parse().unwrap_or_default()
}
