//! The few ways in which islands touch the page around them.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, Event, EventTarget, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

/// An element by its `id`.
pub fn by_id(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

/// Calls back with the text of a field whenever it changes.
pub fn on_input(id: &str, mut callback: impl FnMut(String) + 'static) {
    let Some(element) = by_id(id) else { return };
    let field = element.clone();
    listen(&element, "input", move || callback(text_of(&field)));
}

/// Calls back whenever an event of that name reaches a target. The page lives as long as the listener.
pub fn listen(target: &EventTarget, event: &str, mut callback: impl FnMut() + 'static) {
    listen_for(target, event, move |_| callback());
}

/// The same, with the event.
pub fn listen_for(target: &EventTarget, event: &str, callback: impl FnMut(Event) + 'static) {
    let closure = Closure::<dyn FnMut(Event)>::new(callback);
    let _ = target.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
    closure.forget();
}

/// What stands in an input or a text area.
pub fn text_of(element: &Element) -> String {
    let input = element.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value);
    input.or_else(|| element.dyn_ref::<HtmlTextAreaElement>().map(HtmlTextAreaElement::value)).unwrap_or_default()
}

/// All elements below another one that match a selector.
pub fn all(below: &Element, selector: &str) -> Vec<HtmlElement> {
    let Ok(list) = below.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..list.length()).filter_map(|at| list.item(at)?.dyn_into().ok()).collect()
}

/// Adds an element with a text to the end of another one.
pub fn append(to: &Element, tag: &str, text: &str) -> Option<Element> {
    let element = document().create_element(tag).ok()?;
    element.set_text_content(Some(text));
    to.append_child(&element).ok()?;
    Some(element)
}

/// Adds a link to the end of an element.
pub fn append_link(to: &Element, href: &str, text: &str) {
    if let Some(link) = append(to, "a", text) {
        let _ = link.set_attribute("href", href);
    }
}

/// Puts a text into an element. What has not changed is not read out again.
pub fn say(id: &str, text: &str) {
    if let Some(element) = by_id(id).filter(|element| element.text_content().as_deref() != Some(text)) {
        element.set_text_content(Some(text));
    }
}

/// Sets the value of all inputs of that name, in whichever form of the page they stand.
pub fn set_values(name: &str, value: &str) {
    let Some(page) = document().document_element() else {
        return;
    };
    for input in all(&page, &format!("input[name='{name}']")) {
        if let Some(input) = input.dyn_ref::<HtmlInputElement>() {
            input.set_value(value);
        }
    }
}

/// Whether nobody can see the page at the moment.
pub fn is_hidden() -> bool {
    document().visibility_state() == web_sys::VisibilityState::Hidden
}

/// Whether somebody has typed or ticked something in a form since it was loaded.
pub fn is_touched(form: &Element) -> bool {
    let input = |field: &HtmlElement| {
        field
            .dyn_ref::<HtmlInputElement>()
            .is_some_and(|input| input.value() != input.default_value() || input.checked() != input.default_checked())
    };
    let area = |field: &HtmlElement| {
        field
            .dyn_ref::<HtmlTextAreaElement>()
            .is_some_and(|area| area.default_value().is_ok_and(|text| text != area.value()))
    };
    // What stands in a search, which loses its name when it wakes, is not sent along.
    all(form, "input[name], textarea").iter().any(|field| input(field) || area(field))
}
