//! What of all that waits stands on the desk, and where the rest is.

use super::item::{Item, list};
use crate::plural::counted;
use leptos::prelude::*;

/// So many things stand on the desk. Nobody does more in a day, and a page that shows all of them grows without end.
pub const SHOWN: usize = 30;

/// Things of one kind, and the page where all of them stand.
pub struct Pile {
    /// The most urgent ones, [`SHOWN`] at least if there are so many.
    pub items: Vec<Item>,
    /// How many there are.
    pub all: usize,
    /// What the page calls them.
    pub name: String,
    /// Its address.
    pub path: String,
}

/// What is not shown of a pile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rest {
    count: usize,
    name: String,
    path: String,
}

impl Rest {
    /// What is left of so many; nothing if all are shown.
    pub fn of(all: usize, shown: usize, name: String, path: String) -> Option<Self> {
        (all > shown).then(|| Self { count: all - shown, name, path })
    }
}

/// The most urgent things of all piles, and what is left of each pile.
pub fn spread(piles: Vec<Pile>) -> (Vec<Item>, Vec<Rest>) {
    let mut items = Vec::new();
    let mut rests = Vec::new();
    for (at, pile) in piles.into_iter().enumerate() {
        items.extend(pile.items.into_iter().map(|item| (at, item)));
        rests.push((pile.all, pile.name, pile.path));
    }
    items.sort_by_key(|(_, item)| (item.rank, item.since));
    items.truncate(SHOWN);
    let shown = |pile: usize| items.iter().filter(|(at, _)| *at == pile).count();
    let left = rests.into_iter().enumerate().filter_map(|(at, (all, name, path))| Rest::of(all, shown(at), name, path));
    let left = left.collect();
    (items.into_iter().map(|(_, item)| item).collect(), left)
}

/// The things, and below them the ways to all others.
pub fn view(items: Vec<Item>, left: &[Rest]) -> AnyView {
    view! { {list(items)}{rest(left)} }.into_any()
}

/// How many are not shown, and where each of them is found; nothing if none is missing.
pub fn rest(left: &[Rest]) -> Option<AnyView> {
    let all: usize = left.iter().map(|rest| rest.count).sum();
    let links = left.iter().enumerate().map(|(at, Rest { count, name, path })| {
        let between = (at > 0).then_some(", ");
        view! { {between}<a href=path.clone()>{format!("{name} ({count})")}</a> }
    });
    let links = links.collect_view();
    let words = counted(all, "weiteres", "weitere");
    (all > 0).then(|| view! { <p>"Und "{words}": "{links}</p> }.into_any())
}

#[cfg(test)]
mod tests {
    use super::{
        super::item::{Rank, Step},
        *,
    };
    use mintverbund::domain::date::Timestamp;

    fn item(rank: Rank, since: i64) -> Item {
        Item {
            rank,
            since: Timestamp(since),
            mark: ("draft", "Entwurf"),
            what: since.to_string(),
            path: String::new(),
            notes: Vec::new(),
            step: Step::Go("Weiter", String::new()),
        }
    }

    fn pile(rank: Rank, since: std::ops::Range<i64>, all: usize) -> Pile {
        let items = since.map(|since| item(rank, since)).collect();
        Pile { items, all, name: format!("{rank:?}"), path: String::new() }
    }

    #[test]
    fn the_most_urgent_things_are_shown_and_all_others_are_counted_where_they_are() {
        let piles = vec![pile(Rank::Draft, 0..30, 500), pile(Rank::SentBack, 100..120, 20), pile(Rank::Link, 0..1, 1)];
        let (items, left) = spread(piles);
        let ranks: Vec<Rank> = items.iter().map(|item| item.rank).collect();
        assert_eq!(
            (&ranks[..20], ranks[20], &ranks[21..]),
            (&[Rank::SentBack; 20][..], Rank::Link, &[Rank::Draft; 9][..])
        );
        let oldest: Vec<&str> = items[21..].iter().map(|item| item.what.as_str()).collect();
        assert_eq!(oldest, ["0", "1", "2", "3", "4", "5", "6", "7", "8"]);
        assert_eq!(left, [Rest { count: 491, name: "Draft".to_owned(), path: String::new() }]);
    }

    #[test]
    fn nothing_is_left_of_what_has_room() {
        let (items, left) = spread(vec![pile(Rank::Draft, 0..30, 30)]);
        assert_eq!((items.len(), left, rest(&[]).is_none()), (30, vec![], true));
    }
}
