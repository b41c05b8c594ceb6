//! Makes the database of the hand-written pages from that of the product.
//!
//! What depends on the day (the next date, whether the last one has passed) is worked out here, as a job of each night would.

use super::{
    content::{Kreise, audience, bits, kreise, linked_data, place, price, text, texts},
    detail,
    facets::{NETWORKS, NETWORKS_END},
    markup, schema,
    values::BEZIRKE,
    when::when,
};
use jiff::civil::DateTime;
use rusqlite::{Connection, OpenFlags, Transaction, params};
use serde_json::Value;
use std::{collections::HashMap, path::Path};

/// Whatever went wrong.
pub type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Writes a new database from that of the product, as seen at a moment; the number of offers to come.
pub fn copy(product: &Path, own: &Path, now: DateTime) -> Result<usize, Failure> {
    let from = Connection::open_with_flags(product, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let mut to = Connection::open(own)?;
    to.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY;")?;
    let tx = to.transaction()?;
    tx.execute_batch(schema::TABLES)?;
    let kreise = copy_kreise(&from, &tx)?;
    let networks = copy_networks(&from, &tx)?;
    let mut read = from.prepare(
        "SELECT l.number, l.public_id, l.content, l.organiser, date(l.approved_at, 'unixepoch'), l.confirmed_on, n.slug
         FROM listing l JOIN network n ON n.id = l.network_id AND n.is_public ORDER BY l.number",
    )?;
    let mut rows = read.query([])?;
    let mut count = 0;
    while let Some(row) = rows.next()? {
        let content: Value = serde_json::from_str(&row.get::<_, String>(2)?)?;
        let offer = Offer {
            id: row.get(0)?,
            public_id: row.get(1)?,
            content,
            organiser: row.get(3)?,
            approved: row.get(4)?,
            confirmed: row.get(5)?,
            network: networks.get(&row.get::<_, String>(6)?).copied().unwrap_or_default(),
        };
        count += usize::from(offer.write(&tx, &kreise, now)?);
    }
    tx.commit()?;
    to.execute_batch(schema::INDEXES)?;
    Ok(count)
}

/// The Kreise in the order of their names within each Bezirk.
fn copy_kreise(from: &Connection, to: &Transaction) -> Result<Kreise, Failure> {
    let mut read = from.prepare("SELECT ags, name, kind = 'city', bezirk FROM kreis")?;
    let row = |row: &rusqlite::Row| Ok((row.get(3)?, row.get(1)?, row.get(2)?, row.get(0)?));
    let mut all: Vec<(String, String, bool, String)> = read.query_map([], row)?.collect::<Result<_, _>>()?;
    all.sort_by_key(|(bezirk, name, city, _)| (bezirk.clone(), markup::slug(name), !city));
    let mut known = Kreise::new();
    for (number, (bezirk, name, city, ags)) in all.into_iter().enumerate() {
        let kind = if city { "Stadt" } else { "Landkreis" };
        to.execute(
            "INSERT INTO kreis VALUES (?1, ?2, ?3, ?4)",
            params![number, ags, format!("{name} ({kind})"), bezirk],
        )?;
        known.insert(ags, (number, format!("{kind} {name}"), bezirk));
    }
    Ok(known)
}

/// The networks by their slugs, numbered in the order of their names.
fn copy_networks(from: &Connection, to: &Transaction) -> Result<HashMap<String, usize>, Failure> {
    let mut read = from.prepare("SELECT slug, name FROM network WHERE is_public ORDER BY name")?;
    let all: Vec<(String, String)> =
        read.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    if all.len() > NETWORKS_END - NETWORKS {
        return Err("more networks than there are bits".into());
    }
    let mut known = HashMap::new();
    for (number, (slug, name)) in all.into_iter().enumerate() {
        to.execute("INSERT INTO network VALUES (?1, ?2, ?3)", params![number, slug, name])?;
        known.insert(slug, number);
    }
    Ok(known)
}

/// An offer of the product.
struct Offer {
    /// Its number.
    id: i64,
    /// Its name in addresses.
    public_id: String,
    /// What it says.
    content: Value,
    /// The name of who organises it.
    organiser: String,
    /// The day on which it was approved.
    approved: String,
    /// The day on which it was confirmed.
    confirmed: Option<String>,
    /// The number of its network.
    network: usize,
}

impl Offer {
    /// Writes it unless its last date has passed; whether it did.
    fn write(&self, to: &Transaction, known: &Kreise, now: DateTime) -> Result<bool, Failure> {
        let content = &self.content;
        let when = when(content, now);
        if when.past {
            return Ok(false);
        }
        let bits = bits(content, known, self.network).to_bytes();
        let (title, summary) = (text(content, "title"), text(content, "summary"));
        let slug = markup::slug(title);
        let kreis = kreise(content).first().and_then(|ags| known.get(*ags));
        let wheelchair = if content["accessibility"]["wheelchair"] == "yes" { " · rollstuhlgerecht" } else { "" };
        let path = format!("/angebote/{}/{slug}", self.public_id);
        to.prepare_cached("INSERT INTO offer VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16)")?
            .execute(params![
                self.id,
                self.public_id,
                slug,
                title,
                summary,
                when.sort,
                when.words,
                place(content, known),
                audience(content),
                texts(content, "formats").next().unwrap_or_default(),
                texts(content, "subjects").collect::<Vec<_>>().join(" "),
                price(&content["cost"]) + wheelchair,
                self.network,
                kreis.map(|(number, ..)| number),
                kreis.and_then(|(.., bezirk)| BEZIRKE.bit(bezirk)).map(|bit| bit - BEZIRKE.first + 1),
                bits
            ])?;
        to.prepare_cached("INSERT INTO facets VALUES (?1, ?2)")?.execute(params![self.id, bits])?;
        let described = text(content, "description");
        to.prepare_cached("INSERT INTO text VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")?.execute(params![
            self.id,
            markup::description(described),
            self.organiser,
            markup::slug(&self.organiser),
            self.approved,
            self.confirmed,
            linked_data(content, &path, &self.organiser),
            detail::registration(content)
        ])?;
        let mut insert = to.prepare_cached("INSERT INTO detail VALUES (?1, ?2, ?3, ?4, ?5)")?;
        for (position, (part, name, value)) in detail::of(content, &when.words, now).into_iter().enumerate() {
            insert.execute(params![self.id, part as i64, position, name, value])?;
        }
        let town = [
            place(content, known),
            text(&content["place"], "town").to_owned(),
            text(&content["place"], "name").to_owned(),
        ];
        to.prepare_cached(
            "INSERT INTO words (rowid, title, summary, description, place, organiser) VALUES (?1,?2,?3,?4,?5,?6)",
        )?
        .execute(params![self.id, title, summary, described, town.join(" "), self.organiser])?;
        Ok(true)
    }
}
