//! An input that opens a list: the pattern "combobox" of ARIA 1.2. The focus stays in the input.

use crate::islands::dom;
use leptos::prelude::document;
use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent, Node, ScrollIntoViewOptions, ScrollLogicalPosition,
};

/// What a key asks for.
pub enum Pressed {
    /// The option at this place.
    Choose(usize),
    /// To look for what stands in the input, now.
    Search,
    /// Nothing any more: the input is empty.
    Emptied,
}

/// An input and its list.
pub struct Combobox {
    pub input: HtmlInputElement,
    pub list: Element,
    /// The option that Enter chooses.
    active: Cell<Option<usize>>,
}

impl Combobox {
    /// Makes an input one, with a list that is still empty.
    pub fn new(input: HtmlInputElement, list: Element) -> Self {
        let says = [("role", "combobox"), ("aria-autocomplete", "list"), ("aria-controls", &list.id())];
        for (name, value) in says {
            let _ = input.set_attribute(name, value);
        }
        let combobox = Self { input, list, active: Cell::new(None) };
        combobox.open(false);
        combobox
    }

    /// Shows these options, each with what tells it apart; none closes the list, and so does an input that was left.
    pub fn show<'a>(&self, options: impl Iterator<Item = (&'a str, &'a str)>) {
        self.list.set_text_content(None);
        for (at, (name, place)) in options.enumerate() {
            let Some(option) = dom::append(&self.list, "li", name) else { continue };
            option.set_id(&format!("{}-{at}", self.list.id()));
            let _ = option.set_attribute("role", "option");
            if !place.is_empty() {
                let _ = option.append_with_str_1(" ");
                if let Some(more) = dom::append(&option, "span", place) {
                    more.set_class_name("picker__more");
                }
            }
        }
        let here = document().active_element().is_some_and(|focused| focused == **self.input);
        self.open(here);
    }

    /// Opens the list if there is something in it, or closes it; no option is active then.
    pub fn open(&self, open: bool) {
        let open = open && self.list.child_element_count() > 0;
        let _ = self.list.toggle_attribute_with_force("hidden", !open);
        let _ = self.input.set_attribute("aria-expanded", if open { "true" } else { "false" });
        self.activate(None);
    }

    /// What a key does: it moves among the options, or closes the list; the rest is told.
    pub fn key(&self, event: &KeyboardEvent) -> Option<Pressed> {
        if event.is_composing() {
            return None;
        }
        let pressed = match event.key().as_str() {
            "ArrowDown" => self.step(true),
            "ArrowUp" => self.step(false),
            // Enter chooses or searches here; it does not send the form around it.
            "Enter" => Some(self.active.get().map_or(Pressed::Search, Pressed::Choose)),
            "Escape" => self.escape(),
            _ => return None,
        };
        event.prevent_default();
        pressed
    }

    /// Which option was pressed.
    pub fn clicked(&self, event: &Event) -> Option<usize> {
        let target = event.target()?.dyn_into::<Node>().ok()?;
        self.options().iter().position(|option| option.contains(Some(&target)))
    }

    fn options(&self) -> Vec<HtmlElement> {
        dom::all(&self.list, "li")
    }

    fn is_open(&self) -> bool {
        !self.list.has_attribute("hidden")
    }

    /// To the next option or the one before, from the last to the first and back.
    fn step(&self, down: bool) -> Option<Pressed> {
        let (count, before) = (self.list.child_element_count() as usize, self.active.get());
        if count > 0 {
            if !self.is_open() {
                self.open(true);
            }
            self.activate(Some(match (before, down) {
                (None, true) => 0,
                (None, false) => count - 1,
                (Some(at), true) => (at + 1) % count,
                (Some(at), false) => (at + count - 1) % count,
            }));
        }
        None
    }

    /// Closes the list, and a second time empties the input.
    fn escape(&self) -> Option<Pressed> {
        let was_open = self.is_open();
        self.open(false);
        (!was_open).then(|| {
            self.input.set_value("");
            Pressed::Emptied
        })
    }

    /// Makes one option the one that Enter chooses, or none.
    pub fn activate(&self, active: Option<usize>) {
        self.active.set(active);
        let _ = self.input.remove_attribute("aria-activedescendant");
        for (at, option) in self.options().iter().enumerate() {
            let is_active = active == Some(at);
            let _ = option.set_attribute("aria-selected", if is_active { "true" } else { "false" });
            if is_active {
                let _ = self.input.set_attribute("aria-activedescendant", &option.id());
                let nearest = ScrollIntoViewOptions::new();
                nearest.set_block(ScrollLogicalPosition::Nearest);
                option.scroll_into_view_with_scroll_into_view_options(&nearest);
            }
        }
    }
}
