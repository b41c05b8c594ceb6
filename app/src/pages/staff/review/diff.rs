//! What changed, word by word; colour never says it alone.

use leptos::prelude::*;
use mintverbund::text::diff::{Piece, words};

/// The new text with what was added and removed.
pub fn changes(before: &str, after: &str) -> AnyView {
    words(before, after).into_iter().map(piece).collect_view().into_any()
}

fn piece(piece: Piece) -> AnyView {
    match piece {
        Piece::Same(text) => lines(&text),
        Piece::Added(text) => {
            view! { <ins><span class="visually-hidden">" neu: "</span>{lines(&text)}<span class="visually-hidden">" Ende neu. "</span></ins> }.into_any()
        }
        Piece::Removed(text) => {
            view! { <del><span class="visually-hidden">" entfernt: "</span>{lines(&text)}<span class="visually-hidden">" Ende entfernt. "</span></del> }.into_any()
        }
    }
}

/// A text with its line breaks.
pub fn lines(text: &str) -> AnyView {
    let line = |(at, line): (usize, &str)| {
        let line = line.to_owned();
        match at {
            0 => view! { {line} }.into_any(),
            _ => view! { <br/>{line} }.into_any(),
        }
    };
    text.split('\n').enumerate().map(line).collect_view().into_any()
}
