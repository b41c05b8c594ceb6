//! Long forms: whatever can be stored of one is, the rest is kept for whoever typed it, and what two people wrote at once is
//! brought together.

mod late;
mod record;

use crate::{
    http::{Cx, NUMBER, Page, PageError},
    ui::{
        form::{Above, DISCARD, FormState},
        time_words::when,
    },
};
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use mintverbund::{
    domain::{
        field::{FieldError, Typed},
        long_form::{is_shown, resumed, showing},
        seen::Seen,
    },
    store::{kept_form, kept_form::KeptForm},
};
pub use record::{Became, Frame, Record, sent};

/// The page of a form that is shown once more.
pub fn again(page: Page, is_refused: bool) -> Response {
    let status = if is_refused { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    page.status(status).into_response()
}

/// The form of a page that is opened: what is stored and, in its place, what this person typed and could not be stored.
pub async fn opened(cx: &Cx, action: &str, stored: Typed) -> Result<FormState, PageError> {
    let state = FormState::stored(showing(&stored));
    let kept = kept_form::of(&mut cx.app.store.read().await?, &cx.person.id, action, cx.now).await?;
    let Some(KeptForm { at, typed, errors }) = kept else { return Ok(state) };
    let is_refused = |key: &str| errors.iter().any(|error| error.key == key);
    let above = Above::Kept {
        when: Some(when(at, cx.now)),
        is_rest_stored: typed.pairs().all(|(key, _)| is_shown(key) || is_refused(key)),
        taken: String::new(),
        action: action.to_owned(),
    };
    Ok(FormState { typed: resumed(&state.typed, &typed), errors, above: Some(above) })
}

/// Keeps what was typed into the form of something new, of which nothing can be stored yet.
pub async fn kept(cx: &Cx, action: &str, typed: Typed, errors: Vec<FieldError>) -> Result<FormState, PageError> {
    keep(cx, action, &own(&typed), &errors).await?;
    let above = Above::Kept { when: None, is_rest_stored: false, taken: String::new(), action: action.to_owned() };
    Ok(FormState { typed, errors, above: Some(above) })
}

/// Forgets what was kept of a form.
pub async fn forget(cx: &Cx, action: &str) -> Result<(), PageError> {
    // Mostly there is nothing, which costs the one writer nothing.
    if kept_form::of(&mut cx.app.store.read().await?, &cx.person.id, action, cx.now).await?.is_some() {
        let mut tx = cx.write().await?;
        kept_form::forget(&mut tx, &cx.person.id, action).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// The answer to the button that forgets what was kept; none if it was not pressed.
pub async fn discarded(cx: &Cx, action: &str, typed: &Typed) -> Result<Option<Response>, PageError> {
    if typed.get("dann") != DISCARD {
        return Ok(None);
    }
    forget(cx, action).await?;
    cx.done("Die Eingaben sind verworfen.", action).await.map(Some)
}

/// What somebody leaves behind: what they typed, and what they saw.
fn left(typed: &Typed) -> Typed {
    own(typed).and(&typed.only(is_shown))
}

/// What somebody typed, without what a form carries unseen.
fn own(typed: &Typed) -> Typed {
    typed.only(|key| !is_shown(key) && ![Seen::KEY, NUMBER, "dann"].contains(&key))
}

async fn keep(cx: &Cx, action: &str, typed: &Typed, errors: &[FieldError]) -> Result<(), PageError> {
    let kept = KeptForm { at: cx.now, typed: typed.clone(), errors: errors.to_vec() };
    let mut tx = cx.write().await?;
    kept_form::put(&mut tx, &cx.person.id, action, &kept).await?;
    tx.commit().await?;
    Ok(())
}
