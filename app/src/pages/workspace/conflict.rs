//! Somebody else saved meanwhile: both texts, and both ways on. Nothing that was typed is lost.

use super::{period::written, room::Room};
use crate::{
    http::{Cx, FormResult},
    ui::{
        form::{Choice, FormState, submit},
        parts::link_button,
    },
};
use axum::{http::StatusCode, response::IntoResponse};
use leptos::prelude::*;
use mintverbund::{
    domain::{date::FuzzyDate, field::Typed},
    text::diff::{Piece, words},
};

#[cfg(test)]
mod tests;

/// How a field of a form is put into words.
pub enum Shown {
    /// As it is typed.
    Text,
    /// A box to tick.
    Tick,
    /// A date, however it is written.
    Date,
    /// The label of what was chosen.
    OneOf(Vec<Choice>),
}

/// One field that both sides are compared by: key, label, words.
pub type Compared = (&'static str, &'static str, Shown);

/// One field that differs: label, what is stored, what was typed.
pub type Difference = (String, String, String);

/// A form that came too late.
pub struct Conflict {
    /// The room it belongs to.
    pub room: Room,
    /// What the room is called.
    pub parent: &'static str,
    /// Where the form is sent once more.
    pub action: String,
    /// Where it goes on with what is stored.
    pub back: String,
    /// Everything that was typed.
    pub typed: Typed,
    /// Key and value that stand for what is stored now.
    pub seen: (&'static str, String),
    /// What is different.
    pub differences: Vec<Difference>,
}

/// The fields in which the two differ, in words.
pub fn differences(fields: &[Compared], stored: &Typed, typed: &Typed) -> Vec<Difference> {
    let pair = |(key, label, shown): &Compared| {
        ((*label).to_owned(), shown.words(stored.get(key)), shown.words(typed.get(key)))
    };
    fields.iter().map(pair).filter(|(_, stored, typed)| stored != typed).collect()
}

impl Shown {
    fn words(&self, value: &str) -> String {
        let value = value.replace("\r\n", "\n").trim().to_owned();
        match self {
            Self::Text => value,
            Self::Tick => if value.is_empty() { "nein" } else { "ja" }.to_owned(),
            Self::Date => value.parse::<FuzzyDate>().map(written).unwrap_or(value),
            Self::OneOf(choices) => {
                choices.iter().find(|(code, _)| *code == value).map(|(_, label)| label.clone()).unwrap_or_default()
            }
        }
    }
}

impl Conflict {
    /// Answers 409 with what was typed beside what is stored; if both say the same, there is nothing to decide.
    pub async fn answer(self, cx: &Cx) -> FormResult {
        if self.differences.is_empty() {
            return cx.done("Genau so war es schon gespeichert.", &self.back).await;
        }
        let room = self.room.clone();
        let page = room.page(cx, "Inzwischen wurde etwas geändert", move || self.view());
        Ok(page.status(StatusCode::CONFLICT).into_response())
    }

    fn view(self) -> AnyView {
        let mine = self.differences.iter().map(|difference| side(difference, true)).collect_view();
        let theirs = self.differences.iter().map(|difference| side(difference, false)).collect_view();
        view! {
            <div class="wrap page stack">
                {self.room.head_below("Inzwischen wurde etwas geändert", Some(self.parent))}
                <p class="lead" role="alert">
                    "Seit du die Seite geöffnet hast, hat jemand anderes hier gespeichert. Deine Eingaben sind nicht verloren: \
                    sieh dir an, wo sich die beiden Fassungen unterscheiden, und entscheide."
                </p>
                <div class="conflict">
                    <section class="conflict__side">
                        <h2>"Dein Text"</h2>
                        {mine}
                        <form method="post" action=self.action.clone()>
                            {self.sent_along()}
                            {submit("Meinen Text nehmen", "kern-btn--primary")}
                        </form>
                    </section>
                    <section class="conflict__side">
                        <h2>"Gespeichert"</h2>
                        {theirs}
                        {link_button(self.back.clone(), "Gespeicherten behalten", "kern-btn--secondary")}
                    </section>
                </div>
            </div>
        }
        .into_any()
    }

    /// Everything that was typed, now with the mark of what is on the screen.
    fn sent_along(&self) -> Vec<AnyView> {
        let (seen, value) = &self.seen;
        let kept = self.typed.pairs().filter(|(key, _)| key != seen);
        let mut inputs: Vec<AnyView> = kept.map(|(key, value)| FormState::hidden(key, value)).collect();
        inputs.push(FormState::hidden(seen, value));
        inputs
    }
}

/// One field on one side, with the words marked that only this side has.
fn side((label, stored, typed): &Difference, mine: bool) -> AnyView {
    let own = if mine { typed } else { stored };
    let pieces = words(stored, typed).into_iter().filter_map(|piece| match piece {
        Piece::Same(text) => Some(text.into_any()),
        Piece::Added(text) => mine.then(|| view! { <ins>{text}</ins> }.into_any()),
        Piece::Removed(text) => (!mine).then(|| view! { <del>{text}</del> }.into_any()),
    });
    let pieces: Vec<AnyView> = pieces.collect();
    let none = own.is_empty().then_some("–");
    view! { <h3>{label.clone()}</h3><p>{none}{pieces}</p> }.into_any()
}
