//! What is known about accessibility.

use super::{Each, Key, Part, join, joined};
use crate::domain::{
    content::{Names, OfferContent, OfferField},
    search::Access,
    text::Line,
    vocabulary::Answer,
    words::{Text, Words, words},
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

words! {
    /// What is said of accessibility beside the labels of [`Access`].
    Said {
        label: Text, "The field.";
        note: Text, "Input: what else helps to know.";
    }
}

const fn question(name: &'static str, label: fn(&Words) -> Text) -> Key {
    Key::new(name, label).within("accessibility", name)
}

/// The questions, in their order.
pub const QUESTIONS: [Key; 6] = [
    question("wheelchair", |words| Access::Wheelchair.label_in(words)),
    question("wc", |words| Access::Wc.label_in(words)),
    question("easy_language", |words| Access::EasyLanguage.label_in(words)),
    question("sign_language", |words| Access::SignLanguage.label_in(words)),
    question("induction", |words| Access::Induction.label_in(words)),
    question("quiet_room", |words| Access::QuietRoom.label_in(words)),
];
/// What else helps to know.
pub const NOTE: Key = Key::new("accessibility_note", |words| words.offer.accessibility.note)
    .within("accessibility", "note")
    .limit(Line::<300>::LIMIT);

impl Part for Accessibility {
    type Value = Self;
    const FIELD: OfferField = OfferField::Accessibility;

    fn members(accessibility: &mut Self, each: Each<'_>) {
        let Self { wheelchair, wc, easy_language, sign_language, induction, quiet_room, note } = accessibility;
        let answers = [wheelchair, wc, easy_language, sign_language, induction, quiet_room];
        QUESTIONS.iter().zip(answers).for_each(|(key, answer)| each(key, answer));
        each(&NOTE, note);
    }

    fn in_words(accessibility: &Self, words: &Words, _: &Names) -> String {
        let known = accessibility.answers().into_iter().filter(|(_, answer)| *answer != Answer::Unknown);
        let known =
            join(known.map(|(key, answer)| format!("{}: {}", key.label_in(words), answer.label_in(words))), "\n");
        joined([known, accessibility.note.to_string()], "\n")
    }

    fn search_words(accessibility: &Self, _: &OfferContent, words: &Words, _: &Names) -> String {
        let yes = accessibility.answers().into_iter().filter(|(_, answer)| *answer == Answer::Yes);
        let labels = yes.map(|(key, _)| key.label_in(words).to_owned());
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
