//! What the pages ask the database.

use super::{
    counts::{Choices, Counts},
    facets::Bits,
};
use rusqlite::{Connection, OpenFlags, Result, Row, config::DbConfig, params};
use std::path::Path;

/// How many offers stand on a page.
pub const PAGE: usize = 24;
/// Of so few hits the page is looked up by their numbers; else the index is read until the page is full.
const FEW: usize = 500;

/// The columns of a card.
macro_rules! cards {
    ($rest:literal) => {
        concat!(
            "SELECT id, public_id, slug, title, summary, next_date, place, audience, format, subjects, cost FROM offer ",
            $rest
        )
    };
}

/// What a card shows.
pub struct Card {
    /// Its number.
    pub id: i64,
    /// Its name in addresses.
    pub public_id: String,
    /// The readable part of its address.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// What it is in short.
    pub summary: String,
    /// When it takes place.
    pub when: String,
    /// Where.
    pub place: String,
    /// For whom.
    pub audience: String,
    /// Its first format.
    pub format: String,
    /// Its subjects, separated by spaces.
    pub subjects: String,
    /// What it costs.
    pub cost: String,
}

impl Card {
    /// A row as a card.
    pub fn of(row: &Row) -> Result<Self> {
        Ok(Self {
            id: row.get(0)?,
            public_id: row.get(1)?,
            slug: row.get(2)?,
            title: row.get(3)?,
            summary: row.get(4)?,
            when: row.get(5)?,
            place: row.get(6)?,
            audience: row.get(7)?,
            format: row.get(8)?,
            subjects: row.get(9)?,
            cost: row.get(10)?,
        })
    }
}

/// Opens the database to read from it, on one thread.
pub fn open(database: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(database, flags)?;
    connection.execute_batch(
        "PRAGMA mmap_size = 2147483648; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA query_only = 1;",
    )?;
    // Else each new value of a parameter has its statement prepared anew, because the plan might be another (STAT4).
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.set_prepared_statement_cache_capacity(32);
    Ok(connection)
}

/// The offers of a page of the list, and the counts beside the filters.
pub struct List {
    /// The cards of the page.
    pub cards: Vec<Card>,
    /// The counts.
    pub counts: Counts,
    /// Which page it is, from 1.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
}

/// The list of what fits; `words` is what FTS5 is asked for.
pub fn list(db: &Connection, choices: &Choices, words: Option<&str>, page: usize) -> Result<List> {
    let (counts, hits) = match words {
        Some(words) => found(db, choices, words)?,
        None => counted(db, choices)?,
    };
    let pages = counts.total.div_ceil(PAGE).max(1);
    let page = page.clamp(1, pages);
    let skipped = (page - 1) * PAGE;
    let cards = match words {
        Some(_) => cards(db, &best(hits, skipped))?,
        None if choices.is_empty() => soonest(db, skipped)?,
        None if counts.total <= FEW => soonest_of(db, &hits, skipped)?,
        None => cards(db, &fitting(db, choices, skipped)?)?,
    };
    Ok(List { cards, counts, page, pages })
}

/// A hit of a search: how well it fits, the less the better, and its number.
type Hit = (f64, i64);

/// Counts all offers in one pass, and keeps the hits while they are few.
fn counted(db: &Connection, choices: &Choices) -> Result<(Counts, Vec<Hit>)> {
    let (mut counts, mut hits) = (Counts::new(), Vec::new());
    let mut read = db.prepare_cached("SELECT bits, offer FROM facets")?;
    let mut rows = read.query([])?;
    while let Some(row) = rows.next()? {
        let bits = Bits::from_bytes(row.get_ref(0)?.as_blob()?);
        if counts.add(&bits, choices) && counts.total <= FEW {
            hits.push((0.0, row.get(1)?));
        }
    }
    Ok((counts, hits))
}

/// Counts what the words find in one pass, with how well each fits.
fn found(db: &Connection, choices: &Choices, words: &str) -> Result<(Counts, Vec<Hit>)> {
    let (mut counts, mut hits) = (Counts::new(), Vec::new());
    let mut read = db.prepare_cached(
        "SELECT f.bits, bm25(words, 8.0, 4.0, 1.0, 2.0, 2.0), f.offer
         FROM words JOIN facets f ON f.offer = words.rowid WHERE words MATCH ?1",
    )?;
    let mut rows = read.query([words])?;
    while let Some(row) = rows.next()? {
        let bits = Bits::from_bytes(row.get_ref(0)?.as_blob()?);
        if counts.add(&bits, choices) {
            hits.push((row.get(1)?, row.get(2)?));
        }
    }
    Ok((counts, hits))
}

/// The best hits of a page.
fn best(mut hits: Vec<Hit>, skipped: usize) -> Vec<i64> {
    let order = |a: &Hit, b: &Hit| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1));
    if hits.len() > skipped + PAGE {
        hits.select_nth_unstable_by(skipped + PAGE, order);
        hits.truncate(skipped + PAGE);
    }
    hits.sort_unstable_by(order);
    hits.into_iter().skip(skipped).map(|(_, id)| id).collect()
}

/// Those of a page of all offers.
fn soonest(db: &Connection, skipped: usize) -> Result<Vec<Card>> {
    let mut read = db.prepare_cached(cards!("ORDER BY next_at, title LIMIT ?1 OFFSET ?2"))?;
    read.query_map(params![PAGE, skipped], Card::of)?.collect()
}

/// Those of a page of few hits.
fn soonest_of(db: &Connection, hits: &[Hit], skipped: usize) -> Result<Vec<Card>> {
    let ids = hits.iter().map(|(_, id)| id.to_string()).collect::<Vec<_>>().join(",");
    let mut read = db.prepare_cached(cards!(
        "WHERE id IN (SELECT value FROM json_each(?1)) ORDER BY next_at, title LIMIT ?2 OFFSET ?3"
    ))?;
    read.query_map(params![format!("[{ids}]"), PAGE, skipped], Card::of)?.collect()
}

/// The numbers of those of a page of many hits: reads the index until the page is full.
fn fitting(db: &Connection, choices: &Choices, skipped: usize) -> Result<Vec<i64>> {
    let mut read = db.prepare_cached("SELECT facets, id FROM offer ORDER BY next_at, title")?;
    let (mut rows, mut passed, mut ids) = (read.query([])?, 0, Vec::with_capacity(PAGE));
    while let Some(row) = rows.next()? {
        if choices.fits(&Bits::from_bytes(row.get_ref(0)?.as_blob()?)) {
            if passed >= skipped {
                ids.push(row.get(1)?);
            }
            passed += 1;
            if ids.len() == PAGE {
                break;
            }
        }
    }
    Ok(ids)
}

/// Cards by their numbers, in their order.
pub fn cards(db: &Connection, ids: &[i64]) -> Result<Vec<Card>> {
    let mut read = db.prepare_cached(cards!("WHERE id = ?1"))?;
    ids.iter().map(|id| read.query_row([id], Card::of)).collect()
}
