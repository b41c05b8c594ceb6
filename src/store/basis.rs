//! What statements about networks rest on. A basis was recorded for what a record said then: once it says something else, the basis
//! no longer holds, and whoever changed it is all that is known. So no way of writing can leave a proof beside what it does not prove.

mod stated;
mod statements;
#[cfg(test)]
mod tests;

pub use statements::{
    all_of, carrier, coverage, funding, kind, kind_of, link, partner, recognition, region_on, statewide, stretch,
    support, texts, theme,
};

use super::{Connected, Result, Tx, query::*};
use crate::domain::{
    basis::{Basis, Certainty, Claimant, Fact, Source, Statement},
    date::{FuzzyDate, Timestamp},
    id::{NetworkId, OrganisationId},
    web::WebAddress,
};
use std::collections::HashMap;

/// What was recorded about some statements.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Bases(HashMap<(Fact, String), (String, Basis)>);

impl Bases {
    /// What a statement rests on.
    pub fn of(&self, statement: &Statement) -> Basis {
        match self.0.get(&(statement.fact, statement.subject.clone())) {
            Some((value, basis)) if *value == statement.value => basis.clone(),
            _ => Basis::TOLD,
        }
    }

    /// How sure a statement is.
    pub fn certainty(&self, statement: &Statement) -> Certainty {
        self.of(statement).certainty()
    }

    /// Whether it may be said in public.
    pub fn states(&self, statement: &Statement) -> bool {
        self.certainty(statement).is_stated()
    }

    /// Notes what a statement rests on, as [`put`] does in the database.
    pub fn insert(&mut self, statement: Statement, basis: Basis) {
        self.0.insert((statement.fact, statement.subject), (statement.value, basis));
    }
}

/// A row as it is stored.
#[derive(sqlx::FromRow)]
struct Row {
    fact: Fact,
    subject: String,
    value: String,
    certainty: Certainty,
    source: String,
    address: Option<WebAddress>,
    seen_on: Option<FuzzyDate>,
    inferred_from: String,
    claimant: Claimant,
    recorded_at: Timestamp,
}

impl Row {
    fn read(self) -> (Statement, Basis) {
        let source = Source { title: self.source, address: self.address, seen_on: self.seen_on };
        let basis = match self.certainty {
            Certainty::Proved => Basis::Proved(source),
            Certainty::Claimed => Basis::Claimed { by: self.claimant, on: Some(self.recorded_at.day()) },
            Certainty::Inferred => Basis::Inferred { from: self.inferred_from, source },
            Certainty::Unknown => Basis::Unknown,
        };
        (Statement { fact: self.fact, subject: self.subject, value: self.value }, basis)
    }
}

fn collected(rows: Vec<Row>) -> Bases {
    let mut bases = Bases::default();
    rows.into_iter().map(Row::read).for_each(|(statement, basis)| bases.insert(statement, basis));
    bases
}

macro_rules! bases {
    ($rest:literal) => {
        concat!(
            "SELECT b.fact, b.subject, b.value, b.certainty, b.source, b.address, b.seen_on, b.inferred_from, b.claimant,
                    b.recorded_at FROM basis b ",
            $rest
        )
    };
}

/// What was recorded about a network, and about what its partners are.
pub async fn of_network(on: &mut impl Connected, network: &NetworkId) -> Result<Bases> {
    let own = all!(on, Row, bases!("WHERE b.network_id = $1"), network)?;
    let partners = all!(
        on,
        Row,
        bases!(
            "JOIN partnership p ON p.organisation_id = b.subject
             WHERE b.fact = 'partner_kind' AND p.network_id = $1"
        ),
        network,
    )?;
    // A link belongs to two networks, and was recorded for one of them.
    let links = all!(
        on,
        Row,
        bases!("JOIN link l ON l.id = b.subject WHERE b.fact = 'link' AND (l.from_id = $1 OR l.to_id = $1)"),
        network,
    )?;
    Ok(collected(own.into_iter().chain(partners).chain(links).collect()))
}

/// What was recorded about an organisation: what it is, and its part in networks.
pub async fn of_organisation(on: &mut impl Connected, organisation: &OrganisationId) -> Result<Bases> {
    let kind = all!(on, Row, bases!("WHERE b.fact = 'partner_kind' AND b.subject = $1"), organisation)?;
    let parts = all!(
        on,
        Row,
        bases!("JOIN partnership p ON p.id = b.subject WHERE b.fact = 'partner' AND p.organisation_id = $1"),
        organisation,
    )?;
    let carries = all!(
        on,
        Row,
        bases!("JOIN network n ON n.id = b.subject WHERE b.fact = 'carrier' AND n.carrier_id = $1"),
        organisation,
    )?;
    Ok(collected(kind.into_iter().chain(parts).chain(carries).collect()))
}

/// All that was recorded.
pub async fn list(on: &mut impl Connected) -> Result<Bases> {
    Ok(collected(all!(on, Row, bases!("ORDER BY b.fact, b.subject"))?))
}

/// Writes a row of `basis` in place of the one about the same statement.
macro_rules! write_basis {
    ($rows:literal) => {
        concat!(
            "INSERT INTO basis (fact, subject, network_id, value, certainty, source, address, seen_on, inferred_from,
                                claimant, recorded_at) ",
            $rows,
            " ON CONFLICT (fact, subject) DO UPDATE SET network_id = excluded.network_id, value = excluded.value,
                  certainty = excluded.certainty, source = excluded.source, address = excluded.address,
                  seen_on = excluded.seen_on, inferred_from = excluded.inferred_from, claimant = excluded.claimant,
                  recorded_at = excluded.recorded_at"
        )
    };
}

/// Copies what was recorded about one statement to another, if it was recorded for what that says.
pub async fn copy(tx: &mut Tx, from: &Statement, to: &Statement) -> Result<()> {
    execute!(
        tx,
        write_basis!(
            "SELECT fact, $4, network_id, $5, certainty, source, address, seen_on, inferred_from, claimant, recorded_at
             FROM basis WHERE fact = $1 AND subject = $2 AND value = $3"
        ),
        from.fact,
        &from.subject,
        &from.value,
        &to.subject,
        &to.value,
    )?;
    Ok(())
}

/// Records what a statement of a network rests on, in place of what was recorded before. What an organisation is belongs to none.
pub async fn put(tx: &mut Tx, network: &NetworkId, statement: &Statement, basis: &Basis, now: Timestamp) -> Result<()> {
    let nothing = Source::default();
    let (source, inferred_from, claimant) = match basis {
        Basis::Proved(source) => (source, "", Claimant::Office),
        Basis::Inferred { from, source } => (source, from.as_str(), Claimant::Office),
        Basis::Claimed { by, .. } => (&nothing, "", *by),
        Basis::Unknown => (&nothing, "", Claimant::Office),
    };
    let network = (statement.fact != Fact::PartnerKind).then_some(network);
    execute!(
        tx,
        write_basis!("VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"),
        statement.fact,
        &statement.subject,
        network,
        &statement.value,
        basis.certainty(),
        &source.title,
        source.address.as_ref(),
        source.seen_on,
        inferred_from,
        claimant,
        now,
    )?;
    Ok(())
}
