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
use mintverbund::{
    domain::form_number::sending,
    store::form_outcome::{self, Begun, Outcome},
};
use std::{future::Future, time::Duration};
use tokio::time::{Instant, sleep, timeout};

/// The input with the number of a form.
pub const NUMBER: &str = "vorgang";
/// How long a second click waits for the first, and how often it looks.
const PATIENCE: Duration = Duration::from_secs(12);
const LOOK: Duration = Duration::from_millis(100);
/// Nobody works longer on a form; whoever sent it has been answered by then.
const LONGEST: Duration = Duration::from_secs(40);
const _: () = assert!(LONGEST.as_secs() < form_outcome::ABANDONED.cast_unsigned());

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
    // A number that is none of ours for this person names nothing: such a form is handled like one without.
    let is_own = number_in(&body).is_some_and(|number| cx.numbers.was_shown(&number, &cx.person.id, cx.now));
    let id = is_own.then(|| sending(&cx.person.id, parts.uri.path(), &body));
    let request = Request::from_parts(parts, Body::from(body));
    match id {
        Some(id) => once(app, &cx, id, handle(request)).await.unwrap_or_else(IntoResponse::into_response),
        None => handle(request).await,
    }
}

fn number_in(body: &Bytes) -> Option<String> {
    let name = format!("{NUMBER}=");
    let mut pairs = body.split(|byte| *byte == b'&');
    let number = pairs.find_map(|pair| pair.strip_prefix(name.as_bytes()))?;
    String::from_utf8(number.to_vec()).ok()
}

/// All of it goes on when the browser hangs up, as it does at a second click: what was begun is ended and remembered.
async fn once<F>(app: &AppState, cx: &Cx, id: String, handling: F) -> Result<Response, PageError>
where
    F: Future<Output = Response> + Send + 'static,
{
    let (app, cx) = (app.clone(), cx.clone());
    let working = tokio::spawn(async move {
        if let Some(Outcome { location, message }) = begun(&app, &id).await? {
            if let Some(message) = message {
                cx.flash(message).await?;
            }
            return Ok(see_other(&location));
        }
        let answer = ended(handling).await;
        if let Err(error) = remember(&app, &cx, &id, led_to(&answer)).await {
            tracing::error!(?error, "what became of a form could not be kept");
        }
        Ok(answer)
    });
    working.await.map_err(|_| PageError::Internal)?
}

/// The answer of a handler, in a task of its own: also one that panics or does not end has an answer.
async fn ended<F: Future<Output = Response> + Send + 'static>(handling: F) -> Response {
    match tokio::spawn(timeout(LONGEST, handling)).await {
        Ok(Ok(answer)) => answer,
        Ok(Err(_)) => PageError::Busy.into_response(),
        Err(error) => {
            tracing::error!(%error, "a handler panicked");
            PageError::Internal.into_response()
        }
    }
}

/// What became of the form, if it was sent before; none if it is to be handled now. Whoever waits only looks: the one
/// writer is for those who write.
async fn begun(app: &AppState, id: &str) -> Result<Option<Outcome>, PageError> {
    let until = Instant::now() + PATIENCE;
    loop {
        let known = form_outcome::known(&mut app.store.read().await?, id, app.now()).await?;
        let known = match known {
            Begun::First => {
                let mut tx = app.store.write().await?;
                let begun = form_outcome::begin(&mut tx, id, app.now()).await?;
                tx.commit().await?;
                begun
            }
            known => known,
        };
        match known {
            Begun::First => return Ok(None),
            Begun::Done(outcome) => return Ok(Some(outcome)),
            Begun::Running if Instant::now() > until => return Err(PageError::Busy),
            Begun::Running => sleep(LOOK).await,
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
        let numbers = bodies.map(|body| number_in(&Bytes::from(body)));
        assert_eq!(numbers, [Some("1"), Some("1"), None, Some(""), None].map(|number| number.map(str::to_owned)));
    }
}
