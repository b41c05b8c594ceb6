use super::*;
use crate::random::{Random, seeds};

fn same(text: &str) -> Piece {
    Piece::Same(text.into())
}

fn added(text: &str) -> Piece {
    Piece::Added(text.into())
}

fn removed(text: &str) -> Piece {
    Piece::Removed(text.into())
}

/// The old and the new text, put together again from the pieces.
fn rebuilt(pieces: &[Piece]) -> (String, String) {
    let (mut old, mut new) = (String::new(), String::new());
    for piece in pieces {
        assert!(!piece.is_empty());
        match piece {
            Piece::Same(text) => {
                old.push_str(text);
                new.push_str(text);
            }
            Piece::Added(text) => new.push_str(text),
            Piece::Removed(text) => old.push_str(text),
        }
    }
    (old, new)
}

#[test]
fn equal_texts_are_one_piece() {
    assert_eq!(words("Ein Kurs\n", "Ein Kurs\n"), [same("Ein Kurs\n")]);
    assert_eq!(words("", ""), []);
}

#[test]
fn a_replaced_word_shows_the_old_one_first() {
    assert_eq!(
        words("Ein kurzer Text.", "Ein langer Text."),
        [same("Ein "), removed("kurzer"), added("langer"), same(" Text.")]
    );
}

#[test]
fn added_and_removed_words_stand_alone() {
    assert_eq!(words("Ein Kurs", "Ein neuer Kurs"), [same("Ein "), added("neuer "), same("Kurs")]);
    assert_eq!(words("Ein neuer Kurs", "Ein Kurs"), [same("Ein "), removed("neuer "), same("Kurs")]);
    assert_eq!(words("", "neu"), [added("neu")]);
}

#[test]
fn a_sign_changes_without_its_word() {
    assert_eq!(words("Labor.", "Labor!"), [same("Labor"), removed("."), added("!")]);
}

#[test]
fn neighbouring_changes_are_one() {
    assert_eq!(
        words("ab jetzt immer montags frei", "ab sofort jeden dienstags frei"),
        [same("ab "), removed("jetzt immer montags"), added("sofort jeden dienstags"), same(" frei")]
    );
}

#[test]
fn white_space_is_a_change_of_its_own() {
    assert_eq!(words("a b", "a\n\nb"), [same("a"), removed(" "), added("\n\n"), same("b")]);
}

#[test]
fn both_texts_can_be_put_together_again() {
    const PARTS: [&str; 12] = ["a", "b", "Schüler", " ", " ", "\n", ".", "🤖", "é", "-", "12", "  "];
    for seed in seeds(1, 5_000) {
        let mut random = Random::new(seed);
        let (old, new) = (random.text(&PARTS, 24), random.text(&PARTS, 24));
        assert_eq!(rebuilt(&words(&old, &new)), (old, new));
    }
}

#[test]
fn texts_too_long_to_compare_are_replaced_between_what_they_share() {
    let long = |word: &str| (0..20_000).map(|number| format!("{word}{number} ")).collect::<String>();
    let (old, new) = (format!("Anfang {}Ende", long("a")), format!("Anfang {}Ende", long("b")));
    let (old_words, new_words) = (long("a"), long("b"));
    assert_eq!(
        words(&old, &new),
        [same("Anfang "), removed(old_words.trim_end()), added(new_words.trim_end()), same(" Ende"),]
    );
}

#[test]
fn a_small_change_in_a_long_text_is_still_found() {
    let long = "wort ".repeat(50_000);
    let old = format!("{long}alt {long}");
    let new = format!("{long}neu {long}");
    let same_end = format!(" {long}");
    assert_eq!(words(&old, &new), [same(&long), removed("alt"), added("neu"), same(&same_end)]);
}
