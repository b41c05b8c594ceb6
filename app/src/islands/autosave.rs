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

/// The note beside the buttons: saved when, or that it did not work. Saves a few seconds after the last change.
#[island]
pub fn Autosave(
    /// The `id` of the form.
    form: String,
    /// What the note says first.
    note: String,
) -> impl IntoView {
    let note = RwSignal::new(note);
    #[cfg(feature = "hydrate")]
    browser::watch(form, note);
    #[cfg(not(feature = "hydrate"))]
    let _ = form;
    view! { <span class="action-bar__note" role="status">{move || note.get()}</span> }
}

#[cfg(feature = "hydrate")]
mod browser {
    use super::*;
    use crate::islands::dom;
    use std::{cell::Cell, rc::Rc, time::Duration};
    use wasm_bindgen::{JsCast, JsValue};
    use wasm_bindgen_futures::JsFuture;
    use web_sys::{FormData, HtmlFormElement, RequestInit, Response, UrlSearchParams};

    /// Long enough not to save each word, short enough to lose little.
    const PAUSE: Duration = Duration::from_secs(4);

    pub fn watch(id: String, note: RwSignal<String>) {
        let Some(form) = dom::by_id(&id).and_then(|element| element.dyn_into::<HtmlFormElement>().ok()) else { return };
        let changes = Rc::new(Cell::new(0u32));
        let target = form.clone();
        dom::listen(&target, "input", move || {
            let mine = changes.get() + 1;
            changes.set(mine);
            let (changes, form) = (changes.clone(), form.clone());
            let later = move || {
                if changes.get() == mine {
                    leptos::task::spawn_local(save(form, note));
                }
            };
            set_timeout(later, PAUSE);
        });
    }

    async fn save(form: HtmlFormElement, note: RwSignal<String>) {
        note.set("wird gespeichert …".to_owned());
        match post(&form).await {
            Ok(Ok(saved)) => {
                dom::set_value(&form, "revision", &saved.revision);
                dom::set_value(&form, "version", &saved.version.to_string());
                note.set(format!("gespeichert um {}", saved.at));
            }
            Ok(Err(409)) => note.set("nicht gespeichert: jemand anderes hat inzwischen gespeichert".to_owned()),
            Ok(Err(422)) => note.set("noch nicht gespeichert: bitte die Eingaben prüfen".to_owned()),
            _ => note.set("nicht gespeichert: keine Verbindung, bitte auf Speichern drücken".to_owned()),
        }
    }

    async fn post(form: &HtmlFormElement) -> Result<Result<Saved, u16>, JsValue> {
        let data = FormData::new_with_form(form)?;
        let body = UrlSearchParams::new_with_str_sequence_sequence(&js_sys::Array::from(&data))?;
        let options = RequestInit::new();
        options.set_method("POST");
        options.set_body(&body);
        let headers = web_sys::Headers::new()?;
        headers.set(super::AUTOSAVE_HEADER, "1")?;
        options.set_headers(&headers);
        let response: Response =
            JsFuture::from(window().fetch_with_str_and_init(&form.action(), &options)).await?.dyn_into()?;
        if !response.ok() {
            return Ok(Err(response.status()));
        }
        let text = JsFuture::from(response.text()?).await?.as_string().unwrap_or_default();
        serde_json::from_str(&text).map(Ok).map_err(|error| JsValue::from_str(&error.to_string()))
    }
}
