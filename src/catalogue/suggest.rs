//! What people may mean by the beginning of a word, while they type it.

use super::{Catalogue, Choices, Facet, Filter, Listing, Sort};
use crate::{
    domain::{
        gazetteer::{self, Spot},
        kreis::{Ags, Bezirk, by_name},
        term_names::NamedTerm,
        vocabulary::{Format, Subject, TargetGroup, Term},
        web::Slug,
    },
    text::fold::tokens,
};
use std::sync::Arc;

/// Something that can be chosen instead of typing on.
#[derive(Debug, Clone, PartialEq)]
pub enum Suggestion {
    /// The offers of a term: its facet, its code and its label.
    Term(Facet, &'static str, &'static str),
    /// The offers in a Kreis.
    Kreis(Ags),
    /// The offers in a Bezirk.
    Bezirk(Bezirk),
    /// The offers near a town.
    Near(&'static Spot),
    /// An offer.
    Offer(Arc<Listing>),
    /// A network, by its slug and name.
    Network(Slug, String),
}

/// So many of each kind at most, so that each has its place among eight.
const TERMS: usize = 2;
const PLACES: usize = 3;
const OFFERS: usize = 2;
const NETWORKS: usize = 1;

impl Catalogue {
    /// What begins like the words that were typed: terms that some offer has, places, offers, networks.
    pub fn suggest(&self, typed: &str) -> Vec<Suggestion> {
        let asked = tokens(typed);
        if asked.is_empty() {
            return Vec::new();
        }
        let terms = self
            .terms::<Subject>(Facet::Subjects, &asked)
            .chain(self.terms::<Format>(Facet::Formats, &asked))
            .chain(self.terms::<TargetGroup>(Facet::TargetGroups, &asked));
        let bezirke = Bezirk::ALL.iter().filter(|bezirk| begins(bezirk.label(), &asked));
        let kreise = by_name().filter(|kreis| begins(&kreis.name, &asked));
        let places = kreise.map(|kreis| Suggestion::Kreis(kreis.ags.clone()));
        let towns = gazetteer::towns_beginning(&asked.join(" "), PLACES).into_iter().map(Suggestion::Near);
        let postcode = gazetteer::postcode(typed.trim()).map(Suggestion::Near);
        let places =
            postcode.into_iter().chain(places).chain(bezirke.map(|bezirk| Suggestion::Bezirk(*bezirk))).chain(towns);
        let networks = self.published().names().filter(|(_, name)| begins(name, &asked));
        let networks = networks.map(|(slug, name)| Suggestion::Network(slug.clone(), name.to_owned()));
        let offers = self.offers_like(typed, &asked).into_iter().map(Suggestion::Offer);
        terms.take(TERMS).chain(places.take(PLACES)).chain(offers).chain(networks.take(NETWORKS)).collect()
    }

    /// The terms of a vocabulary that are called so, and that some offer to come has.
    fn terms<T: Term + Into<NamedTerm>>(&self, facet: Facet, asked: &[String]) -> impl Iterator<Item = Suggestion> {
        let names = self.published().term_names();
        let called = |term: &&T| begins(term.label(), asked) || names.of(**term).iter().any(|name| begins(name, asked));
        let has_offers = move |term: &&T| {
            let mut choices = Choices::default();
            choices.take(facet, term.code());
            self.count_of(&Filter { choices, ..Filter::default() }, None) > 0
        };
        T::all()
            .iter()
            .filter(called)
            .filter(has_offers)
            .map(move |term| Suggestion::Term(facet, term.code(), term.label()))
    }

    /// The offers whose titles begin so, the soonest first; else those that fit the words best.
    fn offers_like(&self, typed: &str, asked: &[String]) -> Vec<Arc<Listing>> {
        let mut entitled = self.ahead.clone();
        asked.iter().for_each(|word| entitled.intersect_with(&self.words.entitled(word)));
        let filter = Filter { query: typed.to_owned(), literal: true, ..Filter::default() };
        let best = match self.search(&filter).filter(|_| entitled.is_clear()) {
            // A word that nobody uses is none that somebody is about to type.
            Some(found) if found.left_out.is_empty() && found.meant.is_empty() => {
                let mut all = self.ahead.clone();
                all.intersect_with(&found.all);
                self.orders.first(OFFERS, &all, Sort::Relevance, Some(&found))
            }
            _ => self.orders.first(OFFERS, &entitled, Sort::Soon, None),
        };
        best.into_iter().map(|at| self.offers[at].clone()).collect()
    }
}

/// Whether each word is the beginning of a word of a name.
fn begins(name: &str, asked: &[String]) -> bool {
    let own = tokens(name);
    asked.iter().all(|word| own.iter().any(|own| own.starts_with(word.as_str())))
}
