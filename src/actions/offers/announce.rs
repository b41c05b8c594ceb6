//! Saying of a date that it is fully booked or does not take place: the public reads it at once.

use crate::actions::{ActionError, By, Result, offers::save::open_for_editing};
use crate::{
    domain::{
        act::{Announced, OfferAct},
        content::{DateKey, Stored},
        id::OfferId,
        vocabulary::DateNews,
    },
    store::{Tx, date_news, listing, revision},
};

/// Says something of a date of the public text, or takes back what was said. It needs no review: it takes nothing from what was approved,
/// and those who would stand before a closed door cannot wait for one.
pub async fn announce_date(tx: &mut Tx, by: By<'_>, id: &OfferId, date: DateKey, news: Option<DateNews>) -> Result<()> {
    let public = public_text(tx, by, id).await?;
    let session = public.dates.sessions.iter().find(|session| DateKey::of(session) == date);
    let session = session.ok_or(ActionError::Refused("Den Termin gibt es nicht mehr."))?;
    if session.is_over(by.now.moment()) {
        return Err(ActionError::Refused("Der Termin ist schon vorbei."));
    }
    let before = date_news::of(tx, id).await?.into_iter().find(|(said, _)| *said == date).map(|(_, news)| news);
    if before == news {
        return Ok(());
    }
    date_news::put(tx, id, date, news, by.now).await?;
    let record = |news: Option<DateNews>| Announced { date: date.code().into(), news: news.into() };
    by.log(tx, id, OfferAct::Announced { before: record(before), after: record(news) }, None).await?;
    Ok(listing::bump(tx).await?)
}

/// The text that the public reads, or would read if the offer were not paused.
async fn public_text(tx: &mut Tx, by: By<'_>, id: &OfferId) -> Result<Stored> {
    let (offer, _) = open_for_editing(tx, by, id).await?;
    let public = match &offer.public_revision {
        Some(public) => revision::get(tx, public).await?,
        None => None,
    };
    public.map(|public| public.content).ok_or(ActionError::Refused("Noch ist nichts öffentlich."))
}
