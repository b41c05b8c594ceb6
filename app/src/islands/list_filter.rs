//! Narrows a long list of boxes to those that match what is typed.

use leptos::prelude::*;

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
    view! {
        <div class="field" hidden=move || !awake.get()>
            <label class="kern-label" for=id.clone()>{label}</label>
            <input class="kern-form-input__input" id=id type="search" autocomplete="off"
                on:input=move |event| narrow(event_target_value(&event))/>
            <p class="field__count" role="status">{said}</p>
        </div>
    }
}

#[cfg(feature = "hydrate")]
fn narrow(list: &str, text: &str) -> Option<usize> {
    let wanted = text.trim().to_lowercase();
    let boxes = super::dom::all(&super::dom::by_id(list)?, "label.check");
    let mut shown = 0;
    for label in boxes {
        let matches = label.text_content().unwrap_or_default().to_lowercase().contains(&wanted);
        label.set_hidden(!matches);
        shown += usize::from(matches);
    }
    (!wanted.is_empty()).then_some(shown)
}

#[cfg(not(feature = "hydrate"))]
fn narrow(_list: &str, _text: &str) -> Option<usize> {
    None
}
