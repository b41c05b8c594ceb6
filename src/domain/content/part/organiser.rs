//! Who holds the offer, and who takes part.

use super::{Each, Key, Optional, Part, join, lacking};
use crate::domain::{
    content::{Missing, Names, OfferContent, OfferField},
    field::Parser,
    id::OrganisationId,
    words::{Text, Words, words},
};
use jiff::civil::DateTime;

/// The organisations behind an offer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Organiser {
    /// Who holds it.
    pub main: Option<OrganisationId>,
    /// Who else takes part.
    pub further: Vec<OrganisationId>,
}

words! {
    /// What is said of who holds it.
    Said {
        label: Text, "The field.";
        further: Text, "Input: who else takes part.";
        unknown: Text, "An organisation that the directory does not know.";
        too_many: fn(usize) -> String, "There are more than so many further ones.";
        lacking: Text, "What to do if nobody is named.";
    }
}

/// Who holds it.
pub const MAIN: Key = Key::new("organiser", |words| words.offer.organiser.label);
/// Who else takes part.
pub const FURTHER: Key = Key::new("further_partners", |words| words.offer.organiser.further);

/// More than this is no partner list.
const MAX_FURTHER: usize = 20;

impl Part for Organiser {
    type Value = Self;
    const FIELD: OfferField = OfferField::Organiser;

    fn members(organiser: &mut Self, each: Each<'_>) {
        let Self { main, further } = organiser;
        each(&MAIN, &mut Optional(main));
        each(&FURTHER, further);
    }

    fn in_words(organiser: &Self, words: &Words, names: &Names) -> String {
        join(
            organiser
                .all()
                .map(|id| names.get(id).cloned().unwrap_or_else(|| words.offer.organiser.unknown.to_owned())),
            ", ",
        )
    }

    fn search_words(organiser: &Self, _: &OfferContent, words: &Words, names: &Names) -> String {
        Self::in_words(organiser, words, names)
    }

    fn refuse_contradictions(organiser: &Self, _: &OfferContent, parser: &mut Parser) {
        if organiser.further.len() > MAX_FURTHER {
            FURTHER.refuse(parser, |words| (words.offer.organiser.too_many)(MAX_FURTHER));
        }
    }

    fn lacking(organiser: &Self, _: &OfferContent, _: DateTime) -> Vec<Missing> {
        lacking(Self::FIELD, [(organiser.main.is_none(), MAIN.name, |words| words.offer.organiser.lacking)])
    }
}

impl Organiser {
    /// All organisations, whoever holds it first.
    pub fn all(&self) -> impl Iterator<Item = &OrganisationId> {
        let Self { main, further } = self;
        main.iter().chain(further)
    }
}
