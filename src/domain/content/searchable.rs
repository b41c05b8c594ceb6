//! What a search looks at: the words under which an offer is found, and the ages it is for.

use super::{Names, OfferContent, part};
use crate::domain::{
    vocabulary::Stage,
    words::{Words, german},
};
use std::ops::RangeInclusive;

/// Nobody is older.
const OLDEST: u8 = 99;

impl OfferContent {
    /// The ages it is for: those it names, else those of its stages; none if it is for everybody.
    pub fn ages(&self) -> Option<RangeInclusive<u8>> {
        if self.age.from.is_some() || self.age.to.is_some() {
            return Some(self.age.from.unwrap_or(0)..=self.age.to.unwrap_or(OLDEST));
        }
        let stages = self.stages.all();
        let ranges = stages.iter().map(|stage| stage.ages()).collect::<Option<Vec<_>>>()?;
        let from = ranges.iter().map(|ages| *ages.start()).min()?;
        let to = ranges.iter().map(|ages| *ages.end()).max()?;
        Some(from..=to)
    }

    /// Everything a person might type to find the offer, beside the names of those behind it.
    pub fn searchable(&self, names: &Names) -> String {
        self.searchable_in(german(), names)
    }

    /// The same for people who search in some language.
    pub fn searchable_in(&self, words: &Words, names: &Names) -> String {
        part::join(self.search_words(words, names).into_iter(), "\n")
    }
}

impl Stage {
    /// The usual ages in years; none where anybody may come.
    fn ages(self) -> Option<RangeInclusive<u8>> {
        match self {
            Self::Kita => Some(3..=6),
            Self::Grundschule => Some(6..=10),
            Self::Sek1 => Some(10..=16),
            Self::Sek2 => Some(15..=19),
            Self::Ausbildung => Some(15..=25),
            Self::Studium | Self::Lehrkraefte => Some(18..=OLDEST),
            Self::Familien => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        content::{Age, Place, Stages},
        vocabulary::Mode,
    };

    fn ticked(stages: &[Stage]) -> Stages {
        Stages { ticked: stages.to_vec(), ..Stages::default() }
    }

    #[test]
    fn an_offer_without_an_age_is_for_the_ages_of_its_stages() {
        let of = |stages: &[Stage]| OfferContent { stages: ticked(stages), ..OfferContent::default() }.ages();
        assert_eq!(of(&[Stage::Grundschule, Stage::Sek1]), Some(6..=16));
        assert_eq!(of(&[Stage::Lehrkraefte]), Some(18..=99));
        assert_eq!(of(&[Stage::Grundschule, Stage::Familien]), None);
        assert_eq!(of(&[]), None);
    }

    #[test]
    fn an_age_that_is_named_counts_more_than_the_stage() {
        let named = OfferContent {
            stages: ticked(&[Stage::Sek1]),
            age: Age { from: Some(12), to: None },
            ..OfferContent::default()
        };
        assert_eq!(named.ages(), Some(12..=99));
    }

    #[test]
    fn what_the_page_does_not_show_is_not_searched() {
        let place = Place { town: "Coburg".parse().expect("a town"), ..Place::default() };
        let words = |mode| {
            OfferContent { mode: Some(mode), place: place.clone(), ..OfferContent::default() }.searchable(&Names::new())
        };
        assert_eq!(words(Mode::OnSite).contains("Coburg"), true);
        assert_eq!(words(Mode::Online).contains("Coburg"), false);
    }
}
