//! A form that came too late, whatever it is about.

use super::{Conflict, FieldDifference, Sides};
use crate::{
    http::{Cx, FormResult},
    ui::{
        flash,
        form::{FormState, button_form},
        parts::link_button,
    },
};
use leptos::prelude::*;
use mintverbund::{
    domain::{field::Typed, seen::Seen},
    text::diff::{Piece, words},
};

/// A form that came too late.
pub struct LateForm {
    /// Where it belongs.
    pub conflict: Conflict,
    /// What somebody should know who saves there.
    pub note: Option<String>,
    /// Where it is sent once more.
    pub action: String,
    /// Where it goes on with what is stored.
    pub back: String,
    /// Everything that was typed.
    pub typed: Typed,
    /// The same with what is stored wherever both differ, if that is more than what is stored.
    pub instead: Option<Typed>,
    /// What is stored now.
    pub seen: Seen,
    /// What is different.
    pub differences: Vec<FieldDifference>,
}

const TOLD: &str = "Seit du die Seite geöffnet hast, hat jemand anderes hier gespeichert. Deine Eingaben sind nicht verloren: \
    Sieh dir an, wo sich die beiden Fassungen unterscheiden, und entscheide.";

impl LateForm {
    /// Answers 409 with what was typed beside what is stored; if both say the same, there is nothing to decide.
    pub async fn answer(self, cx: &Cx) -> FormResult {
        if self.differences.is_empty() {
            return cx.done("Genau so war es schon gespeichert.", &self.back).await;
        }
        let Self { conflict, note, action, back, typed, instead, seen, differences } = self;
        conflict.answer(cx, move || {
            let take =
                |label, class, typed: &Typed| button_form(action.clone(), label, class, sent_along(typed, &seen));
            let leave = match instead {
                Some(typed) => take("Gespeicherten Text behalten", "kern-btn--secondary", &typed),
                None => link_button(back, "Gespeicherten Text behalten", "kern-btn--secondary"),
            };
            let mine = take("Meinen Text speichern", "kern-btn--primary", &typed);
            Sides {
                told: TOLD.to_owned(),
                above: note.map(flash::note),
                mine: ("Dein Text", side(&differences, true, mine)),
                theirs: ("Gespeichert", side(&differences, false, leave)),
            }
        })
    }
}

fn side(differences: &[FieldDifference], is_mine: bool, way_on: AnyView) -> AnyView {
    let fields = differences.iter().map(|difference| field(difference, is_mine)).collect_view();
    view! { {fields}{way_on} }.into_any()
}

/// Everything that was typed, now with the mark of what is on the screen.
fn sent_along(typed: &Typed, seen: &Seen) -> Vec<AnyView> {
    seen.marks(typed.clone()).pairs().map(|(key, value)| FormState::hidden(key, value)).collect()
}

/// One field on one side, with the words marked that only this side has.
fn field(FieldDifference { label, stored, typed }: &FieldDifference, is_mine: bool) -> AnyView {
    let own = if is_mine { typed } else { stored };
    let pieces = words(stored, typed).into_iter().filter_map(|piece| match piece {
        Piece::Same(text) => Some(text.into_any()),
        Piece::Added(text) => is_mine.then(|| view! { <ins>{text}</ins> }.into_any()),
        Piece::Removed(text) => (!is_mine).then(|| view! { <del>{text}</del> }.into_any()),
    });
    let pieces: Vec<AnyView> = pieces.collect();
    let none = own.is_empty().then_some("–");
    view! { <h3>{label.clone()}</h3><p>{none}{pieces}</p> }.into_any()
}
