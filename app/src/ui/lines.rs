//! Texts as they were typed: with all their lines, or only the beginning.

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

/// The beginning of a text, cut between words.
pub fn excerpt(text: &str, limit: usize) -> String {
    let mut short = String::new();
    for word in text.split_whitespace() {
        if short.chars().count() + word.chars().count() >= limit {
            return format!("{} …", short.trim_end());
        }
        short.push_str(word);
        short.push(' ');
    }
    short.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_ends_between_words() {
        assert_eq!(excerpt("Bitte nennt die Aufsicht.", 15), "Bitte nennt …");
        assert_eq!(excerpt("Kurz.", 15), "Kurz.");
    }
}
