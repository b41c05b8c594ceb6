//! What a visitor looks for.

use super::facet::Choices;
use crate::{
    domain::{
        search::{Sort, TimeSpan},
        web::Slug,
    },
    text::search::{QueryTerm, query_terms},
};

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
    /// For this age in years.
    pub age: Option<u8>,
    /// When.
    pub when: Option<TimeSpan>,
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

    /// The words to search for; none if nothing was typed.
    pub fn terms(&self) -> Vec<QueryTerm> {
        query_terms(&self.query)
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
