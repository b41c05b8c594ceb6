//! A long list, page by page.

use super::parts::pagination;
use crate::messages::DE;
use leptos::prelude::*;
use std::num::IntErrorKind;

/// So many lines of a list for work stand on a page.
pub const LINES: usize = 50;

/// Which page of a list is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paging {
    number: usize,
    pages: usize,
    size: usize,
}

impl Paging {
    /// The page that an address asks for, of a list that long. Whatever the address says, it is a page that there is: the
    /// nearest one, or the first.
    pub fn of(total: usize, size: usize, asked: &str) -> Self {
        let pages = total.div_ceil(size).max(1);
        Self { number: number(asked).clamp(1, pages), pages, size }
    }

    /// How many stand on the pages before.
    pub fn before(&self) -> usize {
        (self.number - 1) * self.size
    }

    /// What of the whole list stands on this page.
    pub fn shown<T>(&self, all: Vec<T>) -> Vec<T> {
        all.into_iter().skip(self.before()).take(self.size).collect()
    }

    /// A title as it is from the second page on: two pages are not called the same.
    pub fn titled(&self, title: &str) -> String {
        if self.number > 1 { title.to_owned() + &(DE.catalogue.page)(self.number) } else { title.to_owned() }
    }

    /// Links to all pages; nothing if there is only one. `path` gives the address of a page.
    pub fn links(&self, path: impl Fn(usize) -> String) -> Option<AnyView> {
        pagination(self.number, self.pages, path)
    }
}

/// A number too large for any page is large all the same.
fn number(asked: &str) -> usize {
    match asked.trim().parse::<usize>() {
        Ok(number) => number,
        Err(error) if *error.kind() == IntErrorKind::PosOverflow => usize::MAX,
        Err(_) => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(asked: &str) -> Vec<usize> {
        Paging::of(7, 3, asked).shown((1..=7).collect())
    }

    #[test]
    fn each_page_shows_what_the_others_do_not() {
        assert_eq!([shown("1"), shown("2"), shown("3")].concat(), (1..=7).collect::<Vec<_>>());
    }

    #[test]
    fn a_page_that_there_is_not_is_the_nearest_one() {
        let first = ["", "0", "-3", "zwei", "1.5"].map(shown);
        assert_eq!(first, [(); 5].map(|()| vec![1, 2, 3]));
        assert_eq!(["4", "99999999999999999999999"].map(shown), [vec![7], vec![7]]);
        assert_eq!(Paging::of(0, 3, "2").shown(Vec::<usize>::new()), Vec::<usize>::new());
    }

    #[test]
    fn a_list_of_one_page_has_no_links_and_the_title_names_the_second() {
        let [one, two] = [("3", 3), ("2", 4)].map(|(asked, total)| Paging::of(total, 3, asked));
        assert_eq!([one, two].map(|paging| paging.links(|number| number.to_string()).is_some()), [false, true]);
        assert_eq!([one, two].map(|paging| paging.titled("Liste")), ["Liste", "Liste, Seite 2"]);
    }
}
