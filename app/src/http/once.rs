//! Nothing is done twice: whoever sends the same form again is led where the first one led.
//!
//! Every form of a page behind the sign-in carries a number, put into it when the page is drawn. Account, address and
//! all that was sent, the number with it, name one sending. A click too many is answered by the first one's outcome, also
//! while that is still being worked on, and also if the browser has given up waiting for it.

use super::{Cx, LARGEST_FORM, PageError, cx::SESSION_FLASH, is_form, see_other, signed_in::session_failed};
use crate::state::AppState;
use axum::{
    body::{Body, Bytes, to_bytes},
    extract::Request,
    http::{Method, StatusCode, header},
    response::{IntoResponse, Response},
};
use mintverbund::store::form_outcome::{self, Begun, Outcome};
use std::{future::Future, time::Duration};

/// The input with the number of a form.
pub const NUMBER: &str = "vorgang";
/// How long a second click waits for the first, and how often it looks.
const PATIENCE: Duration = Duration::from_secs(12);
const LOOK: Duration = Duration::from_millis(100);

/// Writes a number into each form of a page that is sent by POST.
pub fn numbered(html: &str, number: &str) -> String {
    let mut numbered = String::with_capacity(html.len() + 512);
    let mut rest = html;
    while let Some((before, tag, after)) = next_form(rest) {
        numbered.push_str(before);
        numbered.push_str(tag);
        if tag.contains("method=\"post\"") {
            numbered.push_str(&format!("<input type=\"hidden\" name=\"{NUMBER}\" value=\"{number}\">"));
        }
        rest = after;
    }
    numbered + rest
}

/// What stands before the next form, its opening tag, and the rest. Texts are escaped: only a tag begins like one.
fn next_form(html: &str) -> Option<(&str, &str, &str)> {
    let start = html.find("<form")?;
    let mut quoted = false;
    let length = html[start..].find(|letter| {
        quoted ^= letter == '"';
        letter == '>' && !quoted
    })?;
    let (before, form) = html.split_at(start);
    let (tag, after) = form.split_at(length + 1);
    Some((before, tag, after))
}

/// Handles a form, unless the same one has been handled already.
pub(super) async fn answered<F>(request: Request, app: &AppState, handle: impl FnOnce(Request) -> F) -> Response
where
    F: Future<Output = Response> + Send + 'static,
{
    let cx = request.extensions().get::<Cx>().cloned();
    let Some(cx) = cx.filter(|_| request.method() == Method::POST && is_form(request.headers())) else {
        return handle(request).await;
    };
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, LARGEST_FORM).await else {
        return PageError::BadForm(StatusCode::PAYLOAD_TOO_LARGE).into_response();
    };
    let path = parts.uri.path_and_query().map(ToString::to_string).unwrap_or_default();
    let id = carries_number(&body).then(|| form_outcome::id(&cx.person.id, &path, &body));
    let request = Request::from_parts(parts, Body::from(body));
    match id {
        Some(id) => once(app, &cx, id, handle(request)).await.unwrap_or_else(IntoResponse::into_response),
        None => handle(request).await,
    }
}

fn carries_number(body: &Bytes) -> bool {
    let name = format!("{NUMBER}=");
    body.split(|byte| *byte == b'&').any(|pair| pair.len() > name.len() && pair.starts_with(name.as_bytes()))
}

async fn once<F>(app: &AppState, cx: &Cx, id: String, handling: F) -> Result<Response, PageError>
where
    F: Future<Output = Response> + Send + 'static,
{
    if let Some(Outcome { location, message }) = begun(app, &id).await? {
        if let Some(message) = message {
            cx.flash(message).await?;
        }
        return Ok(see_other(&location));
    }
    let (app, cx) = (app.clone(), cx.clone());
    // It goes on when the browser hangs up, as it does at a second click: what was begun is ended and remembered.
    let working = tokio::spawn(async move {
        let answer = handling.await;
        if let Err(error) = remember(&app, &cx, &id, led_to(&answer)).await {
            tracing::error!(?error, "what became of a form could not be kept");
        }
        answer
    });
    working.await.map_err(|error| {
        tracing::error!(%error, "a handler panicked");
        PageError::Internal
    })
}

/// What became of the form, if it was sent before; none if it is to be handled now.
async fn begun(app: &AppState, id: &str) -> Result<Option<Outcome>, PageError> {
    let until = tokio::time::Instant::now() + PATIENCE;
    loop {
        let mut tx = app.store.write().await?;
        let known = form_outcome::begin(&mut tx, id, app.now()).await?;
        tx.commit().await?;
        match known {
            Begun::First => return Ok(None),
            Begun::Done(outcome) => return Ok(Some(outcome)),
            Begun::Running if tokio::time::Instant::now() > until => return Err(PageError::Busy),
            Begun::Running => tokio::time::sleep(LOOK).await,
        }
    }
}

/// Where the answer leads. Only what led on has done something: a form that was refused may be sent again as it is.
fn led_to(answer: &Response) -> Option<String> {
    let location = answer.headers().get(header::LOCATION).filter(|_| answer.status() == StatusCode::SEE_OTHER);
    location.and_then(|value| value.to_str().ok()).map(str::to_owned)
}

async fn remember(app: &AppState, cx: &Cx, id: &str, led_to: Option<String>) -> Result<(), PageError> {
    let mut tx = app.store.write().await?;
    match led_to {
        Some(location) => {
            let message = cx.session.get(SESSION_FLASH).await.map_err(session_failed)?;
            form_outcome::finish(&mut tx, id, &Outcome { location, message }).await?;
        }
        None => form_outcome::forget(&mut tx, id).await?,
    }
    Ok(tx.commit().await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_form_that_is_posted_carries_the_number() {
        let html = r#"<p>&lt;form></p><form method="post" action="/a?b=&gt;"><b></b></form><form role="search" action="/c"></form>"#;
        let input = r#"<input type="hidden" name="vorgang" value="7">"#;
        let wanted = html.replace(r#"action="/a?b=&gt;">"#, &format!(r#"action="/a?b=&gt;">{input}"#));
        assert_eq!(numbered(html, "7"), wanted);
        assert_eq!(numbered("<form method=\"post\"", "7"), "<form method=\"post\"");
    }

    #[test]
    fn a_number_is_found_by_its_name_alone() {
        let bodies = ["vorgang=1", "a=b&vorgang=1", "xvorgang=1", "vorgang=", ""];
        assert_eq!(bodies.map(|body| carries_number(&Bytes::from(body))), [true, true, false, false, false]);
    }
}
