//! What networks say of single dates of an offer after it was approved.

use super::{Connected, Result, Tx, query::*};
use crate::domain::{content::DateKey, date::Timestamp, id::OfferId, vocabulary::DateNews};
use std::collections::HashMap;

/// What was said of the dates of an offer, whether its text still has them or not. What a newer program says otherwise is left out.
pub async fn of(on: &mut impl Connected, offer: &OfferId) -> Result<Vec<(DateKey, DateNews)>> {
    let rows = all!(on, (String, String), "SELECT date, news FROM date_news WHERE offer_id = $1 ORDER BY date", offer)?;
    Ok(rows.iter().filter_map(|(date, news)| read(date, news)).collect())
}

/// The same of all public offers of whose dates anything was said.
pub async fn by_offer(on: &mut impl Connected) -> Result<HashMap<OfferId, Vec<(DateKey, DateNews)>>> {
    let rows = all!(
        on,
        (OfferId, String, String),
        "SELECT d.offer_id, d.date, d.news FROM date_news d JOIN listing l ON l.offer_id = d.offer_id"
    )?;
    Ok(gathered(rows))
}

/// The same of the offers that have changed since a version of the catalogue.
pub async fn by_offer_since(
    on: &mut impl Connected,
    version: i64,
) -> Result<HashMap<OfferId, Vec<(DateKey, DateNews)>>> {
    let rows = all!(
        on,
        (OfferId, String, String),
        "SELECT d.offer_id, d.date, d.news FROM date_news d JOIN listing_change c ON c.offer_id = d.offer_id WHERE c.version > $1",
        version,
    )?;
    Ok(gathered(rows))
}

fn gathered(rows: Vec<(OfferId, String, String)>) -> HashMap<OfferId, Vec<(DateKey, DateNews)>> {
    let mut news: HashMap<_, Vec<_>> = HashMap::new();
    for (offer, date, said) in rows {
        news.entry(offer).or_default().extend(read(&date, &said));
    }
    news
}

fn read(date: &str, news: &str) -> Option<(DateKey, DateNews)> {
    Some((date.parse().ok()?, news.parse().ok()?))
}

/// Says this of a date from now on; nothing takes back what was said.
pub async fn put(tx: &mut Tx, offer: &OfferId, date: DateKey, news: Option<DateNews>, now: Timestamp) -> Result<()> {
    let Some(news) = news else {
        execute!(tx, "DELETE FROM date_news WHERE offer_id = $1 AND date = $2", offer, date.code())?;
        return Ok(());
    };
    execute!(
        tx,
        "INSERT INTO date_news (offer_id, date, news, said_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (offer_id, date) DO UPDATE SET news = excluded.news, said_at = excluded.said_at",
        offer,
        date.code(),
        news,
        now,
    )?;
    Ok(())
}
