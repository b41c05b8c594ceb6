//! What a search looks at: the words under which an offer is found, and the ages it is for.

use super::{
    Names, OfferContent,
    part::{self, age::OLDEST},
};
use crate::domain::{
    vocabulary::Stage,
    words::{Words, german},
};
use std::ops::RangeInclusive;

impl OfferContent {
    /// Whether it is for somebody of that age: one that it names, else one of its stages. All are welcome if it names neither.
    pub fn fits_age(&self, age: u8) -> bool {
        if let Some(named) = self.age.range() {
            return named.contains(&age);
        }
        let stages = self.stages.all();
        // Between a Kita and its teachers nobody is meant.
        stages.is_empty() || stages.iter().any(|stage| stage.ages().is_none_or(|ages| ages.contains(&age)))
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
    fn an_offer_without_an_age_is_for_the_ages_of_each_of_its_stages() {
        let fits = |stages: &[Stage]| {
            let offer = OfferContent { stages: ticked(stages), ..OfferContent::default() };
            [2, 5, 8, 12, 40].map(|age| offer.fits_age(age))
        };
        assert_eq!(fits(&[Stage::Grundschule, Stage::Sek1]), [false, false, true, true, false]);
        assert_eq!(fits(&[Stage::Kita, Stage::Lehrkraefte]), [false, true, false, false, true]);
        assert_eq!(fits(&[Stage::Grundschule, Stage::Familien]), [true; 5]);
        assert_eq!(fits(&[]), [true; 5]);
    }

    #[test]
    fn an_age_that_is_named_counts_more_than_the_stage() {
        let named = OfferContent {
            stages: ticked(&[Stage::Sek1]),
            age: Age { from: Some(12), to: None },
            ..OfferContent::default()
        };
        assert_eq!([11, 12, 60].map(|age| named.fits_age(age)), [false, true, true]);
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

    #[test]
    fn a_mobile_offer_is_found_by_the_kreise_it_comes_to() {
        let found = |mode| {
            let catchment = vec!["09461".parse().expect("a Kreis")];
            let words =
                OfferContent { mode: Some(mode), catchment, ..OfferContent::default() }.searchable(&Names::new());
            ["Bamberg", "Oberfranken"].map(|word| words.contains(word))
        };
        assert_eq!([Mode::Mobile, Mode::OnSite].map(found), [[true; 2], [false; 2]]);
    }
}
