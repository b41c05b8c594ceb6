//! The values of facets, and those that are made for the catalogue alone.

use crate::domain::{
    content::{
        OfferContent,
        part::{accessibility::QUESTIONS, stages::GRADES},
    },
    kreis::Ags,
    search::{Access, Booking, CostFilter},
    vocabulary::{Answer, Term, UnknownCode},
    web::Slug,
    words::Words,
};
use jiff::civil::Weekday;
use std::str::FromStr;

/// A value of a facet.
pub trait Value: Clone + Ord + FromStr {
    /// As it stands in addresses.
    fn in_address(&self) -> String;
    /// What people read, if the value itself knows.
    fn in_words(&self, words: &Words) -> Option<String>;
    /// Those that are counted even if no offer has them.
    fn always() -> Vec<Self>;
}

impl<T: Term> Value for T {
    fn in_address(&self) -> String {
        Term::code(*self).to_owned()
    }
    fn in_words(&self, words: &Words) -> Option<String> {
        Some(self.label_in(words).to_owned())
    }
    fn always() -> Vec<Self> {
        T::all().to_vec()
    }
}

impl Value for Ags {
    fn in_address(&self) -> String {
        self.to_string()
    }
    fn in_words(&self, words: &Words) -> Option<String> {
        Some(self.kreis().list_name_in(words))
    }
    fn always() -> Vec<Self> {
        Vec::new()
    }
}

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day(pub Weekday);

/// As it stands in addresses: `mo`, `di`, …
const DAYS: [&str; 7] = ["mo", "di", "mi", "do", "fr", "sa", "so"];

impl Day {
    /// All seven, from Monday on.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..7).filter_map(|at| Weekday::from_monday_zero_offset(at).ok()).map(Self)
    }

    /// As it stands in addresses.
    pub fn code(self) -> &'static str {
        let at = usize::try_from(self.0.to_monday_zero_offset()).unwrap_or_default();
        DAYS[at]
    }
}

impl FromStr for Day {
    type Err = UnknownCode;
    fn from_str(code: &str) -> Result<Self, UnknownCode> {
        Self::all().find(|day| day.code() == code).ok_or(UnknownCode)
    }
}

/// Networks have names of their own: whoever draws them knows.
impl Value for Slug {
    fn in_address(&self) -> String {
        self.to_string()
    }
    fn in_words(&self, _: &Words) -> Option<String> {
        None
    }
    fn always() -> Vec<Self> {
        Vec::new()
    }
}

/// A Jahrgangsstufe, 1 to 13.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Grade(pub u8);

impl Grade {
    /// All of them.
    pub fn all() -> impl Iterator<Item = Self> {
        GRADES.map(Self)
    }
}

impl FromStr for Grade {
    type Err = UnknownCode;
    fn from_str(text: &str) -> Result<Self, UnknownCode> {
        let grade = text.parse().ok().filter(|grade| GRADES.contains(grade));
        grade.map(Self).ok_or(UnknownCode)
    }
}

impl Value for Grade {
    fn in_address(&self) -> String {
        self.0.to_string()
    }
    fn in_words(&self, words: &Words) -> Option<String> {
        Some((words.offer.stages.grade)(self.0))
    }
    fn always() -> Vec<Self> {
        Self::all().collect()
    }
}

impl CostFilter {
    /// Whether an offer costs anything; none if it does not say.
    pub fn of(content: &OfferContent) -> Option<Self> {
        content.cost.is_free().map(|free| if free { Self::Free } else { Self::Paid })
    }
}

impl Booking {
    /// In which ways one can register.
    pub fn of(content: &OfferContent) -> Vec<Self> {
        let registration = &content.registration;
        let single = registration.is_open_to_single_persons().then_some(Self::Single);
        let class = registration.is_open_to_classes().then_some(Self::WithClass);
        single.into_iter().chain(class).collect()
    }
}

impl Access {
    /// What is answered with yes; not knowing is no yes.
    pub fn of(content: &OfferContent) -> Vec<Self> {
        let answers = content.accessibility.answers();
        let yes = Self::ALL.iter().zip(answers).filter(|(_, (_, answer))| *answer == Answer::Yes);
        yes.map(|(access, _)| *access).collect()
    }
}

// Access::of pairs them by their order.
const _: () = assert!(Access::ALL.len() == QUESTIONS.len());

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_accessible_is_called_as_in_the_offer() {
        let asked = QUESTIONS.map(|key| key.label());
        assert_eq!(Access::ALL.iter().map(|access| access.label()).collect::<Vec<_>>(), asked);
    }

    #[test]
    fn there_are_thirteen_grades_and_no_others() {
        let read = ["0", "1", "13", "14", "-1", "fünf"].map(|text| text.parse::<Grade>().ok());
        assert_eq!(read, [None, Some(Grade(1)), Some(Grade(13)), None, None, None]);
    }
}
