use super::{
    Search,
    address::{View, filter, pairs, path, read},
    draw,
};
use crate::{
    messages::{
        DE, Messages,
        marked::{MARKED, drawn, unmarked},
    },
    pages::public::tests::{NOW, TYPED, catalogue},
};

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

#[test]
fn an_unknown_view_is_the_list() {
    let asked = |view: &str| read([("ansicht", view)]).view;
    assert_eq!(["karte", "kalender", "globus"].map(asked), [View::Map, View::Calendar, View::List]);
}

/// What the catalogue says in a language of what somebody looks for.
fn page(said: &'static Messages, asked: &[(&str, &str)]) -> Vec<String> {
    let (catalogue, asked) = (catalogue(), read(asked.iter().copied()));
    let hits = catalogue.find(&asked.filter, None);
    let (filter, view, ignored) = (asked.filter, asked.view, asked.ignored);
    let search = Search { catalogue, filter, view, ignored, numbers: None, hits, now: NOW };
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
