//! For which stages of education, and if people think in classes, for which of these.

use super::{Custom, Each, Key, Part, joined, lacking};
use crate::domain::{
    content::{Missing, Names, OfferContent, OfferField, labels},
    field::{Parser, Refusal},
    vocabulary::Stage,
    words::{Text, Words, words},
};
use jiff::civil::DateTime;
use std::ops::RangeInclusive;

/// The first and the last Jahrgangsstufe of a Bavarian school.
pub const GRADES: RangeInclusive<u8> = 1..=13;

/// The stages that an offer is for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stages {
    /// Those that somebody ticked; they win over what follows from the grades.
    pub ticked: Vec<Stage>,
    /// The first Jahrgangsstufe.
    pub grade_from: Option<u8>,
    /// The last Jahrgangsstufe.
    pub grade_to: Option<u8>,
}

words! {
    /// What is said of the stages and grades.
    Said {
        label: Text, "The field.";
        stages: Text, "Input: the stages.";
        grade_from: Text, "Input: the first grade.";
        grade_to: Text, "Input: the last grade.";
        from_grade: fn(u8) -> String, "The first grade alone.";
        to_grade: fn(u8) -> String, "The last grade alone.";
        grade: fn(u8) -> String, "A single grade.";
        grades: fn(u8, u8) -> String, "From one grade to another.";
        backwards: Text, "The last grade is before the first.";
        no_grade: fn(u8, u8) -> String, "What was typed is no grade between these two.";
        lacking: Text, "What to do if there is none.";
        contradicting: Text, "What to do if other stages are ticked than the grades are in.";
    }
}

/// The boxes of the stages.
pub const STAGES: Key = Key::new("stages", |words| words.offer.stages.stages);
/// The input of the first grade.
pub const GRADE_FROM: Key = Key::new("grade_from", |words| words.offer.stages.grade_from);
/// The input of the last grade.
pub const GRADE_TO: Key = Key::new("grade_to", |words| words.offer.stages.grade_to);

impl Part for Stages {
    type Value = Self;
    const FIELD: OfferField = OfferField::Stages;

    fn members(stages: &mut Self, each: Each<'_>) {
        let Self { ticked, grade_from, grade_to } = stages;
        each(&STAGES, ticked);
        each(&GRADE_FROM, &mut grade(grade_from));
        each(&GRADE_TO, &mut grade(grade_to));
    }

    fn in_words(stages: &Self, words: &Words, _: &Names) -> String {
        joined([labels(&stages.all(), words), stages.grades_to_words(words)], ", ")
    }

    fn search_words(stages: &Self, _: &OfferContent, words: &Words, names: &Names) -> String {
        Self::in_words(stages, words, names)
    }

    fn refuse_contradictions(stages: &Self, _: &OfferContent, parser: &mut Parser) {
        if stages.grade_from.zip(stages.grade_to).is_some_and(|(from, to)| from > to) {
            GRADE_TO.refuse(parser, |words| words.offer.stages.backwards.into());
        }
    }

    fn lacking(stages: &Self, _: &OfferContent, _: DateTime) -> Vec<Missing> {
        let contradiction = !stages.ticked.is_empty() && stages.ticked_of_school() != stages.of_grades();
        lacking(
            Self::FIELD,
            [
                (stages.all().is_empty(), STAGES.name, |words| words.offer.stages.lacking),
                (stages.grades().is_some() && contradiction, STAGES.name, |words| words.offer.stages.contradicting),
            ],
        )
    }
}

impl Stages {
    /// The stages: those that are ticked, else those that follow from the grades.
    pub fn all(&self) -> Vec<Stage> {
        if self.ticked.is_empty() { self.of_grades() } else { self.ticked.clone() }
    }

    /// The grades, if any are named; one alone means that grade and all above or below.
    pub fn grades(&self) -> Option<RangeInclusive<u8>> {
        (self.grade_from.is_some() || self.grade_to.is_some())
            .then(|| self.grade_from.unwrap_or(*GRADES.start())..=self.grade_to.unwrap_or(*GRADES.end()))
    }

    /// Whether it is for that grade: one that it names, else one of its stages.
    pub fn fits_grade(&self, grade: u8) -> bool {
        match self.grades() {
            Some(grades) => grades.contains(&grade),
            None => self.ticked.iter().any(|stage| grades_of(*stage).is_some_and(|grades| grades.contains(&grade))),
        }
    }

