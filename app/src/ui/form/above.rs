//! What became of a long form, said above its page.

use super::{FormState, button_form, summary::error_list};
use crate::ui::alert::{Kind, alert, answer};
use leptos::prelude::*;
use mintverbund::domain::field::{FieldError, Typed};

/// The value of the button `dann` that forgets what could not be stored.
pub const DISCARD: &str = "verwerfen";

/// What became of a long form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Above {
    /// Some of it could not be stored and is kept for whoever typed it.
    Kept {
        /// When, if it was some time ago: `am 26. November 2026, 14:32 Uhr`.
        when: Option<String>,
        /// Whether the rest is stored.
        is_rest_stored: bool,
        /// What came from somebody else meanwhile and is stored with it.
        taken: String,
        /// The address of the form.
        action: String,
    },
    /// It was brought together with what somebody else had written meanwhile.
    Merged {
        /// What came from them.
        taken: String,
        /// What was stored before.
        before: Typed,
        /// The address of the form.
        action: String,
    },
}

impl Above {
    /// Draws it with the errors of the form.
    pub fn view(&self, errors: &[FieldError]) -> AnyView {
        match self {
            Self::Kept { when, is_rest_stored, taken, action } => {
                let rest = kept(when.as_deref(), *is_rest_stored, taken, action);
                let list = (!errors.is_empty()).then(|| error_list(errors));
                match when {
                    None => super::error_summary(errors, Some(rest)),
                    Some(_) => alert(Kind::Warning, "Noch nicht gespeichert", view! { {list}{rest} }),
                }
            }
            Self::Merged { taken, before, action } => merged(taken, before, action),
        }
    }
}

fn kept(when: Option<&str>, is_rest_stored: bool, taken: &str, action: &str) -> AnyView {
    let when = when.map(|when| format!("Getippt {when}. ")).unwrap_or_default();
    let told = match is_rest_stored {
        true => {
            "Alles andere ist gespeichert. Was noch nicht geht, bleibt einen Monat für dich stehen, auch an einem anderen Gerät."
        }
        false => {
            "Gespeichert ist davon noch nichts. Deine Eingaben bleiben einen Monat für dich stehen, auch an einem anderen Gerät."
        }
    };
    let came =
        (!taken.is_empty()).then(|| view! { <p>"Von jemand anderem kam inzwischen dazu: "{taken.to_owned()}"."</p> });
    view! {
        <p>{when}{told}</p>
        {came}
        {button_form(action.to_owned(), "Diese Eingaben verwerfen", "kern-btn--tertiary", vec![FormState::hidden("dann", DISCARD)])}
    }
    .into_any()
}

fn merged(taken: &str, before: &Typed, action: &str) -> AnyView {
    let before = before.pairs().map(|(key, value)| FormState::hidden(key, value)).collect();
    let body = view! {
        <p>"Während du geschrieben hast, hat jemand anderes etwas geändert, das du nicht angefasst hast: "{taken.to_owned()}". Das und deine Änderungen sind jetzt gespeichert."</p>
        {button_form(action.to_owned(), "Meine Änderungen zurücknehmen", "kern-btn--tertiary", before)}
    };
    answer(Kind::Info, "Gespeichert und zusammengeführt", body)
}
