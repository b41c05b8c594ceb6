//! What is chosen of two entries, field by field.

use crate::actions::partners::{add::NewOrganisation, set_parent::PARENT};
use crate::{
    domain::{
        basis::Statement,
        field::{FieldError, Parser, Typed},
        id::OrganisationId,
        names::{FormerName, FormerNames},
        period::Period,
    },
    store::{
        basis,
        organisation::{Entry, Organisation},
    },
};

/// The fields of an entry, in the order of its form: key and label. Of each, one of the two entries is chosen.
pub const FIELDS: [(&str, &str); 7] = [
    ("organisation_name", "Name der Einrichtung"),
    ("sector", "Bereich"),
    ("kind", "Art"),
    ("ags", "Kreis"),
    ("website", "Internetseite"),
    ("description", "Kurzbeschreibung"),
    PARENT,
];

/// The fields of an entry as they are compared.
pub fn typed_fields(entry: &Organisation) -> Typed {
    let mut typed = NewOrganisation::typed(entry);
    typed.push_some(PARENT.0, entry.parent_id.as_ref());
    typed
}

/// What is chosen of both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The entry that goes, and what it says on the screen.
    pub gone: OrganisationId,
    /// The fields that are taken from the entry that goes.
    pub taken: Vec<&'static str>,
    /// Whether the name that is not taken is kept as a former name.
    pub keeps_name: bool,
}

impl Choice {
    /// Reads a form: for each field `gone` or `kept`; kept if nothing is said.
    pub fn parse(gone: OrganisationId, typed: &Typed) -> std::result::Result<Self, Vec<FieldError>> {
        let mut p = Parser::new(typed);
        let mut taken = Vec::new();
        for (key, label) in FIELDS {
            match typed.get(key) {
                "gone" => taken.push(key),
                "kept" | "" => {}
                _ => p.refuse(key, label, "Bitte eine der beiden Angaben wählen."),
            }
        }
        let keeps_name = p.ticked("keeps_name");
        if p.errors.is_empty() { Ok(Self { gone, taken, keeps_name }) } else { Err(p.errors) }
    }

    /// What the entry says after.
    pub(super) fn apply(&self, gone: &Entry, kept: &Entry) -> Entry {
        let [theirs, own] = [gone, kept].map(|entry| entry.organisation.name.as_str());
        let takes = |key: &str| self.taken.contains(&key);
        let (from, to) = (&gone.organisation, &kept.organisation);
        let organisation = Organisation {
            name: if takes("organisation_name") { from.name.clone() } else { to.name.clone() },
            sector: if takes("sector") { from.sector } else { to.sector },
            kind: if takes("kind") { from.kind } else { to.kind },
            ags: if takes("ags") { from.ags.clone() } else { to.ags.clone() },
            website: if takes("website") { from.website.clone() } else { to.website.clone() },
            description: if takes("description") { from.description.clone() } else { to.description.clone() },
            // Neither of the two is a part of what both are from now on.
            parent_id: if takes(PARENT.0) { from.parent_id.clone() } else { to.parent_id.clone() }
                .filter(|parent| *parent != from.id && *parent != to.id),
            ..to.clone()
        };
        let mut former = kept.former.0.clone();
        former.retain(|known| known.name != organisation.name);
        let other = if takes("organisation_name") { own } else { theirs };
        let is_told = |former: &[FormerName], name: &str| former.iter().any(|known| known.name == name);
        for theirs in &gone.former.0 {
            if !is_told(&former, &theirs.name) && theirs.name != organisation.name {
                former.push(theirs.clone());
            }
        }
        if self.keeps_name && other != organisation.name && !is_told(&former, other) {
            former.push(FormerName { name: other.to_owned(), period: Period::default() });
        }
        Entry { organisation, former: FormerNames(former) }
    }

    /// Which statements about what the two are the entry rests on after: one of each, or both if something of each is taken.
    pub(super) fn kinds(&self, gone: &Organisation, kept: &Organisation) -> Vec<Statement> {
        let taken = ["sector", "kind"].map(|key| self.taken.contains(&key));
        let of = |one: &Organisation| basis::kind(&one.id, one.sector, one.kind);
        let (theirs, own) = (of(gone), of(kept));
        match taken {
            [true, true] => vec![theirs],
            [false, false] => vec![own],
            _ => vec![theirs, own],
        }
    }
}
