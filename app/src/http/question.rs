//! What stands behind the question mark of an address.

use axum::{
    extract::{self, FromRequestParts},
    http::request::Parts,
};
use mintverbund::domain::field::Typed;
use std::convert::Infallible;

/// The parameters of an address, read with patience: one that repeats counts once, and what cannot
/// be read counts as nothing. A typed `Query` would answer 400 without a page.
pub struct Question(pub Typed);

#[expect(clippy::disallowed_types, reason = "what is to be used instead")]
impl<S: Send + Sync> FromRequestParts<S> for Question {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Infallible> {
        let pairs = extract::Query::<Vec<(String, String)>>::from_request_parts(parts, state).await;
        Ok(Self(Typed::new(pairs.map(|extract::Query(pairs)| pairs).unwrap_or_default())))
    }
}
