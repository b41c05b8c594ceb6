//! Between the input, the server and the control.

use super::{
    ENTER_IT, choices,
    combobox::{Combobox, Pressed},
    input_id, told_id,
};
use crate::{
    calls::{
        Answer,
        find_organisations::{Found, Hit, find_organisations},
    },
    islands::dom,
};
use leptos::prelude::*;
use mintverbund::domain::web::Slug;
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    time::Duration,
};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, KeyboardEvent};

/// After the last key.
const PAUSE: Duration = Duration::from_millis(250);
/// One letter stands in nearly every name.
const SHORTEST: usize = 2;

const SIGNED_OUT: &str = "Bitte melde dich in einem neuen Fenster wieder an und such dann noch einmal.";
const NOT_YOURS: &str = "Hier darfst du nicht mehr suchen: Deine Rolle in diesem Netzwerk hat sich geändert.";
const UNREACHABLE: &str = "Keine Verbindung. Such gleich noch einmal.";

struct Search {
    network: Slug,
    field: String,
    combobox: Combobox,
    told: Element,
    hits: RefCell<Vec<Hit>>,
    /// How often something was typed or chosen: an answer to anything older comes too late.
    changes: Cell<u32>,
}

pub fn wake(field: &str, list: &str, network: Slug) {
    let input = dom::by_id(&input_id(field)).and_then(|input| input.dyn_into::<HtmlInputElement>().ok());
    let (Some(input), Some(list), Some(told)) = (input, dom::by_id(list), dom::by_id(&told_id(field))) else { return };
    let _ = input.remove_attribute("name");
    if let Some(button) = input.next_element_sibling() {
        let _ = button.set_attribute("hidden", "");
    }
    let combobox = Combobox::new(input, list);
    let (field, hits) = (field.to_owned(), RefCell::default());
    let search = Rc::new(Search { network, field, combobox, told, hits, changes: Cell::new(0) });
    listen(&search);
    // Somebody may have begun to type before the page was awake.
    if !search.combobox.input.value().is_empty() && search.told.text_content().unwrap_or_default().is_empty() {
        search.soon();
    }
}

fn listen(search: &Rc<Search>) {
    let Combobox { input, list, .. } = &search.combobox;
    let mine = search.clone();
    dom::listen(input, "input", move || mine.soon());
    let mine = search.clone();
    dom::listen_for(input, "keydown", move |event| {
        if let Some(event) = event.dyn_ref::<KeyboardEvent>()
            && let Some(pressed) = mine.combobox.key(event)
        {
            mine.press(pressed);
        }
    });
    // Without a keyboard there is no other way back to what was found.
    let mine = search.clone();
    dom::listen(input, "click", move || mine.combobox.open(true));
    let mine = search.clone();
    dom::listen(input, "blur", move || mine.combobox.open(false));
    // Whoever presses on the list goes on writing in the input.
    dom::listen_for(list, "mousedown", |event| event.prevent_default());
    let mine = search.clone();
    dom::listen_for(list, "click", move |event| {
        if let Some(at) = mine.combobox.clicked(&event) {
            mine.choose(at);
        }
    });
}

impl Search {
    fn change(&self) -> u32 {
        self.changes.set(self.changes.get() + 1);
        self.changes.get()
    }

    fn press(self: &Rc<Self>, pressed: Pressed) {
        match pressed {
            Pressed::Choose(at) => self.choose(at),
            Pressed::Search => self.now(),
            Pressed::Emptied => {
                self.change();
                self.show(Vec::new(), "");
            }
        }
    }

    /// Whatever was active belongs to other words than those that stand there now.
    fn soon(self: &Rc<Self>) {
        self.combobox.activate(None);
        let (mine, change) = (self.clone(), self.change());
        let later = move || {
            if mine.changes.get() == change {
                mine.now();
            }
        };
        set_timeout(later, PAUSE);
    }

    fn now(self: &Rc<Self>) {
        let (mine, change) = (self.clone(), self.change());
        leptos::task::spawn_local(async move { mine.ask(change).await });
    }

    async fn ask(&self, change: u32) {
        let words = self.combobox.input.value();
        if words.trim().chars().count() < SHORTEST {
            return self.show(Vec::new(), "");
        }
        let answer = find_organisations(self.network.clone(), words.clone()).await;
        if self.changes.get() != change {
            return;
        }
        match answer {
            Ok(Answer::Done(found)) => self.found(found, &words),
            Ok(Answer::SignedOut) => self.show(Vec::new(), SIGNED_OUT),
            Ok(Answer::NotYours) => self.show(Vec::new(), NOT_YOURS),
            Err(_) => self.show(Vec::new(), UNREACHABLE),
        }
    }

    fn found(&self, found: Found, words: &str) {
        let (told, nothing) = (found.in_words(words), found.hits.is_empty());
        self.show(found.hits, &told);
        let Some(enter) = self.told.get_attribute("data-enter").filter(|_| nothing) else { return };
        let _ = self.told.append_with_str_1(" ");
        dom::append_link(&self.told, &enter, ENTER_IT);
        if let Some(link) = self.told.last_element_child() {
            let _ = link.set_attribute("target", "_blank");
        }
    }

    fn show(&self, hits: Vec<Hit>, told: &str) {
        self.combobox.show(hits.iter().map(|(_, name, place)| (name.as_str(), place.as_str())));
        self.hits.replace(hits);
        self.told.set_text_content(Some(told));
    }

    fn choose(&self, at: usize) {
        let hit = self.hits.borrow().get(at).cloned();
        let Some((id, name, _)) = hit else { return };
        self.change();
        choices::choose(&self.combobox.input, &self.field, id.as_str(), &name);
        self.combobox.input.set_value("");
        self.show(Vec::new(), &format!("„{name}“ ist ausgewählt."));
    }
}
