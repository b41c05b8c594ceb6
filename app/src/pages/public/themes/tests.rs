use super::{Shown, draw, draw_list};
use crate::{
    messages::marked::said_by_the_tables,
    pages::public::tests::{NOW, TODAY, TYPED, catalogue, networks, themes},
};
use mintverbund::{
    catalogue::{Choices, Filter},
    domain::{as_of::AsOf, vocabulary::Subject},
};

fn day() -> AsOf {
    AsOf::of_today(TODAY)
}

#[test]
fn the_pages_of_themes_say_nothing_but_what_was_typed_and_what_the_tables_have() {
    let counted = |count: usize| themes().into_iter().map(|theme| (theme, count)).collect::<Vec<_>>();
    for count in [0, 1] {
        said_by_the_tables(&TYPED, ["Informatik"], || draw_list(&counted(count), &day()));
    }
    let of = |subjects: Vec<Subject>, networks| Shown {
        theme: themes().remove(0),
        networks,
        hits: catalogue()
            .find(&Filter { choices: Choices { subjects, ..Choices::default() }, ..Filter::default() }, None),
        offers: None,
        as_of: day(),
        now: NOW,
    };
    said_by_the_tables(&TYPED, ["Wer macht Informatik?", "Oberfranken"], || draw(&of(Vec::new(), networks())));
    said_by_the_tables(&TYPED, ["Noch hat kein Netzwerk"], || draw(&of(vec![Subject::Astronomie], Vec::new())));
}
