use super::{CARDS, List, Narrowed, Shown, draw};
use crate::{
    messages::{DE, Networks, marked::said_by_the_tables, said},
    pages::public::{
        known::NetworkOnDay,
        tests::{TODAY, TYPED, networks, themes, today},
    },
};
use mintverbund::domain::field::Typed;

/// A page of a list of these networks.
fn page(list: fn(Networks) -> List, networks: Vec<NetworkOnDay>, asked: &str) -> Shown {
    Shown::of(&networks.iter().collect::<Vec<_>>(), &list(DE.networks).sections, TODAY, asked)
}

#[test]
fn the_lists_of_networks_say_nothing_but_what_was_typed_and_what_the_tables_have() {
    let words = ["Förderung endet bald", "Förderung geplant", "Oberfranken", "seit März 2025", "pausiert"];
    for list in [List::of_clusters, List::of_regions] as [fn(Networks) -> List; 2] {
        let narrowed = |asked: &[(&str, &str)]| {
            let pairs = asked.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
            Narrowed::read(&Typed::new(pairs), themes())
        };
        said_by_the_tables(&TYPED, words, || {
            draw(&list(said().networks), &page(list, networks(), ""), &narrowed(&[("thema", "Labornetz")]), &today())
        });
        let narrowed = narrowed(&[("thema", "robotik"), ("reichweite", "landesweit")]);
        said_by_the_tables(&TYPED, ["Informatik"], || {
            draw(&list(said().networks), &page(list, Vec::new(), ""), &narrowed, &today())
        });
    }
}

/// Of each section its count and how many of it stand on a page.
fn sections(all: fn() -> Vec<NetworkOnDay>, asked: &str) -> Vec<(usize, usize)> {
    let shown = page(List::of_clusters, all(), asked);
    shown.sections.iter().map(|(count, networks)| (*count, networks.len())).collect()
}

#[test]
fn as_many_networks_as_there_are_today_stand_on_one_page() {
    let shown = page(List::of_clusters, networks(), "2");
    assert_eq!(shown.sections.iter().map(|(count, networks)| count - networks.len()).sum::<usize>(), 0);
    assert!(shown.paging.links(|number| number.to_string()).is_none());
}

#[test]
fn more_networks_than_a_page_holds_go_on_with_the_same_sections_and_their_whole_counts() {
    let many = || (0..20).flat_map(|_| networks()).collect::<Vec<_>>();
    let pages = ["1", "2", "3"].map(|number| sections(many, number));
    let all: Vec<usize> = pages[0].iter().map(|(count, _)| *count).collect();
    assert_eq!(all.iter().sum::<usize>(), 120);
    for (at, count) in all.iter().enumerate() {
        assert_eq!(pages.iter().map(|page| page[at].1).sum::<usize>(), *count, "section {at}");
    }
    let shown = pages.map(|page| page.iter().map(|(_, shown)| shown).sum::<usize>());
    assert_eq!(shown, [CARDS, CARDS, 20]);
}
