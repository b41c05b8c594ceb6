//! Asks before somebody leaves a form in which something was typed that nobody has stored.

use leptos::prelude::*;

/// Stands in the form it watches. Without it the form works as well; then the browser asks nothing.
#[island]
pub fn AskBeforeLeaving(
    /// The `id` of the form.
    form: String,
    /// Whether the page shows what is stored, or what was typed and came back.
    is_stored: bool,
) -> impl IntoView {
    #[cfg(feature = "hydrate")]
    browser::watch(&form, is_stored);
    #[cfg(not(feature = "hydrate"))]
    let _ = (form, is_stored);
}

#[cfg(feature = "hydrate")]
mod browser {
    use super::*;
    use crate::islands::{dom, watched::typed};
    use std::{cell::Cell, rc::Rc};
    use wasm_bindgen::JsCast;
    use web_sys::HtmlFormElement;

    pub fn watch(id: &str, is_stored: bool) {
        let form = dom::by_id(id).and_then(|element| element.dyn_into::<HtmlFormElement>().ok());
        let Some(form) = form else { return };
        let touched = !is_stored || dom::is_touched(&form);
        let first = typed(&form);
        // Islands may still add inputs of their own, which nobody has typed into.
        let began = Rc::new(Cell::new(false));
        let mine = began.clone();
        dom::listen(&form, "input", move || mine.set(true));
        let sent = Rc::new(Cell::new(false));
        let mine = sent.clone();
        dom::listen(&form, "submit", move || mine.set(true));
        let mine = sent.clone();
        dom::listen(&window(), "pageshow", move || mine.set(false));
        dom::listen_for(&window(), "beforeunload", move |event| {
            if !sent.get() && (touched || began.get() && typed(&form) != first) {
                event.prevent_default();
            }
        });
    }
}
