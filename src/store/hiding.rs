//! What the state office keeps from the public. The flags `hidden` of the records follow by triggers.

use super::{Connected, Result, Tx, query::*};
use crate::domain::{
    date::Timestamp,
    hiding::{Hidable, HidableKind, HidingReason, Withdrawn},
    id::{AccountId, HidingId, NetworkId, PublicId},
    kept::Kept,
    web::Slug,
};
use jiff::civil::Date;

/// Something that is, or was, hidden.
#[derive(Debug, Clone, PartialEq, sqlx::FromRow)]
pub struct Hiding {
    /// Identity.
    pub id: HidingId,
    /// What kind of thing is hidden.
    pub kind: HidableKind,
    /// Its identity among those of its kind.
    pub subject_id: String,
    /// What it was called then.
    pub name: String,
    /// Code of the reason; a newer program may know others.
    #[sqlx(rename = "reason")]
    reason_code: String,
    /// Why, in words.
    pub words: String,
    /// Whether for good.
    pub for_good: bool,
    /// Who hid it.
    pub hidden_by: String,
    /// When.
    pub hidden_at: Timestamp,
    /// The day on which the office looks at it again (ISO).
    pub look_again_on: String,
    /// Who showed it again.
    pub ended_by: Option<String>,
    /// When.
    pub ended_at: Option<Timestamp>,
}

impl Hiding {
    /// Why, as a term.
    pub fn reason(&self) -> Kept<HidingReason> {
        Kept::read(&self.reason_code)
    }

    /// What is hidden.
    pub fn subject(&self) -> Option<Hidable> {
        Hidable::read(self.kind, &self.subject_id)
    }

    /// Whether it is hidden still.
    pub fn is_open(&self) -> bool {
        self.ended_at.is_none()
    }

    /// Whether the office is to ask itself whether it is still needed.
    pub fn is_due(&self, today: Date) -> bool {
        self.is_open() && !self.for_good && self.look_again_on.parse::<Date>().is_ok_and(|day| day <= today)
    }
}

/// What is needed to hide something.
#[derive(Debug, Clone)]
pub struct NewHiding<'a> {
    /// Identity.
    pub id: &'a HidingId,
    /// What.
    pub subject: &'a Hidable,
    /// What it is called.
    pub name: &'a str,
    /// By what it is known if it is entered anew; empty for what cannot be.
    pub marks: &'a str,
    /// Why, as a term.
    pub reason: HidingReason,
    /// Why, in words.
    pub words: &'a str,
    /// Whether for good.
    pub for_good: bool,
    /// The day on which the office looks at it again.
    pub look_again_on: Date,
}

/// A network that was told, and what it answered.
#[derive(Debug, Clone, PartialEq, sqlx::FromRow)]
pub struct Told {
    /// Of which hiding.
    pub hiding_id: HidingId,
    /// Who was told.
    pub network_id: NetworkId,
    /// Its slug.
    pub slug: Slug,
    /// Its name.
    pub name: String,
    /// What it answered; empty if nothing yet.
    pub answer: String,
    /// Who answered.
    pub answered_by: Option<String>,
    /// When.
    pub answered_at: Option<Timestamp>,
}

/// Hides something. Fails with `Unique` if it is hidden already.
pub async fn begin(tx: &mut Tx, new: &NewHiding<'_>, by: &AccountId, now: Timestamp) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO hiding (id, kind, subject_id, name, marks, reason, words, for_good, hidden_by, hidden_at, looked_at, look_again_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, $11)",
        new.id,
        new.subject.kind(),
        new.subject.id(),
        new.name,
        new.marks,
        new.reason,
        new.words,
        new.for_good,
        by,
        now,
        new.look_again_on.to_string(),
    )?;
    Ok(())
}

/// Notes that a network is told, once.
pub async fn tell(tx: &mut Tx, id: &HidingId, network: &NetworkId) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO hiding_told (hiding_id, network_id) VALUES ($1, $2) ON CONFLICT (hiding_id, network_id) DO NOTHING",
        id,
        network,
    )?;
    Ok(())
}

