use super::address::{View, filter, pairs, path, read};

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
