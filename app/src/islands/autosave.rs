//! Saves the text of an offer by itself while one writes.

use leptos::prelude::*;
use mintverbund::domain::{id::OfferId, web::Slug};

/// The `id` of the element that says what is missing; its `data-nothing` is what it says when nothing is.
pub const MISSING: &str = "was-fehlt";
/// What stands below the list of what is missing.
pub const SAVE_ANY_TIME: &str = "Speichern geht jederzeit. Einreichen, sobald nichts mehr fehlt.";

/// The note beside the buttons: saved when, or what was not and why. Saves a few seconds after the last change, when
/// the page is left, and before another form of the page with `data-saves-first`; then the page also shows what is
/// missing and what is wrong with the inputs.
#[island]
pub fn Autosave(
    /// The `id` of the form.
    form: String,
    /// Of which network the offer is.
    network: Slug,
    /// Which offer it is.
    offer: OfferId,
    /// What the note says first.
    note: String,
    /// Whether the page shows what is stored.
    is_stored: bool,
) -> impl IntoView {
    let id = format!("{form}-gespeichert");
    #[cfg(feature = "hydrate")]
    browser::watch(browser::Editor { form, network, offer, note: id.clone(), is_stored });
    #[cfg(not(feature = "hydrate"))]
    let _ = (network, offer, is_stored);
    view! { <span class="action-bar__note" role="status" id=id>{note}</span> }
}

#[cfg(feature = "hydrate")]
mod browser {
    use super::*;
    use crate::{
        calls::{
            Answer,
            keep_draft::{Draft, Kept, keep_draft},
        },
        islands::{
            dom, draft, field_errors,
            watched::{self, SIGNED_OUT, Saved, UNREACHABLE},
        },
    };
    use mintverbund::domain::{field::FieldError, seen::Seen};
    use std::rc::Rc;

    const OVERTAKEN: &str =
        "nicht gespeichert: Inzwischen hat sich das Angebot geändert. Drück auf Speichern, um beides zusammenzuführen.";

    /// The form that saves itself, and where it says so.
    pub struct Editor {
        pub form: String,
        pub network: Slug,
        pub offer: OfferId,
        pub note: String,
        pub is_stored: bool,
    }

    pub fn watch(editor: Editor) {
        let editor = Rc::new(editor);
        watched::watch(&editor.form.clone(), editor.is_stored, move |_, typed| {
            let editor = editor.clone();
            async move {
                let Some(seen) = editor.seen() else { return Saved::Nothing };
                editor.say("wird gespeichert …");
                match keep_draft(editor.network.clone(), editor.offer.clone(), seen, typed).await {
                    Ok(Answer::Done(Kept::Stored(draft))) => editor.stored(&draft),
                    Ok(Answer::Done(Kept::Unreadable(errors))) => editor.unreadable(&errors, ""),
                    Ok(Answer::Done(Kept::Overtaken)) => editor.failed(OVERTAKEN),
                    Ok(Answer::Done(Kept::Refused(why))) => editor.failed(&format!("nicht gespeichert: {why}")),
                    Ok(Answer::SignedOut | Answer::NotYours) => editor.failed(SIGNED_OUT),
                    Err(_) => editor.failed(UNREACHABLE),
                }
            }
        });
    }

    impl Editor {
        /// What the form names as having been on the screen.
        fn seen(&self) -> Option<Seen> {
            let form = dom::by_id(&self.form)?;
            let input = form.query_selector(&format!("[name='{}']", Seen::KEY)).ok()??;
            Some(Seen::from(dom::text_of(&input)))
        }

        fn stored(&self, draft: &Draft) -> Saved {
            dom::set_values(Seen::KEY, &draft.seen.to_string());
            draft::show(draft);
            let at = format!("gespeichert um {}", draft.at);
            if !draft.unreadable.is_empty() {
                self.unreadable(&draft.unreadable, &format!(". Alles andere: {at}"));
                return Saved::Part;
            }
            self.show(&[]);
            self.say(&at);
            Saved::All
        }

        /// Names what cannot be read here, and at the inputs what is wrong with it.
        fn unreadable(&self, errors: &[FieldError], rest: &str) -> Saved {
            self.show(errors);
            self.say("noch nicht gespeichert: Bitte prüf deine Angaben bei ");
            let Some(note) = dom::by_id(&self.note) else { return Saved::Nothing };
            for (at, error) in errors.iter().enumerate() {
                if at > 0 {
                    let _ = note.append_with_str_1(", ");
                }
                dom::append_link(&note, &format!("#field-{}", error.key), &error.label);
            }
            let _ = note.append_with_str_1(rest);
            Saved::Nothing
        }

        fn show(&self, errors: &[FieldError]) {
            if let Some(form) = dom::by_id(&self.form) {
                field_errors::show(&form, errors);
            }
        }

        fn failed(&self, why: &str) -> Saved {
            self.say(why);
            Saved::Nothing
        }

        fn say(&self, text: &str) {
            if let Some(note) = dom::by_id(&self.note) {
                note.set_text_content(Some(text));
            }
        }
    }
}
