//! A form that saves itself: a while after the last change, and when the page is left.

use super::dom;
use leptos::prelude::*;
use mintverbund::domain::{field::Typed, seen::Seen};
use std::{
    cell::{Cell, RefCell},
    future::Future,
    pin::Pin,
    rc::Rc,
    time::Duration,
};
use wasm_bindgen::JsCast;
use web_sys::{Event, FormData, HtmlFormElement};

/// Long enough not to save each word, short enough to lose little.
const WHILE_TYPING: Duration = Duration::from_secs(4);
/// Whoever chose something or left an input has finished a thought.
const AFTER_A_CHOICE: Duration = Duration::from_secs(1);

/// What the page says if nobody is signed in any more.
pub const SIGNED_OUT: &str = "nicht gespeichert: Bitte melde dich in einem neuen Fenster wieder an";
/// What it says if nothing came back.
pub const UNREACHABLE: &str = "nicht gespeichert: keine Verbindung. Deine Eingaben stehen noch hier.";

/// What became of a save.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saved {
    /// All that stands in the form is stored.
    All,
    /// There is something that cannot be stored as it is typed; trying again changes nothing.
    Part,
    /// Nothing, so it has to be tried again.
    Nothing,
}

type Save = Box<dyn Fn(Typed, Typed) -> Pin<Box<dyn Future<Output = Saved>>>>;

/// A form that is watched.
pub struct Watched {
    form: HtmlFormElement,
    save: Save,
    /// What the server was given last, and what became of it.
    stored: RefCell<Typed>,
    saved: Cell<Saved>,
    /// How often something was typed, to wait for the last time.
    changes: Cell<u32>,
    /// A save is on its way: the next one needs its answer.
    busy: Cell<bool>,
    /// The form itself is being sent by a button.
    leaving: Cell<bool>,
}

/// Watches a form. `save` gets what was stored before and what stands in it now; `is_stored` says whether the page shows what
/// is stored, or what was typed and came back.
pub fn watch<F: Future<Output = Saved> + 'static>(
    id: &str,
    is_stored: bool,
    save: impl Fn(Typed, Typed) -> F + 'static,
) {
    let form = dom::by_id(id).and_then(|element| element.dyn_into::<HtmlFormElement>().ok());
    let Some(form) = form else { return };
    let watched = Rc::new(Watched {
        stored: RefCell::new(typed(&form)),
        form,
        save: Box::new(move |before, now| Box::pin(save(before, now))),
        saved: Cell::new(Saved::All),
        changes: Cell::new(0),
        busy: Cell::new(false),
        leaving: Cell::new(false),
    });
    listen(&watched);
    // Somebody may have begun to write before the page was awake.
    if !is_stored || dom::is_touched(&watched.form) {
        watched.saved.set(Saved::Nothing);
        watched.soon(WHILE_TYPING);
    }
}

fn listen(watched: &Rc<Watched>) {
    let mine = watched.clone();
    dom::listen(&watched.form, "input", move || mine.soon(WHILE_TYPING));
    let mine = watched.clone();
    dom::listen(&watched.form, "change", move || mine.soon(AFTER_A_CHOICE));
    let mine = watched.clone();
    dom::listen_for(&document(), "submit", move |event| mine.before_sending(&event));
    // What could not be stored would be lost. The rest is stored on the way out.
    let mine = watched.clone();
    dom::listen_for(&window(), "beforeunload", move |event| {
        if !mine.leaving.get() && mine.saved.get() == Saved::Nothing {
            event.prevent_default();
        }
    });
    // Whoever comes back to the page as it was left goes on writing.
    let mine = watched.clone();
    dom::listen(&window(), "pageshow", move || mine.leaving.set(false));
    let mine = watched.clone();
    dom::listen(&document(), "visibilitychange", move || {
        if dom::is_hidden() {
            mine.now();
        }
    });
}

impl Watched {
    /// Saves once nothing more was typed for a while.
    fn soon(self: &Rc<Self>, pause: Duration) {
        let (mine, change) = (self.clone(), self.changes.get() + 1);
        self.changes.set(change);
        let later = move || {
            if mine.changes.get() == change {
                mine.now();
            }
        };
        set_timeout(later, pause);
    }

    fn now(self: &Rc<Self>) {
        if self.leaving.get() {
            return;
        }
        if self.busy.get() {
            return self.soon(WHILE_TYPING);
        }
        let mine = self.clone();
        leptos::task::spawn_local(async move {
            mine.store().await;
        });
    }

    /// Saves what has changed; tells whether everything typed is stored.
    async fn store(&self) -> bool {
        let now = typed(&self.form);
        let before = self.stored.borrow().clone();
        if now == before && self.saved.get() != Saved::Nothing {
            return self.saved.get() == Saved::All;
        }
        self.busy.set(true);
        let saved = (self.save)(before, now.clone()).await;
        self.busy.set(false);
        self.saved.set(saved);
        if saved != Saved::Nothing {
            self.stored.replace(now);
        }
        saved == Saved::All
    }

    /// A form that leads away waits until everything typed is saved; the watched one saves by itself.
    fn before_sending(self: &Rc<Self>, event: &Event) {
        let target = event.target().and_then(|target| target.dyn_into::<HtmlFormElement>().ok());
        let Some(other) = target else { return };
        if other == self.form {
            return self.leaving.set(true);
        }
        if !other.has_attribute("data-saves-first") {
            return;
        }
        event.prevent_default();
        if self.busy.get() {
            let once_more = move || {
                let _ = other.request_submit();
            };
            return set_timeout(once_more, Duration::from_millis(300));
        }
        let mine = self.clone();
        leptos::task::spawn_local(async move {
            if mine.store().await {
                mine.leaving.set(true);
                let _ = other.submit();
            }
        });
    }
}

/// Everything that stands in a form, as it would be sent, but for what says what is saved over.
pub fn typed(form: &HtmlFormElement) -> Typed {
    let Ok(data) = FormData::new_with_form(form) else { return Typed::default() };
    let pairs = js_sys::Array::from(&data).into_iter().filter_map(|pair| {
        let pair = js_sys::Array::from(&pair);
        Some((pair.get(0).as_string()?, pair.get(1).as_string()?))
    });
    Typed::new(pairs.filter(|(key, _)| key != Seen::KEY))
}