/// Keeps the answer of a network, in place of an earlier one.
pub async fn answer(
    tx: &mut Tx,
    id: &HidingId,
    network: &NetworkId,
    answer: &str,
    by: &AccountId,
    now: Timestamp,
) -> Result<()> {
    execute!(
        tx,
        "UPDATE hiding_told SET answer = $3, answered_by = $4, answered_at = $5 WHERE hiding_id = $1 AND network_id = $2",
        id,
        network,
        answer,
        by,
        now,
    )?;
    Ok(())
}

/// Gives another reason, and says anew whether for good.
pub async fn amend(tx: &mut Tx, id: &HidingId, reason: HidingReason, words: &str, for_good: bool) -> Result<()> {
    let sql = "UPDATE hiding SET reason = $2, words = $3, for_good = $4 WHERE id = $1";
    execute!(tx, sql, id, reason, words, for_good)?;
    Ok(())
}

/// Notes that the office has looked at it.
pub async fn look(tx: &mut Tx, id: &HidingId, now: Timestamp, again_on: Date) -> Result<()> {
    let sql = "UPDATE hiding SET looked_at = $2, look_again_on = $3 WHERE id = $1";
    execute!(tx, sql, id, now, again_on.to_string())?;
    Ok(())
}

/// Shows it again, and forgets by what it was known; tells whether it was hidden.
pub async fn end(tx: &mut Tx, id: &HidingId, by: &AccountId, now: Timestamp) -> Result<bool> {
    let ended = execute!(
        tx,
        "UPDATE hiding SET ended_by = $2, ended_at = $3, marks = '' WHERE id = $1 AND ended_at IS NULL",
        id,
        by,
        now,
    )?;
    Ok(ended == 1)
}

macro_rules! hidings {
    ($rest:literal) => {
        concat!(
            "SELECT h.id, h.kind, h.subject_id, h.name, h.reason, h.words, h.for_good, b.name AS hidden_by, h.hidden_at,
                    h.look_again_on, e.name AS ended_by, h.ended_at
             FROM hiding h JOIN account b ON b.id = h.hidden_by LEFT JOIN account e ON e.id = h.ended_by ",
            $rest
        )
    };
}

/// One of them.
pub async fn get(on: &mut impl Connected, id: &HidingId) -> Result<Option<Hiding>> {
    optional!(on, Hiding, hidings!("WHERE h.id = $1"), id)
}

/// How something is hidden now; nothing if it is not.
pub async fn open_of(on: &mut impl Connected, subject: &Hidable) -> Result<Option<Hiding>> {
    optional!(
        on,
        Hiding,
        hidings!("WHERE h.kind = $1 AND h.subject_id = $2 AND h.ended_at IS NULL"),
        subject.kind(),
        subject.id(),
    )
}

/// All that is hidden now, the latest first, or all that was, as it ended.
pub async fn list(on: &mut impl Connected, is_open: bool, limit: i64, skipped: i64) -> Result<Vec<Hiding>> {
    match is_open {
        true => all!(
            on,
            Hiding,
            hidings!("WHERE h.ended_at IS NULL ORDER BY h.hidden_at DESC, h.id LIMIT $1 OFFSET $2"),
            limit,
            skipped,
        ),
        false => all!(
            on,
            Hiding,
            hidings!("WHERE h.ended_at IS NOT NULL ORDER BY h.ended_at DESC, h.id LIMIT $1 OFFSET $2"),
            limit,
            skipped,
        ),
    }
}

/// How many are hidden now, or were.
pub async fn count(on: &mut impl Connected, is_open: bool) -> Result<i64> {
    match is_open {
        true => scalar!(on, i64, "SELECT COUNT(*) FROM hiding WHERE ended_at IS NULL"),
        false => scalar!(on, i64, "SELECT COUNT(*) FROM hiding WHERE ended_at IS NOT NULL"),
    }
}

