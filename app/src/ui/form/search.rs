//! The search of a list that is too long to stand in a page: below the control that takes what it finds.

use super::FormState;
use crate::islands::organisation_search::{ENTER_IT, OrganisationSearch, input_id, told_id};
use leptos::prelude::*;
use mintverbund::domain::{field::Typed, web::Slug};

/// What begins the value of the buttons that look for something.
const BUTTON: &str = "suchen_";
/// The value of the button that Enter presses in a form with a search.
const ENTER: &str = "eingabe";

/// The search below one control. It finds nothing by itself: the page says what it found.
pub struct Search {
    key: String,
    label: String,
    network: Slug,
    words: String,
    looked_for: String,
    /// How much was found, in words, and whether it was anything.
    told: Option<(String, bool)>,
    /// Where what is missing can be entered.
    enter: String,
}

/// The words that somebody looks for by the search of this key.
pub fn words<'a>(typed: &'a Typed, key: &str) -> &'a str {
    typed.get(&words_key(key)).trim()
}

/// Which of several searches a form was sent by: by its button, or by Enter after other words than before.
pub fn asked<'k>(typed: &Typed, keys: &[&'k str]) -> Option<&'k str> {
    let is_new = |key: &str| !words(typed, key).is_empty() && words(typed, key) != typed.get(&looked_for_key(key));
    let is_asked = |key: &&str| match typed.get("dann") {
        ENTER => is_new(key),
        button => button.strip_prefix(BUTTON) == Some(*key),
    };
    keys.iter().copied().find(is_asked)
}

/// The first button of a form, unseen: Enter in an input presses it, and not the one of a search.
pub fn enter_button() -> AnyView {
    view! { <button hidden name="dann" value=ENTER></button> }.into_any()
}

fn words_key(key: &str) -> String {
    format!("suche_{key}")
}

fn looked_for_key(key: &str) -> String {
    format!("gesucht_{key}")
}

impl Search {
    /// The search for the control with this key and label, with the words that stand in it.
    pub fn new(state: &FormState, key: &str, label: &str, network: &Slug, enter: String) -> Self {
        Self {
            key: key.to_owned(),
            label: label.to_owned(),
            network: network.clone(),
            words: words(&state.typed, key).to_owned(),
            looked_for: state.typed.get(&looked_for_key(key)).to_owned(),
            told: None,
            enter,
        }
    }

    /// Says how much it found, and whether that is anything.
    pub fn found(mut self, told: String, anything: bool) -> Self {
        self.looked_for = self.words.clone();
        self.told = Some((told, anything));
        self
    }

    /// Whether the control above holds what was found.
    pub(super) fn has_hits(&self) -> bool {
        self.told.as_ref().is_some_and(|(_, anything)| *anything)
    }

    /// The id of what says how much was found.
    pub(super) fn told_id(&self) -> Option<String> {
        self.told.as_ref().map(|_| told_id(&self.key))
    }

    pub(super) fn view(self) -> AnyView {
        let Self { key, label, network, words, looked_for, told, enter } = self;
        let nothing = told.as_ref().is_some_and(|(_, anything)| !anything);
        let ways_on =
            (nothing && !words.is_empty()).then(|| view! { " "<a href=enter.clone() target="_blank">{ENTER_IT}</a> });
        let hidden = || view! { <span class="visually-hidden">": "{label.clone()}</span> };
        let before = (!looked_for.is_empty()).then(|| FormState::hidden(&looked_for_key(&key), looked_for));
        view! {
            <div class="picker">
                <label class="kern-label" for=input_id(&key)>
                    "Im Verzeichnis suchen"{hidden()}
                </label>
                <div class="picker__row">
                    <input class="kern-form-input__input" type="text" id=input_id(&key) name=words_key(&key) value=words
                        autocomplete="off" enterkeyhint="search" autofocus=nothing aria-describedby=told_id(&key)/>
                    <button class="kern-btn kern-btn--secondary" name="dann" value=format!("{BUTTON}{key}")>
                        <span class="kern-label">"Suchen"{hidden()}</span>
                    </button>
                </div>
                {before}
                <p class="picker__told" role="status" id=told_id(&key) data-enter=enter>{told.map(|(told, _)| told)}{ways_on}</p>
                <OrganisationSearch field=key network=network/>
            </div>
        }
        .into_any()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(pairs: &[(&str, &str)]) -> Typed {
        Typed::new(pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())))
    }

    #[test]
    fn a_form_is_sent_by_the_button_of_a_search_or_by_enter_after_new_words() {
        let asked = |pairs: &[(&str, &str)]| asked(&typed(pairs), &["carrier", "organiser"]);
        assert_eq!(asked(&[("dann", "suchen_organiser"), ("suche_organiser", "")]), Some("organiser"));
        assert_eq!(asked(&[("dann", "eingabe"), ("suche_carrier", "Museum")]), Some("carrier"));
        let other = [("dann", "eingabe"), ("suche_carrier", "Labor"), ("gesucht_carrier", "Museum")];
        assert_eq!(asked(&other), Some("carrier"));
    }

    #[test]
    fn a_form_that_is_saved_looks_for_nothing_whatever_words_are_left_in_it() {
        let asked = |pairs: &[(&str, &str)]| asked(&typed(pairs), &["carrier"]);
        let words = ("suche_carrier", "Museum");
        for dann in ["", "speichern", "suchen_", "suchen_other", "suchen_carrier_"] {
            assert_eq!(asked(&[("dann", dann), words]), None, "{dann}");
        }
        assert_eq!(asked(&[words]), None);
        assert_eq!(asked(&[("dann", "eingabe"), ("suche_carrier", "  ")]), None);
        assert_eq!(asked(&[("dann", "eingabe"), words, ("gesucht_carrier", "Museum")]), None);
    }
}
