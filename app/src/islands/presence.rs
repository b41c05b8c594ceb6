//! Says that a reviewer is there while they work, and tells them who else is and what has changed.

use leptos::prelude::*;
use mintverbund::domain::seen::Seen;

/// The `id` of the element that says until when the review is one's own.
pub const CLAIM: &str = "uebernommen-bis";
/// The `id` of the line that says who else is there; the page writes what is so when it opens.
pub const OTHERS: &str = "wer-noch";
/// The `id` of the line that says what has changed since the page was loaded.
const CHANGED: &str = "was-neu";

/// The line below that one, which says what has changed. Keeps all three up to date while somebody works on the page.
#[island]
pub fn Presence(
    /// What the page shows.
    seen: Seen,
) -> impl IntoView {
    #[cfg(feature = "hydrate")]
    browser::watch(seen);
    #[cfg(not(feature = "hydrate"))]
    let _ = seen;
    view! { <p class="here__line here__line--changed" role="status" id=CHANGED></p> }
}

#[cfg(feature = "hydrate")]
mod browser {
    use super::*;
    use crate::{
        calls::{
            Answer,
            stay_on_review::{Stayed, stay_on_review},
        },
        islands::dom,
    };
    use js_sys::Date;
    use mintverbund::domain::presence::EVERY;
    use std::{cell::Cell, rc::Rc, time::Duration};

    /// Whoever has done nothing for so long is not at work here, whatever their window shows. In milliseconds.
    const IDLE: f64 = 10.0 * 60_000.0;
    /// What somebody does who reads or writes.
    const WORK: [&str; 5] = ["input", "keydown", "pointerdown", "pointermove", "scroll"];

    const ALONE: &str = "Gerade ist sonst niemand mehr hier.";
    const SIGNED_OUT: &str =
        "Du bist nicht mehr angemeldet. Melde dich in einem neuen Fenster an: Was du getippt hast, steht noch hier.";

    struct Watch {
        seen: Seen,
        /// When the person did something last, in milliseconds.
        worked: Cell<f64>,
        /// There is nothing left to stay for.
        is_over: Cell<bool>,
    }

    pub fn watch(seen: Seen) {
        let watch = Rc::new(Watch { seen, worked: Cell::new(Date::now()), is_over: Cell::new(false) });
        for event in WORK {
            let mine = watch.clone();
            dom::listen(&document(), event, move || mine.works());
        }
        let mine = watch.clone();
        dom::listen(&document(), "visibilitychange", move || mine.comes_back());
        let mine = watch.clone();
        set_interval(move || mine.beat(), Duration::from_secs(EVERY.unsigned_abs()));
        watch.beat();
    }

    impl Watch {
        fn is_idle(&self) -> bool {
            Date::now() - self.worked.get() > IDLE
        }

        fn works(self: &Rc<Self>) {
            if self.is_idle() {
                return self.comes_back();
            }
            self.worked.set(Date::now());
        }

        fn comes_back(self: &Rc<Self>) {
            self.worked.set(Date::now());
            self.beat();
        }

        /// Asks, unless nobody works here.
        fn beat(self: &Rc<Self>) {
            if self.is_over.get() || self.is_idle() || dom::is_hidden() {
                return;
            }
            let mine = self.clone();
            leptos::task::spawn_local(async move { mine.ask().await });
        }

        async fn ask(&self) {
            match stay_on_review(self.seen.clone()).await {
                Ok(Answer::Done(stayed)) => self.show(&stayed),
                Ok(Answer::SignedOut) => dom::say(CHANGED, SIGNED_OUT),
                Ok(Answer::NotYours) => self.is_over.set(true),
                // That the line is broken is said by what keeps the notes.
                Err(_) => {}
            }
        }

        fn show(&self, stayed: &Stayed) {
            self.is_over.set(stayed.is_over);
            dom::say(CHANGED, &stayed.changed);
            dom::say(CLAIM, &stayed.claim);
            dom::say(OTHERS, if is_left_alone(stayed) { ALONE } else { &stayed.others });
        }
    }

    /// Whether somebody was there a moment ago and nobody is any more. That is said once, and only as long as there is
    /// something to be there for.
    fn is_left_alone(stayed: &Stayed) -> bool {
        let shown = dom::by_id(OTHERS).and_then(|line| line.text_content()).unwrap_or_default();
        !stayed.is_over && stayed.others.is_empty() && !shown.is_empty() && shown != ALONE
    }
}
