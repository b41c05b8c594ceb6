//! Says at the fields what cannot be read of them, and takes it back once it can.

use super::dom;
use leptos::prelude::document;
use mintverbund::domain::field::FieldError;
use web_sys::{Element, HtmlElement};

/// Shows exactly these errors in a form.
pub fn show(form: &Element, errors: &[FieldError]) {
    for shown in dom::all(form, ".kern-error[id^='field-']") {
        let id = shown.id();
        let key = id.trim_start_matches("field-").trim_end_matches("-error");
        if !errors.iter().any(|error| error.key == key) {
            take_back(key, &shown);
        }
    }
    errors.iter().for_each(say);
}

fn say(error: &FieldError) {
    let Some((control, field)) = field_of(&error.key) else { return };
    let id = format!("field-{}-error", error.key);
    let message = dom::by_id(&id).or_else(|| insert(&field, &id));
    let Some(message) = message else { return };
    fill(&message, &error.message);
    let _ = field.class_list().add_1("field--error");
    if !is_group(&field) {
        let _ = control.set_attribute("aria-invalid", "true");
    }
    describe(&control, &field, |ids| {
        if !ids.contains(&id) {
            ids.push(id.clone())
        }
    });
}

fn fill(message: &Element, text: &str) {
    message.set_text_content(None);
    if let Some(hidden) = dom::append(message, "span", "Fehler: ") {
        hidden.set_class_name("visually-hidden");
    }
    let _ = message.append_with_str_1(text);
}

fn take_back(key: &str, message: &HtmlElement) {
    let id = message.id();
    message.remove();
    let Some((control, field)) = field_of(key) else { return };
    let _ = field.class_list().remove_1("field--error");
    let _ = control.remove_attribute("aria-invalid");
    describe(&control, &field, |ids| ids.retain(|other| *other != id));
}

/// The input of a key and what is drawn around it.
fn field_of(key: &str) -> Option<(Element, Element)> {
    let control = dom::by_id(&format!("field-{key}"))?;
    let field = control.closest(".field").ok().flatten()?;
    Some((control, field))
}

/// Behind label and hint, where a refused form has it.
fn insert(field: &Element, id: &str) -> Option<Element> {
    let message = document().create_element("p").ok()?;
    message.set_class_name("kern-error");
    message.set_id(id);
    let anchor = [":scope > .kern-hint", ":scope > .kern-label"];
    let anchor = anchor.iter().find_map(|selector| field.query_selector(selector).ok().flatten())?;
    anchor.insert_adjacent_element("afterend", &message).ok().flatten()
}

fn is_group(field: &Element) -> bool {
    field.tag_name() == "FIELDSET"
}

/// A group of boxes is described as a whole, anything else at its control.
fn describe(control: &Element, field: &Element, change: impl FnOnce(&mut Vec<String>)) {
    let described = if is_group(field) { field } else { control };
    let before = described.get_attribute("aria-describedby").unwrap_or_default();
    let mut ids: Vec<String> = before.split_whitespace().map(str::to_owned).collect();
    change(&mut ids);
    let _ = match ids.is_empty() {
        true => described.remove_attribute("aria-describedby"),
        false => described.set_attribute("aria-describedby", &ids.join(" ")),
    };
}
