//! What changed, word by word; colour never says it alone.

use crate::ui::lines::lines;
use leptos::prelude::*;
use mintverbund::{
    domain::content::{Difference, OfferField},
    text::diff::{Piece, words},
};

/// What changed in a field: dates line by line, because half a date says nothing; all else word by word.
pub fn changes(difference: &Difference) -> AnyView {
    let Difference { field, before, after } = difference;
    let pieces = match field {
        OfferField::Dates => by_line(before, after),
        _ => words(before, after),
    };
    let mut views = Vec::new();
    for (at, this) in pieces.iter().enumerate() {
        let replaced = matches!((this, pieces.get(at + 1)), (Piece::Removed(_), Some(Piece::Added(_))));
        views.push(piece(this));
        views.extend(replaced.then(|| " ".into_any()));
    }
    views.into_any()
}

/// Both texts merged line by line, in the order of the new one; what went stands before what came in its place.
fn by_line(before: &str, after: &str) -> Vec<Piece> {
    let (old, new): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    let place = |line: &&str| old.iter().position(|other| other == line);
    let mut gone = (0..old.len()).filter(|at| !new.contains(&old[*at])).peekable();
    let mut pieces = Vec::new();
    let mut push = |kind: fn(String) -> Piece, line: &str| pieces.push(kind(format!("{line}\n")));
    for (at, line) in new.iter().enumerate() {
        let kept = new[at..].iter().find_map(place).unwrap_or(usize::MAX);
        while let Some(removed) = gone.next_if(|removed| *removed < kept) {
            push(Piece::Removed, old[removed]);
        }
        push(if place(line).is_some() { Piece::Same } else { Piece::Added }, line);
    }
    gone.for_each(|removed| push(Piece::Removed, old[removed]));
    pieces
}

fn piece(piece: &Piece) -> AnyView {
    let said = |word: &'static str| view! { <span class="visually-hidden">{word}</span> };
    match piece {
        Piece::Same(text) => lines(text),
        Piece::Added(text) => view! { <ins>{said(" neu: ")}{lines(text)}{said(" (Ende) ")}</ins> }.into_any(),
        Piece::Removed(text) => view! { <del>{said(" entfernt: ")}{lines(text)}{said(" (Ende) ")}</del> }.into_any(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_date_is_shown_whole_beside_those_that_stay() {
        let pieces = by_line("Mo 1. Juni\nDi 2. Juni\nMi 3. Juni", "Mo 1. Juni\nDo 4. Juni\nMi 3. Juni");
        let expected = [
            Piece::Same("Mo 1. Juni\n".into()),
            Piece::Removed("Di 2. Juni\n".into()),
            Piece::Added("Do 4. Juni\n".into()),
            Piece::Same("Mi 3. Juni\n".into()),
        ];
        assert_eq!(pieces, expected);
    }

    #[test]
    fn all_dates_removed_or_added_are_named() {
        assert_eq!(by_line("a", ""), [Piece::Removed("a\n".into())]);
        assert_eq!(by_line("", "a"), [Piece::Added("a\n".into())]);
    }
}
