//! What of the list of offers somebody wants to see.

use super::{filter::Filter, opened::shown_title};
use crate::{address::workspace::Workspace, ui::paging::Paging};
use mintverbund::{domain::field::Typed, store::offer::OfferLine, text::fold::tokens};

/// Nobody types more to find a title.
const LONGEST: usize = 100;

/// The part of the list that an address asks for.
#[derive(Debug, Clone)]
pub struct Asked {
    /// By where offers stand.
    pub filter: Filter,
    /// Words of their titles; all offers if there are none.
    pub words: String,
    page: String,
}

impl Asked {
    /// Reads the question of an address; what means nothing there asks for everything.
    pub fn read(question: &Typed) -> Self {
        Self {
            filter: Filter::from_code(question.get("stand")),
            words: question.get("q").trim().chars().take(LONGEST).collect(),
            page: question.get("seite").to_owned(),
        }
    }

    /// Those with the words in their title, in any order, as they are and within longer ones.
    pub fn named(&self, lines: Vec<OfferLine>) -> Vec<OfferLine> {
        let wanted = tokens(&self.words);
        if wanted.is_empty() {
            return lines;
        }
        let has_all =
            |title: Vec<String>| wanted.iter().all(|word| title.iter().any(|of_title| of_title.contains(word)));
        lines.into_iter().filter(|line| has_all(tokens(&shown_title(line.content.title.as_str())))).collect()
    }

    /// The page of a list that long.
    pub fn paging(&self, total: usize, size: usize) -> Paging {
        Paging::of(total, size, &self.page)
    }

    /// The first page of the same words under a filter.
    pub fn under(&self, at: &Workspace, filter: Filter) -> String {
        at.offers_that(filter.code(), &self.words, 1)
    }

    /// Another page of the same.
    pub fn page(&self, at: &Workspace, number: usize) -> String {
        at.offers_that(self.filter.code(), &self.words, number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(pairs: &[(&str, &str)]) -> Asked {
        Asked::read(&Typed::new(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))))
    }

    #[test]
    fn filter_and_words_stay_when_pages_are_turned_and_words_stay_when_the_filter_changes() {
        let (asked, at) =
            (asked(&[("stand", "entwuerfe"), ("q", " Löten & Co "), ("seite", "4")]), Workspace::of("labor"));
        assert_eq!(asked.page(&at, 2), "/arbeitsplatz/labor/angebote?stand=entwuerfe&q=L%C3%B6ten+%26+Co&seite=2");
        assert_eq!(asked.page(&at, 1), "/arbeitsplatz/labor/angebote?stand=entwuerfe&q=L%C3%B6ten+%26+Co");
        assert_eq!(asked.under(&at, Filter::All), "/arbeitsplatz/labor/angebote?q=L%C3%B6ten+%26+Co");
    }

    #[test]
    fn an_address_without_a_meaning_asks_for_everything() {
        let asked = asked(&[("stand", "rot"), ("q", "  ")]);
        assert_eq!((asked.filter, asked.words.as_str()), (Filter::All, ""));
        assert_eq!(asked.page(&Workspace::of("labor"), 1), "/arbeitsplatz/labor/angebote");
    }
}
