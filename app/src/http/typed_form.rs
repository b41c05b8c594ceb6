//! The body of a form as it was typed.

use super::PageError;
use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
    http::{HeaderMap, StatusCode, header},
    response::IntoResponse,
};
use mintverbund::domain::field::Typed;

/// More inputs than this no form of ours sends: an offer with all its dates and all Kreise has some five hundred.
pub(super) const MOST_PAIRS: usize = 2_000;

/// A form of any shape: pairs in order, keys may repeat.
pub struct TypedForm(pub Typed);

impl TypedForm {
    /// Reads the body of a form; fails if it holds more inputs than any of ours.
    pub fn read(body: &[u8]) -> Result<Self, PageError> {
        let mut pairs = form_urlencoded::parse(body).map(|(key, value)| (key.into_owned(), value.into_owned()));
        let typed = Typed::new(pairs.by_ref().take(MOST_PAIRS));
        match pairs.next() {
            None => Ok(Self(typed)),
            Some(_) => Err(PageError::BadForm(StatusCode::PAYLOAD_TOO_LARGE)),
        }
    }
}

/// Whether a request carries a form without files.
pub fn is_form(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    kind.starts_with("application/x-www-form-urlencoded")
}

impl<S: Send + Sync> FromRequest<S> for TypedForm {
    type Rejection = PageError;

    async fn from_request(request: Request, state: &S) -> Result<Self, PageError> {
        if !is_form(request.headers()) {
            return Err(PageError::BadForm(StatusCode::UNSUPPORTED_MEDIA_TYPE));
        }
        let body = Bytes::from_request(request, state).await;
        Self::read(&body.map_err(|rejection| PageError::BadForm(rejection.into_response().status()))?)
    }
}
