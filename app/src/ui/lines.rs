//! Texts of several lines, as they were typed.

use leptos::prelude::*;

/// The lines of a text, one below the other.
pub fn lines(text: &str) -> AnyView {
    let line = |(at, line): (usize, &str)| {
        let line = line.to_owned();
        match at {
            0 => line.into_any(),
            _ => view! { <br/>{line} }.into_any(),
        }
    };
    text.split('\n').enumerate().map(line).collect_view().into_any()
}
