//! All ways of writing `Schüler*innen` lead to the same word.

use super::stem;

/// What stands between a word and its feminine ending.
const SIGNS: [&str; 9] = ["/-", "/", "*", ":", "_", "·", "•", "’", "'"];

/// Whole bracketed endings, as in `Schüler(innen)`.
const BRACKETED: [&str; 2] = ["(innen)", "(in)"];

/// Singular forms whose `in` is certainly an ending; a bare `in` also ends `Termin` and `Medizin`.
const SINGULARS: [&str; 9] = ["erin", "orin", "eurin", "entin", "antin", "istin", "ogin", "undin", "arztin"];

/// `Beginnen` and `drinnen` are no women: this many letters must be left.
const LEAST_LETTERS: usize = 4;

/// What joins the two forms in `Schülerinnen und Schüler`.
const JOINERS: [&str; 5] = ["und", "oder", "bzw", "sowie", "u"];

/// Takes out gender signs with the ending they introduce, also inside compounds
/// (`Schüler*innenlabor` becomes `Schülerlabor`).
pub(super) fn without_signs(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        if let Some(after) = after_gender_form(kept.chars().next_back(), rest) {
            rest = after;
        } else {
            kept.push(letter);
            rest = &rest[letter.len_utf8()..];
        }
    }
    kept
}

fn after_gender_form(before: Option<char>, rest: &str) -> Option<&str> {
    let before = before.filter(|letter| letter.is_alphabetic())?;
    if before.is_lowercase() && rest.starts_with("Innen") {
        return rest.strip_prefix("Innen");
    }
    BRACKETED.iter().find_map(|form| strip_any_case(rest, form)).or_else(|| {
        let ending = SIGNS.iter().find_map(|sign| rest.strip_prefix(sign))?;
        after_ending(ending)
    })
}

fn after_ending(ending: &str) -> Option<&str> {
    strip_any_case(ending, "innen")
        .or_else(|| strip_any_case(ending, "in").filter(|after| !after.starts_with(char::is_alphanumeric)))
}

fn strip_any_case<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let (head, tail) = text.split_at_checked(prefix.len())?;
    head.eq_ignore_ascii_case(prefix).then_some(tail)
}

/// Takes feminine endings off, and makes one word of both forms side by side
/// (`schulerinnen und schuler`), of which the shorter stays.
pub(super) fn merge_pairs(words: Vec<String>) -> Vec<String> {
    let mut merged: Vec<Form> = Vec::with_capacity(words.len());
    for word in words {
        let form = Form::of(word);
        match partner(&merged, &form) {
            Some(place) => {
                merged.truncate(place + 1);
                merged[place].absorb(form);
            }
            None => merged.push(form),
        }
    }
    merged.into_iter().map(|form| form.word).collect()
}

struct Form {
    word: String,
    was_feminine: bool,
}

impl Form {
    fn of(mut word: String) -> Self {
        let length = masculine(&word).len();
        let was_feminine = length < word.len();
        word.truncate(length);
        Self { word, was_feminine }
    }

    fn pairs_with(&self, other: &Self) -> bool {
        (self.was_feminine || other.was_feminine) && stem(&self.word) == stem(&other.word)
    }

    fn absorb(&mut self, other: Self) {
        self.was_feminine |= other.was_feminine;
        if other.word.len() < self.word.len() {
            self.word = other.word;
        }
    }
}

/// Where the other form of a pair stands: right before, or before a joining word.
fn partner(before: &[Form], form: &Form) -> Option<usize> {
    let last = before.len().checked_sub(1)?;
    let place = if JOINERS.contains(&before[last].word.as_str()) { last.checked_sub(1)? } else { last };
    before[place].pairs_with(form).then_some(place)
}

fn masculine(mut word: &str) -> &str {
    while let Some(shorter) = without_ending(word) {
        word = shorter;
    }
    word
}

fn without_ending(word: &str) -> Option<&str> {
    let singular = || SINGULARS.iter().any(|ending| word.ends_with(ending));
    word.strip_suffix("innen")
        .or_else(|| word.strip_suffix("in").filter(|_| singular()))
        .filter(|rest| rest.chars().count() >= LEAST_LETTERS)
}
