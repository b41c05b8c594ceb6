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

/// A text in which no date is broken between its day, its month and its year, and no time before its "Uhr": blanks that do
/// not part stand there.
pub fn unbroken(text: &str) -> String {
    let parts = parted_at_dates(text).into_iter();
    let text: String = parts.map(|(part, is_date)| if is_date { bound(part) } else { part.to_owned() }).collect();
    text.replace(" Uhr", "\u{a0}Uhr")
}

fn bound(text: &str) -> String {
    text.replace(' ', "\u{a0}")
}

/// The parts of a text, and which are dates: `27. November 2026`, `27. November`.
fn parted_at_dates(text: &str) -> Vec<(&str, bool)> {
    let (mut parts, mut rest, mut at) = (Vec::new(), text, 0);
    while let Some(found) = rest[at..].find(|letter: char| letter.is_ascii_digit()) {
        let begin = at + found;
        let date = date_at(&rest[begin..]);
        if date == 0 {
            let digits = rest[begin..].chars().take_while(char::is_ascii_digit).count();
            at = begin + digits;
            continue;
        }
        parts.push((&rest[..begin], false));
        parts.push((&rest[begin..begin + date], true));
        (rest, at) = (&rest[begin + date..], 0);
    }
    parts.push((rest, false));
    parts.retain(|(part, _)| !part.is_empty());
    parts
}

/// How long the date is with which a text begins; 0 if it begins with none.
fn date_at(text: &str) -> usize {
    let digits = |text: &str| text.chars().take_while(char::is_ascii_digit).count();
    let day = digits(text);
    let Some(month) = text[day..].strip_prefix(". ").filter(|_| day <= 2) else { return 0 };
    let name: usize = month.chars().take_while(|letter| letter.is_alphabetic()).map(char::len_utf8).sum();
    let until = day + 2 + name;
    let year = text[until..].strip_prefix(' ').map(digits).filter(|digits| *digits == 4);
    match (name, year) {
        (0, _) => 0,
        (_, Some(year)) => until + 1 + year,
        (_, None) => until,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_one_piece_and_nothing_else_is() {
        let dates = |text| parted_at_dates(text).into_iter().filter(|(_, is)| *is).map(|(part, _)| part).collect();
        let found: [Vec<&str>; 4] = [
            dates("27. November 2026, 9:12 Uhr"),
            dates("vom 1. März bis 2. April, 12 Plätze"),
            dates("um 9:12 Uhr, Raum 3.14, 100. Geburtstag"),
            dates(""),
        ];
        assert_eq!(found, [vec!["27. November 2026"], vec!["1. März", "2. April"], vec![], vec![]]);
        let text = "am 27. November 2026 und am 3. Mai.";
        assert_eq!(unbroken(text), "am 27.\u{a0}November\u{a0}2026 und am 3.\u{a0}Mai.");
        assert_eq!(unbroken("15:30 bis 17:00 Uhr"), "15:30 bis 17:00\u{a0}Uhr");
    }

    #[test]
    fn an_excerpt_ends_between_words() {
        assert_eq!(excerpt("Bitte nennt die Aufsicht.", 15), "Bitte nennt …");
        assert_eq!(excerpt("Kurz.", 15), "Kurz.");
    }
}
