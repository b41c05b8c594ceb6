//! What something is called: the forms in which a new name and earlier ones are typed, the same for networks and for entries of the
//! directory.

use super::{ActionError, Result};
use crate::domain::{
    date::FuzzyDate,
    field::{FieldError, Parser, Typed},
    names::{FormerName, FormerNames},
    period::Period,
    text::Line,
};
use jiff::civil::Date;

const NEW: &str = "Neuer Name";
const ON: (&str, &str) = ("renamed_on", "Umbenannt zum");

/// The labels of a former name in a form, whose keys have the place of the name behind them.
pub const FORMER: [(&str, &str); 3] = [("former", "Früherer Name"), ("since", "Galt von"), ("until", "Galt bis")];

/// The key of an input of the former name at a place.
pub fn former_key(key: &str, at: usize) -> String {
    format!("{key}_{at}")
}

/// A new name as it is typed.
#[derive(Debug, Clone, PartialEq)]
pub struct Renaming<const LIMIT: usize> {
    /// What it is called now.
    pub name: Line<LIMIT>,
    /// The first day on which it is called so.
    pub on: FuzzyDate,
    key: &'static str,
}

impl<const LIMIT: usize> Renaming<LIMIT> {
    /// Reads a form in which the name has that key.
    pub fn parse(typed: &Typed, key: &'static str) -> std::result::Result<Self, Vec<FieldError>> {
        let mut p = Parser::new(typed);
        let name = p.required(key, NEW);
        let on = p.required(ON.0, ON.1);
        match (name, on) {
            (Some(name), Some(on)) => Ok(Self { name, on, key }),
            _ => Err(p.errors),
        }
    }

    /// The former names once it holds. Fails with an error at name or day if it is none: the same name, a day to come, or one on which
    /// an earlier name still held.
    pub(super) fn after(&self, present: &str, already: &str, former: &FormerNames, today: Date) -> Result<FormerNames> {
        if present == self.name.as_str() {
            return Err(ActionError::field(self.key, NEW, already));
        }
        if self.on.earliest() > today {
            let why = "Der Tag liegt noch vor uns. Trag den neuen Namen ein, wenn er gilt.";
            return Err(ActionError::field(ON.0, ON.1, why));
        }
        if former.0.len() >= FormerNames::MOST {
            return Err(ActionError::Refused("Mehr als 12 frühere Namen lassen sich nicht eintragen."));
        }
        former.with(present, self.on).map_err(|_| {
            ActionError::field(ON.0, ON.1, "Ein früherer Name galt noch nach diesem Tag. Berichtige zuerst, bis wann.")
        })
    }
}

/// Reads the former names of a form: a line in which nothing stands is none.
pub fn parse_former<const LIMIT: usize>(typed: &Typed) -> std::result::Result<FormerNames, Vec<FieldError>> {
    let mut p = Parser::new(typed);
    let mut names = Vec::new();
    for at in 0..FormerNames::MOST {
        let [name, since, until] = FORMER.map(|(key, label)| (former_key(key, at), label));
        if [&name, &since, &until].iter().all(|(key, _)| typed.get(key).trim().is_empty()) {
            continue;
        }
        let called: Option<Line<LIMIT>> = p.required(&name.0, name.1);
        let (from, to) = (p.optional(&since.0, since.1), p.optional(&until.0, until.1));
        match (called, Period::new(from, to)) {
            (Some(called), Ok(period)) => names.push(FormerName { name: called.to_string(), period }),
            (None, _) => {}
            (_, Err(error)) => p.refuse(&until.0, until.1, error),
        }
    }
    if p.errors.is_empty() { Ok(FormerNames(names)) } else { Err(p.errors) }
}

/// The former names as they stand in the form.
pub fn typed_former(names: &FormerNames) -> Typed {
    let mut typed = Typed::default();
    for (at, former) in names.0.iter().enumerate() {
        let [name, since, until] = FORMER.map(|(key, _)| former_key(key, at));
        typed.push(&name, former.name.as_str());
        typed.push_some(&since, former.period.since.map(FuzzyDate::as_typed));
        typed.push_some(&until, former.period.until.map(FuzzyDate::as_typed));
    }
    typed
}
