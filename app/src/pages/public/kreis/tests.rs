use super::draw;
use crate::{
    messages::marked::said_by_the_tables,
    pages::public::tests::{NOW, TYPED, catalogue, networks, read, today},
};
use mintverbund::{
    catalogue::{Choices, Filter},
    domain::kreis::Ags,
};

#[test]
fn the_page_of_a_kreis_says_nothing_but_what_was_typed_and_what_the_tables_have() {
    let of = |ags: &str| {
        let ags: Ags = read(ags);
        let choices = Choices { kreise: vec![ags.clone()], ..Choices::default() };
        (ags, catalogue().find(&Filter { choices, ..Filter::default() }, None))
    };
    let (coburg, hits) = of("09463");
    said_by_the_tables(&TYPED, ["Stadt Coburg", "Oberfranken", "wöchentlich"], || {
        draw(coburg.kreis(), &hits, &networks(), NOW, &today())
    });
    let (bamberg, hits) = of("09461");
    said_by_the_tables(&TYPED, ["Oberfranken", "Förderung beendet", "MINT-Cluster und MINT-Region"], || {
        draw(bamberg.kreis(), &hits, &networks(), NOW, &today())
    });
}
