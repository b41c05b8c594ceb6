//! What a visitor looks for, read from an address. A value that means nothing is named and ignored.

use crate::{
    domain::{
        kreis::{Ags, Bezirk},
        vocabulary::{Format, Mode, Stage, Subject, vocabulary},
        web::Slug,
    },
    text::search::{QueryTerm, query_terms},
};

/// Longer searches are cut: nobody types them, and each word costs.
const LONGEST_QUERY: usize = 200;
/// More values than this in one address are no choice of a person.
const MOST_VALUES: usize = 120;
/// Further pages do not exist.
const LAST_PAGE: usize = 10_000;

vocabulary! {
    /// Whether an offer costs anything.
    CostFilter {
        Free = "frei", "kostenfrei";
        Paid = "kostenpflichtig", "mit Kosten";
    }

    /// When an offer takes place.
    TimeSpan {
        Week = "woche", "in den nächsten 7 Tagen";
        Month = "monat", "in den nächsten 30 Tagen";
        Quarter = "quartal", "in den nächsten 3 Monaten";
        Holidays = "ferien", "in den Ferien";
        Always = "immer", "dauerhaft oder auf Anfrage";
    }

    /// The order of the hits.
    Sort {
        Soon = "bald", "bald zuerst";
        Relevance = "treffer", "beste Treffer zuerst";
        New = "neu", "neu zuerst";
        Title = "titel", "nach Titel";
    }
}

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

/// A value of the address that means nothing here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ignored {
    /// The name of the parameter.
    pub parameter: String,
    /// What it said, cut to 60 characters.
    pub value: String,
}

/// What a visitor looks for: any of the values within one list, all lists together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// What was typed.
    pub query: String,
    /// In these Kreise.
    pub kreise: Vec<Ags>,
    /// In these Regierungsbezirke.
    pub bezirke: Vec<Bezirk>,
    /// Of these networks.
    pub networks: Vec<Slug>,
    /// For these stages.
    pub stages: Vec<Stage>,
    /// For this age in years.
    pub age: Option<u8>,
    /// In these subjects.
    pub subjects: Vec<Subject>,
    /// Of these formats.
    pub formats: Vec<Format>,
    /// Taking place in these ways.
    pub modes: Vec<Mode>,
    /// Free or not.
    pub costs: Vec<CostFilter>,
    /// When.
    pub when: Option<TimeSpan>,
    /// In this order; none means the one that fits the search.
    pub sort: Option<Sort>,
    /// The page, from 1.
    pub page: usize,
    /// What of the address meant nothing.
    pub ignored: Vec<Ignored>,
}

