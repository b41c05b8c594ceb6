//! For tests: a language that says nothing but a mark, and what a page says without it.

use super::{DE, Messages};
use leptos::{prelude::*, reactive::owner::Owner};
use mintverbund::domain::words::{MARK, Marked};

/// All texts of that language, those of the domain among them.
pub static MARKED: Messages = <Messages as Marked>::MARKED;

/// What people hear or read of these attributes.
const SAID: [&str; 6] = ["alt", "aria-label", "data-label", "label", "placeholder", "title"];

/// Draws in a language.
pub fn drawn(said: &'static Messages, draw: impl FnOnce() -> AnyView) -> String {
    let owner = Owner::new_root(None);
    let html = owner.with(|| {
        provide_context(said);
        draw().to_html()
    });
    owner.cleanup();
    // A blank that does not part is a blank.
    html.replace("<!>", "").replace('\u{a0}', " ")
}

/// What HTML says in letters beside the mark and what people typed: it stands in no table.
pub fn unmarked(html: &str, typed: &[&str]) -> Vec<String> {
    let mut said = Vec::new();
    for piece in html.split('<') {
        let (tag, text) = piece.split_once('>').unwrap_or(("", piece));
        said.extend(SAID.iter().filter_map(|name| attribute(tag, name)));
        said.push(text);
    }
    let rest = |text: &str| typed.iter().fold(text.replace(MARK, ""), |rest, own| rest.replace(own, ""));
    let rest = said.into_iter().map(rest).filter(|rest| rest.chars().any(char::is_alphabetic));
    rest.map(|rest| rest.trim().to_owned()).collect()
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, after) = tag.split_once(&format!(" {name}=\""))?;
    after.split_once('"').map(|(value, _)| value)
}

/// Fails if what is drawn says anything beside what was typed and what the tables have; `words` are some of the German
/// ones, which it has to say in German: else the test could not fail.
pub fn said_by_the_tables<const N: usize>(typed: &[&str], words: [&str; N], draw: impl Fn() -> AnyView) {
    let said = |table| unmarked(&drawn(table, &draw), typed);
    let german = said(&DE);
    let missing = words.into_iter().filter(|words| !german.iter().any(|text| text.contains(words)));
    assert_eq!(missing.collect::<Vec<_>>(), Vec::<&str>::new(), "German has these words");
    assert_eq!(said(&MARKED), Vec::<String>::new(), "no table has these words");
}

#[test]
fn what_stands_in_no_table_is_found_in_texts_and_attributes() {
    let html = "<p class=\"lead\">⟦…⟧, 5 <b>Labor</b></p><a aria-label=\"⟦…⟧ noch\" href=\"/x\">⟦…⟧</a> dazu";
    assert_eq!(unmarked(html, &["Labor"]), ["noch", "dazu"]);
}
