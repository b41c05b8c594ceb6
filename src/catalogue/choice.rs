//! What a visitor looks for.

use super::{
    facet::Choices,
    value::{Day, Grade},
};
use crate::{
    domain::{
        cell::Cell,
        gazetteer::{Radius, Spot},
        school_calendar::SchoolCalendar,
        search::{Sort, TimeSpan},
        sentence::{Meaning, Understood, understand},
        web::Slug,
    },
    text::search::{AskedWord, asked_words},
};
use jiff::civil::Date;

impl TimeSpan {
    /// How many days from today it reaches; none if it is no stretch of time.
    pub fn days(self) -> Option<i32> {
        match self {
            Self::Week => Some(7),
            Self::Month => Some(30),
            Self::Quarter => Some(92),
            Self::Holidays | Self::Always => None,
        }
    }
}

/// What a visitor looks for: everything that narrows, and the order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// What was typed.
    pub query: String,
    /// What was chosen, facet by facet.
    pub choices: Choices,
    /// Near this place …
    pub near: Option<&'static Spot>,
    /// … no farther than this.
    pub radius: Radius,
    /// In this cell of the map.
    pub cell: Option<Cell>,
    /// For this age in years.
    pub age: Option<u8>,
    /// When.
    pub when: Option<TimeSpan>,
    /// On this day or later.
    pub from: Option<Date>,
    /// On this day or earlier.
    pub until: Option<Date>,
    /// On one of these days of the week; on any if there is none.
    pub weekdays: Vec<Day>,
    /// Whether what was typed is words alone, and no sentence.
    pub literal: bool,
    /// In this order; none means the one that fits the search.
    pub sort: Option<Sort>,
    /// The page, from 1; 0 means the first as well.
    pub page: usize,
}

impl Filter {
    /// Takes each network by its present slug. Gives those that do not exist.
    pub fn resolve_networks(&mut self, present: impl Fn(&Slug) -> Option<Slug>) -> Vec<Slug> {
        let networks = &mut self.choices.networks;
        let mut unknown = Vec::new();
        for slug in std::mem::take(networks) {
            match present(&slug) {
                Some(slug) if networks.contains(&slug) => {}
                Some(slug) => networks.push(slug),
                None => unknown.push(slug),
            }
        }
        unknown
    }

    /// Reads what was typed as a sentence: what its phrases say is chosen, instead of what was chosen of that kind before, and all else is
    /// searched for. Tells whether it said anything.
    pub fn understand(&mut self, today: Date, holidays: &SchoolCalendar) -> bool {
        if self.literal || self.query.is_empty() {
            return false;
        }
        let Understood { meanings, words } = understand(&self.query, today, holidays);
        if meanings.is_empty() {
            return false;
        }
        meanings.iter().for_each(|meaning| self.forget(meaning));
        meanings.iter().for_each(|meaning| self.take(meaning));
        self.query = words;
        true
    }

    /// Forgets what was chosen of the kind of which a phrase says something.
    fn forget(&mut self, meaning: &Meaning) {
        let own = &mut self.choices;
        match meaning {
            Meaning::Age(_) => self.age = None,
            Meaning::Grade(_) => own.grades.clear(),
            Meaning::Stage(_) => own.stages.clear(),
            // All answer where.
            Meaning::Kreis(_) | Meaning::Bezirk(_) | Meaning::Near(..) => {
                own.kreise.clear();
                own.bezirke.clear();
                self.near = None;
                self.cell = None;
            }
            Meaning::Cost(_) => own.costs.clear(),
            Meaning::Mode(_) => own.modes.clear(),
            Meaning::Access(_) => own.accessible.clear(),
            Meaning::Weekday(_) => self.weekdays.clear(),
            Meaning::Span(_) | Meaning::Days(..) | Meaning::From(_) | Meaning::Until(_) => {
                (self.when, self.from, self.until) = (None, None, None);
            }
        }
    }

    /// Chooses what a phrase says.
    fn take(&mut self, meaning: &Meaning) {
        let own = &mut self.choices;
        match meaning {
            Meaning::Age(age) => self.age = Some(*age),
            Meaning::Grade(grade) => own.grades.push(Grade(*grade)),
            Meaning::Stage(stage) => own.stages.push(*stage),
            Meaning::Kreis(ags) => own.kreise.push(ags.clone()),
            Meaning::Bezirk(bezirk) => own.bezirke.push(*bezirk),
            Meaning::Near(spot, radius) => (self.near, self.radius) = (Some(*spot), *radius),
            Meaning::Cost(cost) => own.costs.push(*cost),
            Meaning::Mode(mode) => own.modes.push(*mode),
            Meaning::Access(access) => own.accessible.push(*access),
            Meaning::Weekday(day) => self.weekdays.push(Day(*day)),
            Meaning::Span(span) => self.when = Some(*span),
            Meaning::Days(from, until) => (self.from, self.until) = (Some(*from), Some(*until)),
            Meaning::From(day) => self.from = Some(*day),
            Meaning::Until(day) => self.until = Some(*day),
        }
    }

    /// Whether it asks for days.
    pub fn asks_for_days(&self) -> bool {
        self.from.is_some() || self.until.is_some() || !self.weekdays.is_empty()
    }

    /// Whether that is one of the days it asks for; any day is, if it asks for none.
    pub fn has_day(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day)
            && self.until.is_none_or(|until| day <= until)
            && (self.weekdays.is_empty() || self.weekdays.contains(&Day(day.weekday())))
    }

    /// The words to search for; none if nothing was typed.
    pub fn words(&self) -> Vec<AskedWord> {
        asked_words(&self.query)
    }

    /// The order of the hits: as chosen, else best hits for a search and soon first for the rest.
    pub fn order(&self) -> Sort {
        let fitting = if self.query.is_empty() { Sort::Soon } else { Sort::Relevance };
        self.sort.unwrap_or(fitting)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_shows_the_best_first_unless_somebody_wants_another_order() {
        let typed = Filter { query: "robo".into(), ..Filter::default() };
        assert_eq!((typed.order(), Filter::default().order()), (Sort::Relevance, Sort::Soon));
        assert_eq!(Filter { sort: Some(Sort::New), ..typed }.order(), Sort::New);
    }
}
