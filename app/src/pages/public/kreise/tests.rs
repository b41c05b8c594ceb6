use super::draw;
use crate::{
    messages::marked::said_by_the_tables,
    pages::public::tests::{TODAY, TYPED, catalogue, networks},
};
use mintverbund::catalogue::Filter;

#[test]
fn the_page_of_all_kreise_says_nothing_but_what_was_typed_and_what_the_tables_have() {
    let facets = catalogue().find(&Filter::default(), None).facets;
    let words = ["Oberfranken", "Coburg (Landkreis)", "Stadt Coburg"];
    said_by_the_tables(&TYPED, words, || draw(&facets, &networks(), TODAY));
}
