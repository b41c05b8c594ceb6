//! What a search looks at: the words under which an offer is found, and the ages it is for.

use super::{
    Names, OfferContent,
    part::{self, age::OLDEST},
};
use crate::{
    domain::{
        other_names::names_of_kreis,
        term_names::TermNames,
        vocabulary::{Format, Mode, Stage, Term},
        words::{Words, german},
    },
    text::search::words,
};
use std::{fmt, ops::RangeInclusive};

/// From this age on nobody is a child.
const ADULT: u8 = 18;

/// The folded words of an offer, each part without repetitions. What stands in a part that weighs more may stand in others, too.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SearchText {
    /// Of its title.
    pub title: Vec<String>,
    /// What it is, for whom, where and from whom.
    pub terms: Vec<String>,
    /// Of its short text.
    pub summary: Vec<String>,
    /// Everything that it says, what stands in the others included.
    pub rest: Vec<String>,
}

/// As it is stored: a line for each part, words separated by spaces.
impl fmt::Display for SearchText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = [&self.title, &self.terms, &self.summary, &self.rest];
        f.write_str(&parts.map(|part| part.join(" ")).join("\n"))
    }
}

/// What the pages call some terms.
fn labels<T: Term>(terms: &[T]) -> String {
    terms.iter().map(|term| term.label()).collect::<Vec<_>>().join("\n")
}

impl OfferContent {
    /// Whether it is for a Jahrgangsstufe: one that it names, else of the usual ages of one if it names ages, else of its stages.
    pub fn fits_grade(&self, grade: u8) -> bool {
        let named = self.stages.grade_from.is_some() || self.stages.grade_to.is_some();
        match self.age.range().filter(|_| !named && self.stages.fits_grade(grade)) {
            Some(ages) => [grade + 5, grade + 6].iter().any(|age| ages.contains(age)),
            None => self.stages.fits_grade(grade),
        }
    }

    /// Whether it is for somebody of that age: one that it names, else one of its stages. All are welcome if it names neither.
    pub fn fits_age(&self, age: u8) -> bool {
        // What parents come to without their children is not for these.
        if age < ADULT && self.formats.contains(&Format::Parents) {
            return false;
        }
        if let Some(named) = self.age.range() {
            return named.contains(&age);
        }
        let stages = self.stages.all();
        // Between a Kita and its teachers nobody is meant.
        stages.is_empty() || stages.iter().any(|stage| stage.ages().is_none_or(|ages| ages.contains(&age)))
    }

    /// The words under which it is found, by where they stand; `names` are those of everybody behind it.
    pub fn search_text(&self, names: &Names, others: &str) -> SearchText {
        let (title, summary) = (words(self.title.as_str()), words(self.summary.as_str()));
        let whole = words(&self.searchable(names));
        SearchText {
            title,
            terms: words(&format!("{}\n{}\n{others}", self.terms(), self.place_names())),
            summary,
            rest: whole,
        }
    }

    /// The words of what people call its terms besides.
    pub fn otherwise(&self, names: &TermNames) -> String {
        let Self { subjects, formats, target_groups, mode, languages, .. } = self;
        let terms = subjects.mint.iter().map(|term| names.words(*term));
        let terms = terms.chain(subjects.plus.iter().map(|term| names.words(*term)));
        let terms = terms.chain(formats.iter().map(|term| names.words(*term)));
        let stages = self.stages.all();
        let terms = terms.chain(stages.iter().map(|term| names.words(*term)));
        let terms = terms.chain(target_groups.groups.iter().map(|term| names.words(*term)));
        let terms = terms.chain(mode.iter().map(|term| names.words(*term)));
        let terms = terms.chain(languages.iter().map(|term| names.words(*term)));
        terms.collect::<Vec<_>>().join(" ")
    }

    /// What it is and for whom, term by term.
    fn terms(&self) -> String {
        let mode: Vec<Mode> = self.mode.into_iter().collect();
        [
            labels(&self.subjects.mint),
            labels(&self.subjects.plus),
            labels(&self.formats),
            labels(&self.stages.all()),
            labels(&self.target_groups.groups),
            labels(&mode),
            labels(&self.languages),
        ]
        .join("\n")
    }

    /// Where it takes place, in all the ways in which people call that.
    fn place_names(&self) -> String {
        let kreise: String = self.kreise().map(|ags| names_of_kreis(ags.kreis()) + "\n").collect();
        let town = if self.has_place() { self.place.town.as_str() } else { "" };
        format!("{town}\n{kreise}")
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
