use super::{Figures, draw};
use crate::{
    messages::marked::said_by_the_tables,
    pages::public::tests::{NOW, TYPED, catalogue},
};
use mintverbund::catalogue::Filter;

#[test]
fn the_start_page_says_nothing_but_what_was_typed_and_what_the_tables_have() {
    let all = Filter::default();
    let (hits, facets) = (catalogue().find(&all, None), catalogue().facets(&all, None));
    let figures = || Figures { clusters: 1, regions: 2, partners: 3, kreise: 4, rests_on: [3, 1] };
    let words = ["Sekundarstufe I", "Oberfranken", "Coburg (Stadt)", "Di 3. August 2027", "wöchentlich"];
    said_by_the_tables(&TYPED, words, || draw(&hits, &facets, &figures(), NOW));
}
