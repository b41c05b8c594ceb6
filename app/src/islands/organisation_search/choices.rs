//! Gives what was chosen to the control that is filled: a list that opens, or boxes to tick.

use crate::islands::dom;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventInit, HtmlInputElement, HtmlSelectElement};

/// Chooses a value in the control of the field around `search`, and adds it first if it is not there.
pub fn choose(search: &Element, key: &str, value: &str, label: &str) {
    let Ok(Some(field)) = search.closest(".field") else { return };
    let control = match field.query_selector("select") {
        Ok(Some(select)) => in_list(select, value, label),
        _ => in_boxes(&field, key, value, label),
    };
    if let Some(control) = control {
        tell(&control);
    }
}

fn in_list(select: Element, value: &str, label: &str) -> Option<Element> {
    if select.query_selector(&format!("option[value='{value}']")).ok()?.is_none() {
        dom::append(&select, "option", label)?.set_attribute("value", value).ok()?;
    }
    select.dyn_ref::<HtmlSelectElement>()?.set_value(value);
    Some(select)
}

fn in_boxes(field: &Element, key: &str, value: &str, label: &str) -> Option<Element> {
    let input = match field.query_selector(&format!("input[value='{value}']")).ok()? {
        Some(input) => input,
        None => new_box(&field.query_selector(".checks").ok()??, key, value, label)?,
    };
    input.dyn_ref::<HtmlInputElement>()?.set_checked(true);
    Some(input)
}

/// As the page draws a box; messages about the field lead to the first one.
fn new_box(boxes: &Element, key: &str, value: &str, label: &str) -> Option<Element> {
    let around = dom::append(boxes, "label", "")?;
    around.set_class_name("check");
    let input = dom::append(&around, "input", "")?;
    for (name, value) in [("type", "checkbox"), ("name", key), ("value", value)] {
        input.set_attribute(name, value).ok()?;
    }
    if boxes.child_element_count() == 1 {
        input.set_id(&format!("field-{key}"));
    }
    around.append_with_str_1(" ").ok()?;
    dom::append(&around, "span", label)?;
    Some(input)
}

/// Whatever watches the form notices it as if a person had done it by hand.
fn tell(control: &Element) {
    let bubbles = EventInit::new();
    bubbles.set_bubbles(true);
    for name in ["input", "change"] {
        if let Ok(event) = Event::new_with_event_init_dict(name, &bubbles) {
            let _ = control.dispatch_event(&event);
        }
    }
}
