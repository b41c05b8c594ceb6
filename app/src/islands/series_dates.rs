//! Shows the dates of a series while it is typed.

use leptos::prelude::*;
use mintverbund::domain::web::Slug;

/// The `id` of the line that says how many dates there are; the list follows it.
const COUNT: &str = "serie-termine";

/// Below the inputs of a series: the dates that saving will write out. Only the line above the list is read out.
#[island]
pub fn SeriesDates(
    /// The `id` of the form.
    form: String,
    /// Of which network the offer is.
    network: Slug,
) -> impl IntoView {
    #[cfg(feature = "hydrate")]
    browser::watch(&form, network);
    #[cfg(not(feature = "hydrate"))]
    let _ = (form, network);
    view! { <div role="status" id=COUNT></div> }
}

/// What stands above the list: how many dates there are, and before that what people should know about them.
#[cfg(any(feature = "hydrate", test))]
fn line(dates: usize, note: &str) -> String {
    let count = if dates == 1 { "1 Termin:".to_owned() } else { format!("{dates} Termine:") };
    if note.is_empty() { count } else { format!("{note} {count}") }
}

#[cfg(feature = "hydrate")]
mod browser {
    use super::*;
    use crate::{
        calls::{
            Answer,
            preview_series::{Preview, preview_series},
        },
        islands::{dom, watched},
    };
    use mintverbund::domain::field::Typed;
    use std::{
        cell::{Cell, RefCell},
        rc::Rc,
        time::Duration,
    };
    use wasm_bindgen::JsCast;
    use web_sys::HtmlFormElement;

    /// After the last key; a day is typed in three parts.
    const PAUSE: Duration = Duration::from_millis(500);
    /// What the names of the inputs begin with that decide about the dates.
    const INPUTS: [&str; 2] = ["series_", "date_"];

    struct Series {
        form: HtmlFormElement,
        network: Slug,
        /// What stood in the inputs when the server was asked last.
        asked: RefCell<Typed>,
        /// How often something was typed, to wait for the last time.
        changes: Cell<u32>,
    }

    pub fn watch(form: &str, network: Slug) {
        let form = dom::by_id(form).and_then(|element| element.dyn_into::<HtmlFormElement>().ok());
        let Some(form) = form else { return };
        let series = Rc::new(Series { form, network, asked: RefCell::default(), changes: Cell::new(0) });
        let mine = series.clone();
        dom::listen(&series.form, "input", move || mine.soon());
        // A form that came back, and what was typed before the page was awake.
        series.soon();
    }

    impl Series {
        fn soon(self: &Rc<Self>) {
            let (mine, change) = (self.clone(), self.changes.get() + 1);
            self.changes.set(change);
            let later = move || {
                if mine.changes.get() == change {
                    leptos::task::spawn_local(async move { mine.ask().await });
                }
            };
            set_timeout(later, PAUSE);
        }

        async fn ask(&self) {
            let typed = self.typed();
            if typed == *self.asked.borrow() {
                return;
            }
            self.asked.replace(typed.clone());
            let answer = match is_begun(&typed) {
                true => preview_series(self.network.clone(), typed.clone()).await,
                false => Ok(Answer::Done(Preview::Unfinished)),
            };
            // Something else was asked meanwhile: its answer counts, whichever comes last.
            if typed != *self.asked.borrow() {
                return;
            }
            match answer {
                Ok(Answer::Done(Preview::Dates(dates))) => show(&line(dates.len(), ""), &dates),
                Ok(Answer::Done(Preview::Noted(dates, note))) => show(&line(dates.len(), &note), &dates),
                Ok(Answer::Done(Preview::Wrong(error))) => show(&format!("{}: {}", error.label, error.message), &[]),
                // That the line is broken is said by what saves the form.
                _ => show("", &[]),
            }
        }

        fn typed(&self) -> Typed {
            let all = watched::typed(&self.form).into_pairs().into_iter();
            Typed::new(all.filter(|(key, _)| INPUTS.iter().any(|prefix| key.starts_with(prefix))))
        }
    }

    fn is_begun(typed: &Typed) -> bool {
        typed.pairs().any(|(key, value)| key.starts_with(INPUTS[0]) && !value.is_empty())
    }

    fn show(line: &str, dates: &[String]) {
        dom::say(COUNT, line);
        let Some(count) = dom::by_id(COUNT) else { return };
        if let Some(list) = count.next_element_sibling() {
            list.remove();
        }
        if dates.is_empty() {
            return;
        }
        let Some(list) = count.parent_element().and_then(|around| dom::append(&around, "ul", "")) else { return };
        dates.iter().for_each(|date| {
            dom::append(&list, "li", date);
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_date_is_counted_in_the_singular() {
        assert_eq!([1, 5].map(|dates| line(dates, "")), ["1 Termin:", "5 Termine:"]);
    }

    #[test]
    fn months_without_a_date_are_named_before_the_dates() {
        assert_eq!(line(2, "Kein Termin im Februar 2027."), "Kein Termin im Februar 2027. 2 Termine:");
    }
}
