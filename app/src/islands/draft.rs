//! What the editor shows of a draft beside its form, brought up to what the server said last.

use super::{
    autosave::{MISSING, SAVE_ANY_TIME},
    dom,
};
use crate::calls::keep_draft::{Draft, Lack, SectionMark};
use leptos::prelude::document;
use web_sys::Element;

/// Shows how complete the draft is.
pub fn show(draft: &Draft) {
    draft.sections.iter().for_each(mark);
    show_missing(&draft.missing);
}

/// The mark of a section in the list of sections.
fn mark((id, class, words): &SectionMark) {
    let Ok(Some(link)) = document().query_selector(&format!(".sections a[href='#{id}']")) else { return };
    link.set_class_name(class);
    if let Ok(Some(hidden)) = link.query_selector(".visually-hidden") {
        hidden.set_text_content(Some(&format!("({words})")));
    }
}

fn show_missing(missing: &[Lack]) {
    let Some(shown) = dom::by_id(MISSING) else { return };
    shown.set_text_content(None);
    if missing.is_empty() {
        dom::append(&shown, "p", &shown.get_attribute("data-nothing").unwrap_or_default());
        return;
    }
    if let Some(list) = dom::append(&shown, "ul", "") {
        missing.iter().for_each(|lack| line(&list, lack));
    }
    if let Some(last) = dom::append(&shown, "p", SAVE_ANY_TIME) {
        last.set_class_name("small muted");
    }
}

fn line(list: &Element, (key, what): &Lack) {
    if let Some(line) = dom::append(list, "li", "") {
        dom::append_link(&line, &format!("#field-{key}"), what);
    }
}
