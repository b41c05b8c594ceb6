//! Adds rows for further dates without a way to the server.

use leptos::prelude::*;

/// A button that repeats the last row of a list of dates, emptied; only there with JavaScript.
#[island]
pub fn DateRows(
    /// The `id` of the element around the rows.
    list: String,
) -> impl IntoView {
    let awake = RwSignal::new(false);
    Effect::new(move |_| awake.set(true));
    view! {
        <button class="kern-btn kern-btn--tertiary" type="button" hidden=move || !awake.get()
            on:click=move |_| add_row(&list)>
            <span class="kern-label">"Weiteren Termin eintragen"</span>
        </button>
    }
}

/// A row is a named group of fields; the copy gets a name and identities of its own.
#[cfg(feature = "hydrate")]
fn add_row(list: &str) {
    use wasm_bindgen::JsCast;
    let Some(list) = super::dom::by_id(list) else {
        return;
    };
    let Some(last) = list.last_element_child() else {
        return;
    };
    let Ok(Ok(row)) = last.clone_node_with_deep(true).map(|row| row.dyn_into::<web_sys::Element>()) else {
        return;
    };
    let number = list.child_element_count() + 1;
    let _ = row.set_attribute("aria-label", &format!("Termin {number}"));
    let inputs = super::dom::all(&row, "input");
    for input in &inputs {
        let id = format!("field-{}-{number}", input.get_attribute("name").unwrap_or_default());
        if let Some(label) = input.parent_element().and_then(|field| field.query_selector("label").ok().flatten()) {
            let _ = label.set_attribute("for", &id);
        }
        input.set_id(&id);
        if let Some(input) = input.dyn_ref::<web_sys::HtmlInputElement>() {
            input.set_value("");
        }
        // What stood in the row when the page was loaded must not come back.
        let _ = input.remove_attribute("value");
    }
    let _ = list.append_child(&row);
    if let Some(first) = inputs.first() {
        let _ = first.focus();
    }
}

#[cfg(not(feature = "hydrate"))]
fn add_row(_list: &str) {}
