//! Other names of an organisation: being called otherwise from a day on, and what it was called before.

use super::{
    add::{HIDDEN, free_slug, is_hidden},
    edit_organisation::{change, open},
};
use crate::actions::{ActionError, By, Result};
use crate::{
    domain::{
        date::FuzzyDate,
        field::{FieldError, Parser, Typed},
        id::{NetworkId, OrganisationId},
        names::{FormerName, FormerNames},
        organisation::OrganisationName,
        period::Period,
        seen::Seen,
    },
    store::{
        Tx, organisation,
        organisation::{Entry, Organisation},
    },
};

const ON: (&str, &str) = ("renamed_on", "Umbenannt zum");

/// The labels of a former name in a form, whose keys have the place of the name behind them.
pub const FORMER: [(&str, &str); 3] = [("former", "Früherer Name"), ("since", "Galt von"), ("until", "Galt bis")];

/// The key of an input of the former name at a place.
pub fn former_key(key: &str, at: usize) -> String {
    format!("{key}_{at}")
}

/// A new name as it is typed.
#[derive(Debug, Clone, PartialEq)]
pub struct Renaming {
    /// What it is called now.
    pub name: OrganisationName,
    /// The first day on which it is called so.
    pub on: FuzzyDate,
}

impl Renaming {
    /// Reads a form.
    pub fn parse(typed: &Typed) -> std::result::Result<Self, Vec<FieldError>> {
        let mut p = Parser::new(typed);
        let name = p.required("organisation_name", "Neuer Name");
        let on = p.required(ON.0, ON.1);
        match (name, on) {
            (Some(name), Some(on)) => Ok(Self { name, on }),
            _ => Err(p.errors),
        }
    }
}

/// Gives an organisation another name from a day on: the one that it had is kept with its time, the address follows the name, and the
/// one that it had leads on. For the same people as correcting the entry, and taken back in the same way.
pub async fn rename_organisation(
    tx: &mut Tx,
    by: By<'_>,
    network: &NetworkId,
    id: &OrganisationId,
    seen: &Seen,
    to: &Renaming,
    despite_similar: bool,
) -> Result<std::result::Result<(), Vec<Organisation>>> {
    let opened = open(tx, by, network, id, seen).await?;
    let Entry { organisation: before, former } = &opened.entry;
    if before.name == to.name.as_str() {
        return Err(ActionError::field("organisation_name", "Neuer Name", "So heißt die Einrichtung schon."));
    }
    if to.on.earliest() > by.now.day() {
        let why = "Der Tag liegt noch vor uns. Trag den neuen Namen ein, wenn er gilt.";
        return Err(ActionError::field(ON.0, ON.1, why));
    }
    if former.0.len() >= FormerNames::MOST {
        return Err(ActionError::Refused(TOO_MANY));
    }
    let former = former.with(&before.name, to.on).map_err(|_| {
        ActionError::field(ON.0, ON.1, "Ein früherer Name galt noch nach diesem Tag. Berichtige zuerst, bis wann.")
    })?;
    let slug = free_slug(tx, to.name.as_str(), Some(id)).await?;
    let organisation = Organisation { slug, name: to.name.to_string(), ..before.clone() };
    change(tx, by, network, opened, Entry { organisation, former }, despite_similar).await
}

/// Why no further name is kept.
const TOO_MANY: &str = "Mehr als 12 frühere Namen lassen sich nicht eintragen.";

/// Reads the former names of a form: a line in which nothing stands is none.
pub fn parse_former(typed: &Typed) -> std::result::Result<FormerNames, Vec<FieldError>> {
    let mut p = Parser::new(typed);
    let mut names = Vec::new();
    for at in 0..FormerNames::MOST {
        let [name, since, until] = FORMER.map(|(key, label)| (former_key(key, at), label));
        if [&name, &since, &until].iter().all(|(key, _)| typed.get(key).trim().is_empty()) {
            continue;
        }
        let called: Option<OrganisationName> = p.required(&name.0, name.1);
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

/// Adds, corrects and removes former names, for the same people as correcting the entry, and taken back in the same way.
pub async fn edit_former_names(
    tx: &mut Tx,
    by: By<'_>,
    network: &NetworkId,
    id: &OrganisationId,
    seen: &Seen,
    names: &FormerNames,
) -> Result<()> {
    let opened = open(tx, by, network, id, seen).await?;
    for (at, former) in names.0.iter().enumerate().filter(|(_, former)| !opened.entry.former.0.contains(former)) {
        let mut similar = organisation::similar(tx, &former.name, None).await?;
        similar.retain(|other| other.id != *id);
        if is_hidden(tx, &similar, &former.name, None).await? {
            return Err(ActionError::field(&former_key(FORMER[0].0, at), FORMER[0].1, HIDDEN));
        }
    }
    let after = Entry { organisation: opened.entry.organisation.clone(), former: names.clone() };
    // The name of today and the website stay, so nothing can be mistaken for another entry.
    change(tx, by, network, opened, after, true).await.map(drop)
}
