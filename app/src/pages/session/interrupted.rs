//! A form that arrives when its session has ended: nothing typed may be lost.
//!
//! It travels through the sign-in page as hidden inputs and comes back to be sent once more. The
//! server keeps none of it.

use crate::{
    http::{LARGEST_FORM, PageError, SignInNeeded, TypedForm, fits},
    state::AppState,
    ui::form::FormState,
};
use axum::{
    body::{Body, Bytes, to_bytes},
    extract::{FromRequest, OriginalUri, Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use leptos::prelude::*;
use mintverbund::domain::field::Typed;

/// The largest form, and what goes with it through the sign-in page.
pub const LARGEST_WITH_SIGN_IN: usize = LARGEST_FORM + 32 * 1024;
const FORM: &str = "application/x-www-form-urlencoded";
const TARGET: &str = "ziel";
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

    /// The inputs as they were.
    pub fn inputs(&self) -> Vec<AnyView> {
        self.typed.pairs().map(|(key, value)| FormState::hidden(key, value)).collect()
    }
}

/// Answers a form of nobody signed in with the page for signing in, and everything typed in it.
pub async fn interrupted(State(app): State<AppState>, request: Request, next: Next) -> Response {
    if request.method() != Method::POST || !is_form(request.headers()) {
        return next.run(request).await;
    }
    let path = path(&request);
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, LARGEST_WITH_SIGN_IN).await else {
        return PageError::BadForm(StatusCode::PAYLOAD_TOO_LARGE).into_response();
    };
    let answer = next.run(Request::from_parts(parts, Body::from(body.clone()))).await;
    match answer.extensions().get::<SignInNeeded>() {
        None => answer,
        Some(_) => sign_in(&app, &path, body).await.into_response(),
    }
}

fn is_form(headers: &HeaderMap) -> bool {
    headers.get(header::CONTENT_TYPE).is_some_and(|value| value.as_bytes().starts_with(FORM.as_bytes()))
}

fn path(request: &Request) -> String {
    let uri = request.extensions().get::<OriginalUri>().map_or(request.uri(), |OriginalUri(uri)| uri);
    uri.path_and_query().map(ToString::to_string).unwrap_or_default()
}

async fn sign_in(app: &AppState, path: &str, body: Bytes) -> Result<Response, PageError> {
    let mut again = Request::new(Body::from(body));
    *again.method_mut() = Method::POST;
    again.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(FORM));
    let TypedForm(typed) = TypedForm::from_request(again, &()).await?;
    let form = Interrupted::new(path, &typed);
    let page = super::sign_in::page(app, FormState::default(), Some(form)).await?;
    Ok(page.status(StatusCode::UNAUTHORIZED).into_response())
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