    /// The grades in words: `5. bis 7. Klasse`; empty if not given.
    pub fn grades_to_words(&self, words: &Words) -> String {
        let said = words.offer.stages;
        match (self.grade_from, self.grade_to) {
            (None, None) => String::new(),
            (Some(from), None) => (said.from_grade)(from),
            (None, Some(to)) => (said.to_grade)(to),
            (Some(from), Some(to)) if from == to => (said.grade)(from),
            (Some(from), Some(to)) => (said.grades)(from, to),
        }
    }

    fn of_grades(&self) -> Vec<Stage> {
        let Some(named) = self.grades() else { return Vec::new() };
        let meets = |stage: &&Stage| grades_of(**stage).is_some_and(|own| own.clone().any(|g| named.contains(&g)));
        Stage::ALL.iter().filter(meets).copied().collect()
    }

    fn ticked_of_school(&self) -> Vec<Stage> {
        self.ticked.iter().filter(|stage| grades_of(**stage).is_some()).copied().collect()
    }
}

/// The Jahrgangsstufen of a stage; none outside of school.
fn grades_of(stage: Stage) -> Option<RangeInclusive<u8>> {
    match stage {
        Stage::Grundschule => Some(1..=4),
        Stage::Sek1 => Some(5..=10),
        Stage::Sek2 => Some(11..=13),
        Stage::Kita | Stage::Ausbildung | Stage::Studium | Stage::Lehrkraefte | Stage::Familien => None,
    }
}

fn grade(value: &mut Option<u8>) -> Custom<'_, u8> {
    let read = |text: &str| match text.trim_end_matches('.').parse::<u8>() {
        Ok(grade) if GRADES.contains(&grade) => Ok(grade),
        _ => Err(Refusal(|words| (words.offer.stages.no_grade)(*GRADES.start(), *GRADES.end()))),
    };
    Custom { value, read, typed: |grade| grade.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn graded(ticked: &[Stage], from: Option<u8>, to: Option<u8>) -> Stages {
        Stages { ticked: ticked.to_vec(), grade_from: from, grade_to: to }
    }

    fn lacks(stages: &Stages) -> usize {
        Stages::lacking(stages, &OfferContent::default(), DateTime::constant(2027, 8, 3, 8, 0, 0, 0)).len()
    }

    #[test]
    fn stages_follow_from_the_grades_that_are_named() {
        use Stage::*;
        let of = |from, to| graded(&[], from, to).all();
        assert_eq!(of(Some(1), Some(4)), [Grundschule]);
        assert_eq!(of(Some(4), Some(5)), [Grundschule, Sek1]);
        assert_eq!(of(Some(10), None), [Sek1, Sek2]);
        assert_eq!(of(None, Some(13)), [Grundschule, Sek1, Sek2]);
        assert_eq!(of(None, None), []);
    }

    #[test]
    fn ticked_stages_win_and_a_contradiction_is_said() {
        use Stage::*;
        let contradicting = graded(&[Grundschule], Some(5), Some(7));
        assert_eq!((contradicting.all(), lacks(&contradicting)), (vec![Grundschule], 1));
        let fitting = graded(&[Sek1, Lehrkraefte], Some(5), Some(7));
        assert_eq!((fitting.all(), lacks(&fitting)), (vec![Sek1, Lehrkraefte], 0));
        let beyond = graded(&[Sek1, Sek2], Some(5), Some(7));
        assert_eq!(lacks(&beyond), 1);
        assert_eq!(lacks(&graded(&[], Some(5), Some(7))), 0);
        assert_eq!(lacks(&graded(&[], None, None)), 1);
    }

    #[test]
    fn an_offer_fits_the_grades_it_names_else_those_of_its_stages() {
        let fits = |stages: Stages| (1..=13).filter(|grade| stages.fits_grade(*grade)).collect::<Vec<_>>();
        assert_eq!(fits(graded(&[Stage::Sek1], Some(7), Some(8))), [7, 8]);
        assert_eq!(fits(graded(&[Stage::Grundschule, Stage::Familien], None, None)), [1, 2, 3, 4]);
        assert_eq!(fits(graded(&[Stage::Kita], None, None)), Vec::<u8>::new());
    }
}
