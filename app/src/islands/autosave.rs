//! Saves a form by itself while one writes.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What the server answers to a save by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Saved {
    /// The revision that now holds the text.
    pub revision: String,
    /// Its lock version, for the next save.
    pub version: i64,
    /// The local time of the save, to be shown.
    pub at: String,
}

/// The header by which the server knows that nobody pressed a button.
pub const AUTOSAVE_HEADER: &str = "x-autosave";

/// The note beside the buttons: saved when, or that it did not work. Saves a few seconds after the
/// last change, when the page is left, and before another form of the page with `data-saves-first`.
#[island]
pub fn Autosave(
    /// The `id` of the form.
    form: String,
    /// What the note says first.
    note: String,
) -> impl IntoView {
    let note = RwSignal::new(note);
    #[cfg(feature = "hydrate")]
    browser::watch(&form, note);
    #[cfg(not(feature = "hydrate"))]
    let _ = form;
    view! { <span class="action-bar__note" role="status">{move || note.get()}</span> }
}

#[cfg(feature = "hydrate")]
mod browser {
    use super::*;
    use crate::islands::dom;
    use std::{
        cell::{Cell, RefCell},
        rc::Rc,
        time::Duration,
    };
    use wasm_bindgen::{JsCast, JsValue};
    use wasm_bindgen_futures::JsFuture;
    use web_sys::{Event, FormData, HtmlFormElement, RequestInit, Response, UrlSearchParams};

    /// Long enough not to save each word, short enough to lose little.
    const PAUSE: Duration = Duration::from_secs(4);
    /// Inputs that say what is saved over; they are no text of anybody.
    const NAMES: [&str; 2] = ["revision", "version"];

    /// A form that is watched.
    struct Watched {
        form: HtmlFormElement,
        note: RwSignal<String>,
        /// What the server has.
        stored: RefCell<String>,
        /// How often something was typed, to wait for the last time.
        changes: Cell<u32>,
        /// A save is on its way: the next one needs its answer.
        busy: Cell<bool>,
        /// The form itself is being sent by a button.
        leaving: Cell<bool>,
    }

    pub fn watch(id: &str, note: RwSignal<String>) {
        let Some(form) = dom::by_id(id).and_then(|element| element.dyn_into::<HtmlFormElement>().ok()) else {
            return;
        };
        let stored = RefCell::new(text_of(&form).unwrap_or_default());
        let (changes, busy, leaving) = (Cell::new(0), Cell::new(false), Cell::new(false));
        let watched = Rc::new(Watched { form, note, stored, changes, busy, leaving });
        let mine = watched.clone();
        dom::listen(&watched.form, "input", move || soon(mine.clone()));
        let mine = watched.clone();
        dom::listen(&watched.form, "change", move || soon(mine.clone()));
        let mine = watched.clone();
        dom::listen_for(&document(), "submit", move |event| before_sending(&mine, &event));
        // Whoever comes back to the page as it was left goes on writing.
        let mine = watched.clone();
        dom::listen(&window(), "pageshow", move || mine.leaving.set(false));
        let mine = watched.clone();
        dom::listen(&document(), "visibilitychange", move || {
            if document().visibility_state() == web_sys::VisibilityState::Hidden {
                now(mine.clone());
            }
        });
        // Somebody may have begun to write before the page was awake.
        if dom::is_touched(&watched.form) {
            watched.stored.borrow_mut().clear();
            soon(watched);
        }
    }

    /// Saves once nothing more was typed for a while.
    fn soon(watched: Rc<Watched>) {
        let mine = watched.changes.get() + 1;
        watched.changes.set(mine);
        let later = move || {
            if watched.changes.get() == mine {
                now(watched);
            }
        };
        set_timeout(later, PAUSE);
    }

    fn now(watched: Rc<Watched>) {
        if watched.leaving.get() {
            return;
        }
        if watched.busy.get() {
            return soon(watched);
        }
        leptos::task::spawn_local(async move {
            save(&watched).await;
        });
    }

    /// A form that leads away waits until everything typed is saved; the watched one saves by itself.
    fn before_sending(watched: &Rc<Watched>, event: &Event) {
        let target = event.target().and_then(|target| target.dyn_into::<HtmlFormElement>().ok());
        let Some(other) = target else { return };
        if other == watched.form {
            return watched.leaving.set(true);
        }
        if !other.has_attribute("data-saves-first") {
            return;
        }
        event.prevent_default();
        if watched.busy.get() {
            let once_more = move || {
                let _ = other.request_submit();
            };
            return set_timeout(once_more, Duration::from_millis(300));
        }
        let watched = watched.clone();
        leptos::task::spawn_local(async move {
            if save(&watched).await {
                watched.leaving.set(true);
                let _ = other.submit();
            }
        });
    }

    /// Saves what has changed; tells whether everything typed is stored.
    async fn save(watched: &Watched) -> bool {
        let Ok(text) = text_of(&watched.form) else {
            return false;
        };
        if text == *watched.stored.borrow() {
            return true;
        }
        watched.busy.set(true);
        watched.note.set("wird gespeichert …".to_owned());
        let answer = post(&watched.form).await;
        watched.busy.set(false);
        let saved = matches!(answer, Ok(Ok(_)));
        watched.note.set(match answer {
            Ok(Ok(saved)) => {
                dom::set_values("revision", &saved.revision);
                dom::set_values("version", &saved.version.to_string());
                watched.stored.replace(text);
                format!("gespeichert um {}", saved.at)
            }
            Ok(Err(409)) => "nicht gespeichert: inzwischen hat sich das Angebot geändert. Drück auf Speichern, um beide Texte zu sehen.".to_owned(),
            Ok(Err(422)) => "noch nicht gespeichert: bitte prüf deine Angaben".to_owned(),
            Ok(Err(401 | 403 | 404)) => "nicht gespeichert: bitte melde dich in einem neuen Fenster wieder an".to_owned(),
            _ => "nicht gespeichert: keine Verbindung. Deine Eingaben stehen noch hier.".to_owned(),
        });
        saved
    }

    /// What somebody typed, as it is sent.
    fn text_of(form: &HtmlFormElement) -> Result<String, JsValue> {
        let body = body(form)?;
        NAMES.iter().for_each(|name| body.delete(name));
        Ok(String::from(body.to_string()))
    }

    fn body(form: &HtmlFormElement) -> Result<UrlSearchParams, JsValue> {
        let data = FormData::new_with_form(form)?;
        UrlSearchParams::new_with_str_sequence_sequence(&js_sys::Array::from(&data))
    }

    async fn post(form: &HtmlFormElement) -> Result<Result<Saved, u16>, JsValue> {
        let options = RequestInit::new();
        options.set_method("POST");
        options.set_body(&body(form)?.into());
        // So that a save begun while the page is left is carried out; the bindings lack this option.
        js_sys::Reflect::set(&options, &JsValue::from_str("keepalive"), &JsValue::TRUE)?;
        let headers = web_sys::Headers::new()?;
        headers.set(super::AUTOSAVE_HEADER, "1")?;
        options.set_headers(&headers);
        let action = form.get_attribute("action").unwrap_or_default();
        let response: Response =
            JsFuture::from(window().fetch_with_str_and_init(&action, &options)).await?.dyn_into()?;
        if !response.ok() {
            return Ok(Err(response.status()));
        }
        let text = JsFuture::from(response.text()?).await?.as_string().unwrap_or_default();
        serde_json::from_str(&text).map(Ok).map_err(|error| JsValue::from_str(&error.to_string()))
    }
}