/// The marks of the contacts of a network that are hidden now, but for that one.
pub async fn marks_of_contacts(on: &mut impl Connected, network: &NetworkId, but: &str) -> Result<Vec<String>> {
    let rows = all!(
        on,
        (String,),
        "SELECT h.marks FROM hiding h JOIN hiding_told t ON t.hiding_id = h.id
         WHERE t.network_id = $1 AND h.kind = 'contact' AND h.ended_at IS NULL AND h.subject_id <> $2",
        network,
        but,
    )?;
    Ok(rows.into_iter().map(|(marks,)| marks).collect())
}

/// What concerns a network, what is hidden still before what was, at most 200.
pub async fn of_network(on: &mut impl Connected, network: &NetworkId) -> Result<Vec<Hiding>> {
    all!(
        on,
        Hiding,
        hidings!(
            "WHERE h.id IN (SELECT t.hiding_id FROM hiding_told t WHERE t.network_id = $1)
             ORDER BY h.ended_at IS NOT NULL, h.hidden_at DESC, h.id LIMIT 200"
        ),
        network,
    )
}

macro_rules! told {
    ($rest:literal) => {
        concat!(
            "SELECT t.hiding_id, t.network_id, n.slug, n.name, t.answer, a.name AS answered_by, t.answered_at
             FROM hiding_told t JOIN network n ON n.id = t.network_id LEFT JOIN account a ON a.id = t.answered_by ",
            $rest
        )
    };
}

/// Who was told of one, by name.
pub async fn told_of(on: &mut impl Connected, id: &HidingId) -> Result<Vec<Told>> {
    all!(on, Told, told!("WHERE t.hiding_id = $1 ORDER BY n.name"), id)
}

/// What a network answered, to each of which it was told.
pub async fn answers_of(on: &mut impl Connected, network: &NetworkId) -> Result<Vec<Told>> {
    all!(on, Told, told!("WHERE t.network_id = $1"), network)
}

/// Since when each waits that is to be looked at: what was answered since the office looked at it, and what is hidden for weeks.
pub async fn waiting(on: &mut impl Connected, today: Date) -> Result<Vec<Timestamp>> {
    let rows = all!(
        on,
        (Timestamp,),
        "SELECT COALESCE(MAX(t.answered_at), h.hidden_at) FROM hiding h LEFT JOIN hiding_told t ON t.hiding_id = h.id
         WHERE h.ended_at IS NULL
         GROUP BY h.id, h.hidden_at, h.looked_at, h.look_again_on, h.for_good
         HAVING COALESCE(MAX(t.answered_at), 0) > h.looked_at OR (h.look_again_on <= $1 AND NOT h.for_good)",
        today.to_string(),
    )?;
    Ok(rows.into_iter().map(|(at,)| at).collect())
}

/// How an offer stands that has no public page; nothing if there is none.
pub async fn withdrawn(on: &mut impl Connected, id: &PublicId) -> Result<Option<Withdrawn>> {
    optional!(
        on,
        Withdrawn,
        "SELECT o.public_revision IS NOT NULL AS was_approved, n.published AS is_network_published,
                o.state = 'archived' AS is_archived,
                (EXISTS (SELECT 1 FROM hiding h
                         WHERE h.kind = 'offer' AND h.subject_id = o.id AND h.ended_at IS NULL AND h.for_good)
                 OR EXISTS (SELECT 1 FROM hiding h
                            WHERE h.kind = 'network' AND h.subject_id = n.id AND h.ended_at IS NULL AND h.for_good))
                    AS is_hidden_for_good
         FROM offer o JOIN network n ON n.id = o.network_id WHERE o.public_id = $1",
        id,
    )
}

/// Whether something is hidden, and for good; nothing if the public may see it.
pub async fn is_for_good(on: &mut impl Connected, subject: &Hidable) -> Result<Option<bool>> {
    let row = optional!(
        on,
        (bool,),
        "SELECT for_good FROM hiding WHERE kind = $1 AND subject_id = $2 AND ended_at IS NULL",
        subject.kind(),
        subject.id(),
    )?;
    Ok(row.map(|(for_good,)| for_good))
}
