//! The body of a form as it was typed.

use super::PageError;
use axum::extract::{self, FromRequest, Request};
use mintverbund::domain::field::Typed;

/// A form of any shape: pairs in order, keys may repeat.
pub struct TypedForm(pub Typed);

#[expect(clippy::disallowed_types, reason = "what is to be used instead")]
impl<S: Send + Sync> FromRequest<S> for TypedForm {
    type Rejection = PageError;

    async fn from_request(request: Request, state: &S) -> Result<Self, PageError> {
        let pairs = extract::Form::<Vec<(String, String)>>::from_request(request, state).await;
        let extract::Form(pairs) = pairs.map_err(|rejection| PageError::BadForm(rejection.status()))?;
        Ok(Self(Typed::new(pairs)))
    }
}
