//! Narrows a long list of boxes to those that match what is typed.

use leptos::{ev::KeyboardEvent, prelude::*};

/// An input above a list of `label.check`; only there with JavaScript, because it does nothing without.
#[island]
pub fn ListFilter(
    /// The `id` of the element around the boxes.
    list: String,
    /// What is looked for, as a label.
    label: String,
) -> impl IntoView {
    let awake = RwSignal::new(false);
    let count = RwSignal::new(None::<usize>);
    Effect::new(move |_| awake.set(true));
    let id = format!("{list}-filter");
    let narrow = move |text: String| count.set(narrow(&list, &text));
    let said = move || count.get().map(|count| format!("{count} Treffer")).unwrap_or_default();
    // Enter looks for something here; it does not send the form around it.
    let stay = |event: KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
        }
    };
    view! {
        <div class="field" hidden=move || !awake.get()>
            <label class="kern-label" for=id.clone()>{label}</label>
            <input class="kern-form-input__input" id=id type="search" autocomplete="off"
                on:keydown=stay on:input=move |event| narrow(event_target_value(&event))/>
            <p class="field__count" role="status">{said}</p>
        </div>
    }
}

/// Hides what does not match, and the groups of which nothing is left; folded groups open. A ticked box stays in sight:
/// what is sent along must be seen.
#[cfg(feature = "hydrate")]
fn narrow(list: &str, text: &str) -> Option<usize> {
    let list = super::dom::by_id(list)?;
    let wanted = text.trim().to_lowercase();
    let mut found = 0;
    for label in super::dom::all(&list, "label.check") {
        let matches = label.text_content().unwrap_or_default().to_lowercase().contains(&wanted);
        let ticked = label.query_selector("input:checked").ok().flatten().is_some();
        let _ = label.toggle_attribute_with_force("hidden", !matches && !ticked);
        found += usize::from(matches);
    }
    for group in super::dom::all(&list, "fieldset") {
        let left = group.query_selector("label.check:not([hidden])").ok().flatten().is_some();
        let _ = group.toggle_attribute_with_force("hidden", !left);
    }
    for group in super::dom::all(&list, "details") {
        let left = group.query_selector("label.check:not([hidden])").ok().flatten().is_some();
        let _ = group.toggle_attribute_with_force("hidden", !left);
        if left && !wanted.is_empty() {
            let _ = group.set_attribute("open", "");
        }
    }
    (!wanted.is_empty()).then_some(found)
}

#[cfg(not(feature = "hydrate"))]
fn narrow(_list: &str, _text: &str) -> Option<usize> {
    None
}
