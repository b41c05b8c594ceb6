use super::{
    Search,
    address::{Asked, View, facet, filter, pairs, parameter, path, read},
    draw,
};
use crate::{
    messages::{
        DE, Messages,
        marked::{MARKED, drawn, unmarked},
    },
    pages::public::tests::{NOW, TYPED, catalogue},
};
use jiff::civil::DateTime;
use mintverbund::catalogue::{Catalogue, Choices, Facet, Filter};
use std::{collections::BTreeSet, sync::Arc};

#[test]
fn an_address_has_nothing_empty_and_nothing_that_holds_anyway() {
    let asked = [("q", "3D Druck & Löten"), ("kreis", ""), ("sort", "treffer"), ("stufe", "sek1"), ("seite", "3")];
    let filter = read(asked).filter;
    assert_eq!(path(&pairs(&filter), View::List, 1), "/angebote?q=3D+Druck+%26+L%C3%B6ten&stufe=sek1");
    assert_eq!(path(&[], View::Map, 2), "/angebote?ansicht=karte&seite=2");
    assert_eq!(path(&[], View::List, 1), "/angebote");
}

#[test]
fn parameters_read_back_as_their_filter() {
    let asked = read([("fach", "technik"), ("fach", "chemie"), ("alter", "12"), ("sort", "neu")]).filter;
    assert_eq!(filter(&pairs(&asked)), asked);
}

/// Neither another facet nor what the page itself reads (`q`, `alter`, `sort`, `seite` and so on) has its name.
#[test]
fn every_facet_has_a_name_of_its_own_in_addresses() {
    let facets = catalogue().facets(&Filter::default(), None);
    for one in Facet::ALL {
        let name = parameter(*one);
        assert_eq!(facet(name), Some(*one), "{name} names another facet");
        let (code, ..) = facets.options(*one, &DE.words).into_iter().next().expect("a value of each facet");
        let mut choices = Choices::default();
        assert!(choices.take(*one, &code), "{name} = {code}");
        assert_eq!(read([(name, code.as_str())]).filter, Filter { choices, page: 1, ..Filter::default() }, "{name}");
    }
}

#[test]
fn no_two_questions_of_the_filters_have_the_same_heading() {
    let m = DE.catalogue;
    let facets = Facet::ALL.iter().map(|facet| (m.facet)(*facet));
    let headings: Vec<_> = facets.chain([m.search, m.age, m.times]).collect();
    assert_eq!(headings.iter().collect::<BTreeSet<_>>().len(), headings.len(), "{headings:?}");
}

#[test]
fn an_unknown_view_is_the_list() {
    let asked = |view: &str| read([("ansicht", view)]).view;
    assert_eq!(["karte", "kalender", "globus"].map(asked), [View::Map, View::Calendar, View::List]);
}

/// What a search without words finds in a catalogue at a moment.
pub fn searched(catalogue: Arc<Catalogue>, asked: Asked, now: DateTime) -> Search {
    let hits = catalogue.find(&asked.filter, None);
    let Asked { filter, view, ignored } = asked;
    let (typed, facets) = (filter.clone(), Default::default());
    Search { catalogue, typed, filter, view, ignored, found: None, hits, facets, sentence: None, now }
}

#[test]
fn a_month_without_dates_keeps_the_way_to_the_others_and_drops_what_reaches_from_today() {
    let asked = [("ansicht", "kalender"), ("von", "2029-02-01"), ("bis", "2029-02-28"), ("zeitraum", "woche")];
    let search = searched(catalogue(), read(asked), NOW);
    assert_eq!(search.hits.total, 0);
    let html = drawn(&DE, || draw(&search));
    let leads_to = |from: &str, until: &str| {
        html.contains(&format!("href=\"/angebote?von={from}&amp;bis={until}&amp;ansicht=kalender\""))
    };
    assert_eq!([leads_to("2029-01-01", "2029-01-31"), leads_to("2029-03-01", "2029-03-31")], [true, true]);
}

/// What the catalogue says in a language of what somebody looks for.
fn page(said: &'static Messages, asked: &[(&str, &str)]) -> Vec<String> {
    let search = searched(catalogue(), read(asked.iter().copied()), NOW);
    let typed = [TYPED.as_slice(), &["farbe = rot", "robo"]].concat();
    unmarked(&drawn(said, || draw(&search)), &typed)
}

#[test]
fn the_catalogue_says_nothing_but_what_was_typed_and_what_the_tables_have() {
    let chosen = [
        ("stufe", "sek1"),
        ("klasse", "7"),
        ("fach", "chemie"),
        ("format", "camp"),
        ("ort", "hybrid"),
        ("kosten", "frei"),
        ("anmeldung", "einzeln"),
        ("zielgruppe", "hochbegabte"),
        ("sprache", "uk"),
        ("barrierefrei", "ruhiger-raum"),
        ("kreis", "09461"),
        ("bezirk", "4"),
        ("netzwerk", "labornetz"),
        ("alter", "12"),
        ("zeitraum", "woche"),
        ("farbe", "rot"),
        ("q", "robo"),
    ];
    let asked = |facet: &&Facet| chosen.iter().any(|(name, _)| *name == parameter(**facet));
    let silent: Vec<_> = Facet::ALL.iter().filter(|facet| !asked(facet)).collect();
    assert_eq!(silent, Vec::<&Facet>::new(), "a value of every facet is chosen");
    let searches: [&[(&str, &str)]; 6] = [
        &[],
        &[("ansicht", "karte"), ("kreis", "09463")],
        &[("ansicht", "kalender")],
        &[("kreis", "09463")],
        &[("kosten", "frei"), ("klasse", "13")],
        &chosen,
    ];
    let german: Vec<String> = searches.iter().flat_map(|asked| page(&DE, asked)).collect();
    let of_the_domain = ["einzeln anmeldbar", "7. Klasse", "in den nächsten 7 Tagen", "bald zuerst", "Stadt Coburg"];
    assert_eq!(of_the_domain.map(|words| german.iter().any(|text| text.contains(words))), [true; 5]);
    let marked: Vec<String> = searches.iter().flat_map(|asked| page(&MARKED, asked)).collect();
    assert_eq!(marked, Vec::<String>::new());
}
