//! What differs between two texts, field by field and word by word.

use super::lines::lines;
use crate::plural::counted_or;
use leptos::prelude::*;
use mintverbund::{
    domain::content::{Difference, Names, OfferContent, OfferField},
    text::diff::{Piece, words},
};

/// Which side of a comparison is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Both, what is gone before what is new.
    Both,
    /// What there was.
    Before,
    /// What there is.
    After,
}

/// A text with what changed marked in it; line breaks are kept.
pub fn marked(before: &str, after: &str, side: Side) -> AnyView {
    let pieces = words(before, after).into_iter().filter_map(|piece| match (piece, side) {
        (Piece::Same(text), _) => Some(lines(&text)),
        (Piece::Added(text), Side::Both | Side::After) => Some(view! { <ins>{lines(&text)}</ins> }.into_any()),
        (Piece::Removed(text), Side::Both | Side::Before) => Some(view! { <del>{lines(&text)}</del> }.into_any()),
        _ => None,
    });
    pieces.collect_view().into_any()
}

/// The fields that differ, each with both texts in one.
pub fn differences(found: &[Difference]) -> AnyView {
    let fields = found.iter().map(|difference| {
        let Difference { field, before, after } = difference;
        view! { <section class="diff__field"><h3>{field.label()}</h3><p>{marked(before, after, Side::Both)}</p></section> }
    });
    fields.collect_view().into_any()
}

/// Everything a content says, field by field; what is empty is left out.
pub fn described(content: &OfferContent, names: &Names) -> Vec<(OfferField, String)> {
    let all = OfferField::ALL.iter().map(|field| (*field, content.describe(*field, names)));
    all.filter(|(_, text)| !text.is_empty()).collect()
}

/// How many fields changed, in words.
pub fn changed_in_words(count: usize) -> String {
    format!("{} geändert", counted_or(count, "kein Feld", "Feld", "Felder"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(side: Side) -> String {
        let owner = Owner::new_root(None);
        let html = owner.with(|| marked("Mit Säuren <b>", "Mit Gasen <b>", side).to_html());
        owner.cleanup();
        html.replace("<!>", "")
    }

    #[test]
    fn each_side_shows_its_own_words_and_no_text_becomes_markup() {
        assert_eq!(html(Side::Before), "Mit <del>Säuren</del> &lt;b&gt;");
        assert_eq!(html(Side::After), "Mit <ins>Gasen</ins> &lt;b&gt;");
        assert_eq!(html(Side::Both), "Mit <del>Säuren</del><ins>Gasen</ins> &lt;b&gt;");
    }
}
