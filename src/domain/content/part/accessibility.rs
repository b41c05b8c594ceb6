//! What is known about accessibility.

use super::{Each, Key, Part, join, joined};
use crate::domain::{
    content::{Names, OfferContent, OfferField},
    text::Line,
    vocabulary::Answer,
};

/// The questions about accessibility, each with its answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Accessibility {
    /// Accessible by wheelchair.
    pub wheelchair: Answer,
    /// With an accessible toilet.
    pub wc: Answer,
    /// In Leichte Sprache.
    pub easy_language: Answer,
    /// With sign language.
    pub sign_language: Answer,
    /// With an induction loop.
    pub induction: Answer,
    /// With a quiet room.
    pub quiet_room: Answer,
    /// What else helps to know.
    pub note: Line<300>,
}

const fn question(name: &'static str, label: &'static str) -> Key {
    Key::new(name, label).within("accessibility", name)
}

/// The questions, in their order.
pub const QUESTIONS: [Key; 6] = [
    question("wheelchair", "rollstuhlgerecht"),
    question("wc", "barrierefreies WC"),
    question("easy_language", "in Leichter Sprache"),
    question("sign_language", "mit Gebärdensprache"),
    question("induction", "mit Induktionsanlage"),
    question("quiet_room", "mit ruhigem Raum"),
];
/// What else helps to know.
pub const NOTE: Key =
    Key::new("accessibility_note", "Weitere Hinweise").within("accessibility", "note").limit(Line::<300>::LIMIT);

impl Part for Accessibility {
    type Value = Self;
    const FIELD: OfferField = OfferField::Accessibility;

    fn members(accessibility: &mut Self, each: Each<'_>) {
        let Self { wheelchair, wc, easy_language, sign_language, induction, quiet_room, note } = accessibility;
        let answers = [wheelchair, wc, easy_language, sign_language, induction, quiet_room];
        QUESTIONS.iter().zip(answers).for_each(|(key, answer)| each(key, answer));
        each(&NOTE, note);
    }

    fn in_words(accessibility: &Self, _: &Names) -> String {
        let known = accessibility.answers().into_iter().filter(|(_, answer)| *answer != Answer::Unknown);
        let known = join(known.map(|(key, answer)| format!("{}: {}", key.label, answer.label())), "\n");
        joined([known, accessibility.note.to_string()], "\n")
    }

    fn search_words(accessibility: &Self, _: &OfferContent, _: &Names) -> String {
        let yes = accessibility.answers().into_iter().filter(|(_, answer)| *answer == Answer::Yes);
        let labels = yes.map(|(key, _)| key.label.to_owned());
        join(labels.chain([accessibility.note.to_string()]), "\n")
    }
}

impl Accessibility {
    /// All questions with their answers.
    pub fn answers(&self) -> [(Key, Answer); 6] {
        let Self { wheelchair, wc, easy_language, sign_language, induction, quiet_room, note: _ } = self;
        let mut answers = [wheelchair, wc, easy_language, sign_language, induction, quiet_room].into_iter();
        QUESTIONS.map(|key| (key, answers.next().copied().unwrap_or_default()))
    }
}
