//! One revision before its reviewer: what changed, what others said, and the decision.

pub mod claim;
pub mod decide;
mod diff;
mod duplicates;
mod fields;
mod findings;
mod happened;
mod here;
mod history;
mod load;
mod notes;
mod page;
pub mod picture;
pub mod remarks;
mod side;
mod stale;
pub mod standing;
mod verdict;

pub use here::stay_on_review;
pub use notes::keep_by_itself as keep_notes;

use crate::{
    http::{Cx, FormResult, Page, PageError, PageResult, Where},
    ui::form::FormState,
};
use axum::{extract::Path, http::StatusCode, response::IntoResponse};
use load::Review;
use mintverbund::domain::{
    field::{FieldError, Typed},
    id::RevisionId,
};

/// The identity in an address.
fn named(text: &str) -> Result<RevisionId, PageError> {
    text.parse().map_err(|_| PageError::NotFound)
}

/// Shows a revision, with whatever was typed about it and not yet sent.
pub async fn show(cx: Cx, Path(revision): Path<String>) -> PageResult {
    let id = named(&revision)?;
    let review = load::load(&cx, &id).await?;
    let typed = notes::of(&cx, &id).await?;
    Ok(draw(&cx, review, FormState::stored(typed), None))
}

fn draw(cx: &Cx, review: Review, form: FormState, problem: Option<String>) -> Page {
    let wrong = !form.errors.is_empty() || problem.is_some();
    let title = format!("{}Prüfung: {}", if wrong { "Fehler: " } else { "" }, review.revision.content.title);
    cx.page(title, Where::Staff("pruefung"), move || page::page(review, form, problem))
}

/// The page again with everything that was typed and what is wrong with it.
async fn refused(cx: &Cx, id: &RevisionId, typed: Typed, errors: Vec<FieldError>) -> FormResult {
    let review = load::load(cx, id).await?;
    let page = draw(cx, review, FormState::refused(typed, errors), None);
    Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
}

/// The page again with everything that was typed and why it could not be done.
async fn not_now(cx: &Cx, id: &RevisionId, typed: Typed, why: &str) -> FormResult {
    let review = load::load(cx, id).await?;
    let page = draw(cx, review, FormState::stored(typed), Some(why.to_owned()));
    Ok(page.status(StatusCode::CONFLICT).into_response())
}
