//! What the page of an offer asks the database.

use super::{
    detail::Part,
    facets::{Bits, Facet},
    query::{self, Card},
    values::{STAGES, SUBJECTS},
};
use rusqlite::{Connection, OptionalExtension, Result};

/// So many other offers stand at the end of the page.
const SIMILAR: usize = 3;

/// Numbers and facets of offers in the order of an index, which has all that is read.
macro_rules! near {
    ($index:literal, $condition:literal) => {
        concat!("SELECT facets, id FROM offer INDEXED BY ", $index, " WHERE ", $condition, " ORDER BY next_at, title")
    };
}

/// All that the page of an offer shows.
pub struct Offer {
    /// What its card shows.
    pub card: Card,
    /// Its description in HTML.
    pub description: String,
    /// Who organises it, and the slug.
    pub organiser: (String, String),
    /// Slug and name of its network.
    pub network: (String, String),
    /// When it was approved.
    pub approved: String,
    /// When it was confirmed.
    pub confirmed: Option<String>,
    /// What search engines read.
    pub linked_data: String,
    /// Where to register.
    pub registration: String,
    /// Key, name and Bezirk of its Kreis.
    pub kreis: Option<(String, String, i64)>,
    /// Everything else, row by row.
    pub details: Vec<(Part, String, String)>,
    /// Others that may fit as well.
    pub similar: Vec<Card>,
}

/// The offer of that name.
pub fn offer(db: &Connection, public_id: &str) -> Result<Option<Offer>> {
    let mut read = db.prepare_cached(
        "SELECT o.id, o.public_id, o.slug, o.title, o.summary, o.next_date, o.place, o.audience, o.format, o.subjects,
                o.cost, o.facets, o.kreis, o.bezirk, t.description, t.organiser, t.organiser_slug, n.slug, n.name,
                t.approved, t.confirmed, t.linked_data, t.registration, k.ags, k.label
         FROM offer o JOIN text t ON t.offer = o.id JOIN network n ON n.number = o.network
         LEFT JOIN kreis k ON k.number = o.kreis WHERE o.public_id = ?1",
    )?;
    let found = read.query_row([public_id], |row| {
        let near = (row.get(12)?, row.get(13)?);
        let kreis: Option<(String, String)> = row.get::<_, Option<_>>(23)?.zip(row.get(24)?);
        let offer = Offer {
            card: Card::of(row)?,
            description: row.get(14)?,
            organiser: (row.get(15)?, row.get(16)?),
            network: (row.get(17)?, row.get(18)?),
            approved: row.get(19)?,
            confirmed: row.get(20)?,
            linked_data: row.get(21)?,
            registration: row.get(22)?,
            kreis: kreis.zip(near.1).map(|((ags, name), bezirk)| (ags, name, bezirk)),
            details: Vec::new(),
            similar: Vec::new(),
        };
        Ok((offer, Bits::from_bytes(row.get_ref(11)?.as_blob()?), near))
    });
    let Some((offer, bits, near)) = found.optional()? else { return Ok(None) };
    let id = offer.card.id;
    Ok(Some(Offer { details: details(db, id)?, similar: similar(db, id, &bits, near)?, ..offer }))
}

/// The rows of an offer.
fn details(db: &Connection, id: i64) -> Result<Vec<(Part, String, String)>> {
    let mut read =
        db.prepare_cached("SELECT part, name, value FROM detail WHERE offer = ?1 ORDER BY part, position")?;
    read.query_map([id], |row| Ok((Part::of(row.get(0)?), row.get(1)?, row.get(2)?)))?.collect()
}

/// Others of its subjects and for its stages: first in its Kreis, then in its Bezirk, then anywhere; the soonest first.
fn similar(db: &Connection, id: i64, bits: &Bits, near: (Option<i64>, Option<i64>)) -> Result<Vec<Card>> {
    let of = |facet: &Facet| {
        let mut own = Bits::default();
        own.set_range(facet.first..facet.first + facet.values.len());
        own.and(bits)
    };
    let (stages, subjects) = (of(&STAGES), of(&SUBJECTS));
    let mut found: Vec<i64> = Vec::new();
    let nearer = [
        (near.0, near!("offer_kreis", "kreis = ?1")),
        (near.1, near!("offer_bezirk", "bezirk = ?1")),
        (Some(0), near!("offer_soon", "?1 = 0")),
    ];
    for (place, sql) in nearer {
        let Some(place) = place else { continue };
        let mut read = db.prepare_cached(sql)?;
        let mut rows = read.query([place])?;
        while found.len() < SIMILAR
            && let Some(row) = rows.next()?
        {
            let other = Bits::from_bytes(row.get_ref(0)?.as_blob()?);
            let alike = [stages, subjects].iter().all(|own| own.is_empty() || !own.and(&other).is_empty());
            let at = row.get(1)?;
            if alike && at != id && !found.contains(&at) {
                found.push(at);
            }
        }
    }
    query::cards(db, &found)
}
