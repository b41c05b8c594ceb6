use super::{Shown, draw};
use crate::{
    messages::marked::said_by_the_tables,
    pages::public::tests::{TODAY, TYPED, catalogue, networks},
};
use mintverbund::{
    catalogue::Filter,
    domain::{as_of::AsOf, field::Typed},
};
use std::sync::Arc;

#[test]
fn the_page_of_all_kreise_says_nothing_but_what_was_typed_and_what_the_tables_have() {
    let words = ["Oberfranken", "Coburg (Landkreis)"];
    for day in ["", "2027-09-01", "1999-01-01", "2200"] {
        let facets = catalogue().facets(&Filter::default(), None);
        let asked = Typed::new([("stand".to_owned(), day.to_owned())]);
        let as_of = AsOf::read(&asked, TODAY);
        let shown = Shown { offers: facets.kreise.clone(), facets, networks: Arc::new(networks()), as_of };
        said_by_the_tables(&[&TYPED[..], &[day]].concat(), words, || draw(&shown));
    }
}
