//! A form that arrives when its session has ended, or when the server cannot deal with it: nothing typed may be lost.
//!
//! It travels through the sign-in page, or through the page that says what is wrong, as hidden inputs and comes back to
//! be sent once more. The server keeps none of it.

use super::page as draw;
use crate::{
    address,
    http::{
        CachePolicy, Cx, LARGEST_FORM, NUMBER, Page, PageError, SignInNeeded, TypedForm, Unanswered, Upload, fits,
        is_form, is_multipart,
    },
    messages::Said,
    state::AppState,
    ui::form::FormState,
};
use axum::{
    body::{Body, to_bytes},
    extract::{OriginalUri, Request, State},
    http::{Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use leptos::prelude::*;
use mintverbund::domain::{
    field::Typed,
    long_form::{is_shown, shown},
    seen::Seen,
};
use std::time::Duration;

/// The largest form, and what goes with it through the sign-in page.
pub const LARGEST_WITH_SIGN_IN: usize = LARGEST_FORM + 32 * 1024;
/// A form that takes longer is answered with everything typed, before the server gives up without a word.
const PATIENCE: Duration = Duration::from_secs(18);
const TARGET: &str = "ziel";
/// So many of the texts are shown before they are sent, and so many letters of each.
const SHOWN_TEXTS: usize = 5;
const SHOWN_LETTERS: usize = 160;
/// Before each name, because a form may have an input `email` of its own.
const PREFIX: &str = "eingabe.";

/// A form on its way through the sign-in page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interrupted {
    /// Where it was sent.
    pub path: String,
    /// What was typed, but for passwords.
    pub typed: Typed,
}

impl Interrupted {
    fn new(path: &str, typed: &Typed) -> Self {
        let kept = typed.pairs().filter(|(key, _)| !key.to_lowercase().contains("passw"));
        Self { path: path.to_owned(), typed: Typed::new(kept.map(|(key, value)| (key.to_owned(), value.to_owned()))) }
    }

    /// The form that a sign-in carries, if it goes to an address of ours that takes forms: one of these patterns.
    pub fn read(typed: &Typed, forms: &[&str]) -> Option<Self> {
        let path = typed.get(TARGET);
        let inner =
            typed.pairs().filter_map(|(key, value)| Some((key.strip_prefix(PREFIX)?.to_owned(), value.to_owned())));
        let asked = path.split('?').next().unwrap_or_default();
        let own = super::own_path::is_own(path) && forms.iter().any(|pattern| fits(pattern, asked));
        own.then(|| Self::new(path, &Typed::new(inner)))
    }

    /// The inputs that carry it through the sign-in page.
    pub fn carried(&self) -> Vec<AnyView> {
        let inner = self.typed.pairs().map(|(key, value)| FormState::hidden(&format!("{PREFIX}{key}"), value));
        std::iter::once(FormState::hidden(TARGET, &self.path)).chain(inner).collect()
    }

    /// Its number, by which can be told who was shown it.
    pub fn number(&self) -> &str {
        self.typed.get(NUMBER)
    }

    /// The first texts in it, by which whoever is to send it can tell what it is, and how many inputs stand in it besides:
    /// chosen terms, ticks, and more texts.
    pub fn told(&self) -> (Vec<String>, usize) {
        let hidden = [NUMBER, Seen::KEY];
        let before = shown(&self.typed);
        let is_typed = |key: &str, value: &str| {
            !hidden.contains(&key) && !is_shown(key) && !value.trim().is_empty() && !before.has(key, value)
        };
        let typed = self.typed.pairs().filter(|(key, value)| is_typed(key, value));
        let (texts, others): (Vec<_>, Vec<_>) = typed.map(|(_, value)| value).partition(|value| is_text(value));
        let shown: Vec<String> = texts.iter().take(SHOWN_TEXTS).map(|text| shortened(text)).collect();
        let more = texts.len() + others.len() - shown.len();
        (shown, more)
    }

    /// The network to which it goes, by the name in its address; none if it goes to the state office.
    pub fn network(&self) -> Option<&str> {
        let below = self.path.strip_prefix(address::workspace::DESK)?.strip_prefix('/')?;
        below.split(['/', '?']).next()
    }

    /// The inputs as they were.
    pub fn inputs(&self) -> Vec<AnyView> {
        self.typed.pairs().map(|(key, value)| FormState::hidden(key, value)).collect()
    }
}

/// Somebody's own words or an address, not the code of a term or a number.
fn is_text(value: &str) -> bool {
    value.trim().contains(char::is_whitespace)
        || value.chars().any(char::is_uppercase)
        || value.contains(['@', '.', '/'])
}

fn shortened(text: &str) -> String {
    let mut shown: String = text.trim().chars().take(SHOWN_LETTERS).collect();
    if shown.len() < text.trim().len() {
        shown.push('…');
    }
    shown
}

/// Answers a form of nobody signed in with the page for signing in, and one that the server cannot deal with by a page
/// that sends it again; each with everything typed in it.
pub async fn interrupted(State(app): State<AppState>, request: Request, next: Next) -> Response {
    if request.method() != Method::POST {
        return next.run(request).await;
    }
    let path = path(&request);
    let answered = if is_multipart(request.headers()) {
        with_file(&app, &path, request, next).await
    } else if is_form(request.headers()) {
        without_file(&app, &path, request, next).await
    } else {
        Ok(next.run(request).await)
    };
    answered.unwrap_or_else(IntoResponse::into_response)
}

async fn without_file(app: &AppState, path: &str, request: Request, next: Next) -> Result<Response, PageError> {
    let (parts, body) = request.into_parts();
    let too_large = |_| PageError::BadForm(StatusCode::PAYLOAD_TOO_LARGE);
    let body = to_bytes(body, LARGEST_WITH_SIGN_IN).await.map_err(too_large)?;
    let answer = patiently(next.run(Request::from_parts(parts, Body::from(body.clone())))).await;
    if answer.extensions().get::<SignInNeeded>().is_some() {
        return sign_in(app, path, &TypedForm::read(&body)?.0).await;
    }
    match answer.extensions().get::<Unanswered>().cloned() {
        Some(unanswered) => Ok(again(path, &TypedForm::read(&body)?.0, unanswered.why, &answer)),
        None => Ok(answer),
    }
}

/// A file cannot be kept while somebody signs in, so this is asked first, and only what was typed travels.
async fn with_file(app: &AppState, path: &str, request: Request, next: Next) -> Result<Response, PageError> {
    let (mut parts, body) = request.into_parts();
    match Cx::read(&mut parts, app).await {
        Ok(cx) => {
            parts.extensions.insert(cx);
        }
        Err(PageError::SignIn(_)) => {
            let typed = Upload::typed(Request::from_parts(parts, body)).await?;
            return sign_in(app, path, &typed).await;
        }
        Err(other) => {
            let typed = Upload::typed(Request::from_parts(parts, body)).await?;
            return Ok(with_everything(path, other.keeping(&typed)));
        }
    }
    Ok(with_everything(path, next.run(Request::from_parts(parts, body)).await))
}

/// The answer itself or, if it could not deal with the form, the page that sends again what it keeps of it.
fn with_everything(path: &str, answer: Response) -> Response {
    match answer.extensions().get::<Unanswered>().cloned() {
        Some(Unanswered { typed: Some(typed), why }) => again(path, &typed, why, &answer),
        _ => answer,
    }
}

async fn patiently(answer: impl Future<Output = Response>) -> Response {
    tokio::time::timeout(PATIENCE, answer).await.unwrap_or_else(|_| PageError::Busy.into_response())
}

fn path(request: &Request) -> String {
    let uri = request.extensions().get::<OriginalUri>().map_or(request.uri(), |OriginalUri(uri)| uri);
    uri.path_and_query().map(ToString::to_string).unwrap_or_default()
}

async fn sign_in(app: &AppState, path: &str, typed: &Typed) -> Result<Response, PageError> {
    let form = Interrupted::new(path, typed);
    let page = super::sign_in::page(app, FormState::default(), Some(form)).await?;
    Ok(page.status(StatusCode::UNAUTHORIZED).into_response())
}

/// What is wrong, and the form to be sent again.
fn again(path: &str, typed: &Typed, why: Said, answer: &Response) -> Response {
    let form = Interrupted::new(path, typed);
    let page = Page::public(why.title, move || draw::again(&form, why));
    let mut page = page.status(answer.status()).cache(CachePolicy::Private).into_response();
    if let Some(later) = answer.headers().get(header::RETRY_AFTER) {
        page.headers_mut().insert(header::RETRY_AFTER, later.clone());
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    const FORMS: [&str; 1] = ["/arbeitsplatz/{netzwerk}/profil"];

    fn typed(pairs: &[(&str, &str)]) -> Typed {
        Typed::new(pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())))
    }

    #[test]
    fn a_form_comes_back_as_it_was_but_for_passwords() {
        let form = Interrupted::new(
            "/arbeitsplatz/mintmobil/profil?a=b",
            &typed(&[("email", "labor@beispiel.de"), ("formats", "a"), ("formats", "b"), ("New_Password", "geheim")]),
        );
        let sent = typed(&[
            ("email", "ada@beispiel.de"),
            ("password", "geheim"),
            ("ziel", "/arbeitsplatz/mintmobil/profil?a=b"),
            ("eingabe.email", "labor@beispiel.de"),
            ("eingabe.formats", "a"),
            ("eingabe.formats", "b"),
        ]);
        assert_eq!(Interrupted::read(&sent, &FORMS), Some(form));
    }

    #[test]
    fn nothing_is_sent_to_a_stranger_nor_to_what_takes_no_form() {
        let elsewhere = [
            "https://boese.example/arbeitsplatz/mintmobil/profil",
            "//boese.example/arbeitsplatz/mintmobil/profil",
            "/\\boese.example",
            "/abmelden",
            "/anmelden",
            "/angebote",
            "/arbeitsplatz",
            "/arbeitsplatz//profil",
            "/arbeitsplatz/mintmobil/profil/",
            "/arbeitsplatz/mintmobil/../profil",
            "",
        ];
        assert_eq!(elsewhere.map(|path| Interrupted::read(&typed(&[("ziel", path)]), &FORMS)), [const { None }; 11]);
    }
}
