//! Two people wrote at once: what both changed, and what only one did.

use super::{OfferContent, OfferField, session::COLUMNS, typed_rows};
use crate::domain::field::Typed;

/// Two texts brought together over what both began with.
#[derive(Debug, Clone, PartialEq)]
pub struct Merged {
    /// The text with the changes of both; where both changed the same, mine.
    pub content: OfferContent,
    /// The fields in which something of theirs was taken.
    pub taken: Vec<OfferField>,
    /// The fields that both changed, each otherwise: whoever is asked has to choose.
    pub asked: Vec<OfferField>,
}

impl Merged {
    /// Nothing had to be brought together.
    pub fn of(content: OfferContent) -> Self {
        Self { content, taken: Vec::new(), asked: Vec::new() }
    }
}

/// Brings together what two people made of one text: field by field, and within lists entry by entry.
///
/// None if the changes contradict each other once they stand in one text.
pub fn merge(base: &OfferContent, mine: &OfferContent, theirs: &OfferContent) -> Option<Merged> {
    let texts = [base, mine, theirs].map(OfferContent::to_typed);
    let mut typed = Typed::default();
    let (mut taken, mut asked) = (Vec::new(), Vec::new());
    for field in OfferField::ALL {
        let outcomes = units(*field).into_iter().map(|unit| unit.merge(&texts, &mut typed));
        let outcomes: Vec<Outcome> = outcomes.collect();
        if outcomes.contains(&Outcome::Taken) {
            taken.push(*field);
        }
        if outcomes.contains(&Outcome::Asked) {
            asked.push(*field);
        }
    }
    let content = OfferContent::parse(&typed).ok()?;
    Some(Merged { content, taken, asked })
}

/// The text with their version of some fields.
pub fn with_theirs(mine: &Typed, theirs: &OfferContent, fields: &[OfferField]) -> Typed {
    let is_theirs = |key: &str| fields.iter().any(|field| field.inputs().contains(&key));
    mine.only(|key| !is_theirs(key)).and(&theirs.to_typed().only(is_theirs))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Mine,
    Taken,
    Asked,
}

/// What is changed as one: the inputs of a field that hold one value each, or one list.
enum Unit {
    Values(Vec<&'static str>),
    List(&'static str),
    Rows,
}

fn units(field: OfferField) -> Vec<Unit> {
    let (mut values, mut units) = (Vec::new(), Vec::new());
    OfferContent::default().members(field, &mut |key, member| match (key.columns.is_empty(), member.is_list()) {
        (false, _) => units.push(Unit::Rows),
        (true, true) => units.push(Unit::List(key.name)),
        (true, false) => values.push(key.name),
    });
    units.push(Unit::Values(values));
    units
}

impl Unit {
    fn merge(&self, [base, mine, theirs]: &[Typed; 3], into: &mut Typed) -> Outcome {
        match self {
            Self::Values(keys) => {
                let of = |typed: &Typed| -> Vec<(String, String)> {
                    let pairs = typed.pairs().filter(|(key, _)| keys.contains(key));
                    pairs.map(|(key, value)| (key.to_owned(), value.to_owned())).collect()
                };
                let (base, mine, theirs) = (of(base), of(mine), of(theirs));
                let (chosen, outcome) = match () {
                    () if mine == theirs || theirs == base => (mine, Outcome::Mine),
                    () if mine == base => (theirs, Outcome::Taken),
                    () => (mine, Outcome::Asked),
                };
                chosen.into_iter().for_each(|(key, value)| into.push(&key, value));
                outcome
            }
            Self::List(key) => {
                let of = |typed: &Typed| typed.all(key).map(|value| [value.to_owned()]).collect();
                let (entries, outcome) = entries(of(base), of(mine), of(theirs));
                entries.into_iter().flatten().for_each(|value| into.push(key, value));
                outcome
            }
            Self::Rows => {
                let of = |typed: &Typed| typed_rows(typed).into_iter().map(|row| row.map(str::to_owned)).collect();
                let (rows, outcome) = entries(of(base), of(mine), of(theirs));
                for row in rows {
                    COLUMNS.iter().zip(row).for_each(|(key, cell)| into.push(key, cell));
                }
                outcome
            }
        }
    }
}

/// Entries that stay unless one of both took them out, and those that one of both put in. Asked if both put another one in
/// the place of the same: nobody wants both.
fn entries<T: PartialEq + Clone>(base: Vec<T>, mine: Vec<T>, theirs: Vec<T>) -> (Vec<T>, Outcome) {
    if mine == theirs || theirs == base {
        return (mine, Outcome::Mine);
    }
    if mine == base {
        return (theirs, Outcome::Taken);
    }
    let added = |to: &[T], beside: &[T]| to.iter().any(|entry| !base.contains(entry) && !beside.contains(entry));
    let both_took_out = base.iter().any(|entry| !mine.contains(entry) && !theirs.contains(entry));
    if both_took_out && added(&mine, &theirs) && added(&theirs, &mine) {
        return (mine, Outcome::Asked);
    }
    let stays = |entry: &T| theirs.contains(entry) || !base.contains(entry);
    let mut merged: Vec<T> = mine.iter().filter(|entry| stays(entry)).cloned().collect();
    let added = theirs.iter().filter(|entry| !base.contains(entry) && !mine.contains(entry));
    merged.extend(added.cloned());
    let outcome = if merged == mine { Outcome::Mine } else { Outcome::Taken };
    (merged, outcome)
}

#[cfg(test)]
mod tests;
