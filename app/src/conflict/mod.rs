//! Somebody else was faster: what was typed beside what is stored now, and both ways on. Nothing typed is lost.

mod fields;
mod form;
mod meanwhile;

#[cfg(test)]
mod tests;

pub use fields::{Compared, FieldDifference, Wording, differences};
pub use form::LateForm;
pub use meanwhile::Meanwhile;

use crate::{
    http::{Cx, FormResult, Where},
    ui::parts::breadcrumb,
};
use axum::{http::StatusCode, response::IntoResponse};
use leptos::prelude::*;

/// What most conflicts are called.
pub const CHANGED: &str = "Inzwischen wurde etwas geändert";

/// Where a conflict is shown.
pub struct Conflict {
    /// Where in the product it stands.
    pub place: Where,
    /// What it is about, for the title of the window.
    pub about: String,
    /// The steps that lead there.
    pub steps: Vec<(String, String)>,
    /// Its heading.
    pub heading: &'static str,
}

/// What a conflict shows.
pub struct Sides {
    /// Who did what meanwhile, and what becomes of what was typed.
    pub told: String,
    /// What stands above both sides, if anything.
    pub above: Option<AnyView>,
    /// What was typed, under its heading, with the way to take it.
    pub mine: (&'static str, AnyView),
    /// What is stored, under its heading, with the way to leave it so.
    pub theirs: (&'static str, AnyView),
}

impl Conflict {
    /// Answers 409 with both sides.
    pub fn answer(self, cx: &Cx, sides: impl FnOnce() -> Sides + Send + 'static) -> FormResult {
        let Self { place, about, steps, heading } = self;
        let title = format!("Fehler: {heading} – {about}");
        let page = cx.page(title, place, move || view(steps, heading, sides()));
        Ok(page.status(StatusCode::CONFLICT).into_response())
    }
}

fn view(steps: Vec<(String, String)>, heading: &'static str, sides: Sides) -> AnyView {
    let Sides { told, above, mine, theirs } = sides;
    view! {
        <div class="wrap page stack">
            {breadcrumb(steps)}
            <h1>{heading}</h1>
            <p class="lead" role="alert" tabindex="-1" autofocus>{told}</p>
            {above}
            <div class="conflict">{side(mine)}{side(theirs)}</div>
        </div>
    }
    .into_any()
}

fn side((heading, body): (&'static str, AnyView)) -> AnyView {
    view! { <section class="conflict__side"><h2>{heading}</h2>{body}</section> }.into_any()
}