impl Filter {
    /// Reads the parameters of an address.
    pub fn parse<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut filter = Self { page: 1, ..Self::default() };
        for (parameter, value) in pairs.into_iter().take(MOST_VALUES) {
            if !value.is_empty() && !filter.take(parameter, value.trim()) {
                filter.ignore(parameter, value);
            }
        }
        filter
    }

    /// Takes one parameter; false if it means nothing.
    fn take(&mut self, parameter: &str, value: &str) -> bool {
        match parameter {
            "q" => {
                self.query = value.chars().take(LONGEST_QUERY).collect();
                true
            }
            "kreis" => push(&mut self.kreise, value),
            "bezirk" => push(&mut self.bezirke, value),
            "netzwerk" => push(&mut self.networks, value),
            "stufe" => push(&mut self.stages, value),
            "fach" => push(&mut self.subjects, value),
            "format" => push(&mut self.formats, value),
            "ort" => push(&mut self.modes, value),
            "kosten" => push(&mut self.costs, value),
            "alter" => set(&mut self.age, value.parse().ok().filter(|age| *age <= 99)),
            "zeitraum" => set(&mut self.when, value.parse().ok()),
            "sort" => set(&mut self.sort, value.parse().ok()),
            "seite" => {
                let page = value.parse().ok().filter(|page| (1..=LAST_PAGE).contains(page));
                self.page = page.unwrap_or(self.page);
                page.is_some()
            }
            "ansicht" => matches!(value, "liste" | "karte" | "kalender"),
            _ => false,
        }
    }

    fn ignore(&mut self, parameter: &str, value: &str) {
        let cut = |text: &str| text.chars().filter(|c| !c.is_control()).take(60).collect();
        self.ignored.push(Ignored { parameter: cut(parameter), value: cut(value) });
    }

    /// Takes each network by its present slug, forgets those that do not exist, and says so.
    pub fn resolve_networks(&mut self, present: impl Fn(&Slug) -> Option<Slug>) {
        for slug in std::mem::take(&mut self.networks) {
            match present(&slug) {
                Some(slug) if self.networks.contains(&slug) => {}
                Some(slug) => self.networks.push(slug),
                None => self.ignore("netzwerk", slug.as_str()),
            }
        }
    }

    /// The words to search for; none if nothing was typed.
    pub fn terms(&self) -> Vec<QueryTerm> {
        query_terms(&self.query)
    }

    /// The order of the hits: as chosen, else best hits for a search and soon first for the rest.
    pub fn order(&self) -> Sort {
        let fitting = if self.query.is_empty() { Sort::Soon } else { Sort::Relevance };
        self.sort.unwrap_or(fitting)
    }

    /// All parameters as pairs, without the page.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = Vec::new();
        if !self.query.is_empty() {
            pairs.push(("q", self.query.clone()));
        }
        pairs.extend(self.kreise.iter().map(|value| ("kreis", value.to_string())));
        pairs.extend(self.bezirke.iter().map(|value| ("bezirk", value.to_string())));
        pairs.extend(self.networks.iter().map(|value| ("netzwerk", value.to_string())));
        pairs.extend(self.stages.iter().map(|value| ("stufe", value.to_string())));
        pairs.extend(self.age.iter().map(|value| ("alter", value.to_string())));
        pairs.extend(self.subjects.iter().map(|value| ("fach", value.to_string())));
        pairs.extend(self.formats.iter().map(|value| ("format", value.to_string())));
        pairs.extend(self.modes.iter().map(|value| ("ort", value.to_string())));
        pairs.extend(self.costs.iter().map(|value| ("kosten", value.to_string())));
        pairs.extend(self.when.iter().map(|value| ("zeitraum", value.to_string())));
        pairs.extend(self.sort.iter().map(|value| ("sort", value.to_string())));
        pairs
    }

    /// Whether anything narrows the catalogue.
    pub fn is_empty(&self) -> bool {
        self.pairs().iter().all(|(parameter, _)| *parameter == "sort")
    }
}

fn push<T: std::str::FromStr + PartialEq>(values: &mut Vec<T>, text: &str) -> bool {
    let Ok(value) = text.parse() else { return false };
    if !values.contains(&value) {
        values.push(value);
    }
    true
}

fn set<T>(place: &mut Option<T>, value: Option<T>) -> bool {
    let meaningful = value.is_some();
    if meaningful {
        *place = value;
    }
    meaningful
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_reads_back_as_the_same_filter() {
        let pairs =
            [("q", "robo"), ("kreis", "09461"), ("stufe", "sek1"), ("stufe", "sek2"), ("alter", "12"), ("seite", "2")];
        let filter = Filter::parse(pairs);
        let again = Filter { page: 2, ..Filter::parse(filter.pairs().iter().map(|(k, v)| (*k, v.as_str()))) };
        assert_eq!(again, filter);
    }

    #[test]
    fn a_value_that_means_nothing_is_named_and_ignored() {
        let filter =
            Filter::parse([("kreis", "08111"), ("alter", "alt"), ("farbe", "rot"), ("seite", "0"), ("stufe", "")]);
        let named: Vec<_> = filter.ignored.iter().map(|i| (i.parameter.as_str(), i.value.as_str())).collect();
        assert_eq!(named, [("kreis", "08111"), ("alter", "alt"), ("farbe", "rot"), ("seite", "0")]);
        assert_eq!((filter.is_empty(), filter.page), (true, 1));
    }

    #[test]
    fn a_search_is_ordered_by_hits_and_browsing_by_date() {
        assert_eq!(Filter::parse([("q", "robo")]).order(), Sort::Relevance);
        assert_eq!(Filter::parse([]).order(), Sort::Soon);
        assert_eq!(Filter::parse([("q", "robo"), ("sort", "neu")]).order(), Sort::New);
    }
}
