//! The one who answers a call: what stands in the request, and who sends it.

use crate::{
    calls::{
        Answer, Answering, Answers, Broken, find_organisations::Found, keep_draft::Kept, keep_notes::NotesKept,
        preview_series::Preview, stay_on_review::Stayed,
    },
    http::{Cx, PageError},
    pages::{
        staff,
        workspace::{directory, offers},
    },
    state::AppState,
};
use axum::{extract::FromRequestParts, http::request::Parts};
use mintverbund::domain::{
    field::Typed,
    id::{OfferId, RevisionId},
    seen::Seen,
    web::Slug,
};
use std::future::Future;

/// A call that is being answered.
pub struct Asked {
    /// The head of the request.
    pub parts: Parts,
    /// Store, clock and the rest.
    pub app: AppState,
}

impl Answers for Asked {
    /// It is asked only because somebody types, and where nothing else is saved before the form is sent.
    fn find_organisations(&self, network: Slug, words: String) -> Answering<'_, Found> {
        answer(async move { directory::find_organisations(&self.cx().await?, &network, &words).await })
    }

    fn keep_draft(&self, network: Slug, offer: OfferId, seen: Seen, typed: Typed) -> Answering<'_, Kept> {
        answer(async move { offers::keep(&self.cx().await?, &network, &offer, &seen, &typed).await })
    }

    fn keep_notes(&self, revision: RevisionId, typed: Typed) -> Answering<'_, NotesKept> {
        answer(async move { staff::keep_notes(&self.cx().await?, &revision, &typed).await })
    }

    fn preview_series(&self, network: Slug, typed: Typed) -> Answering<'_, Preview> {
        answer(async move { offers::preview_series(&self.cx().await?, &network, &typed).await })
    }

    fn stay_on_review(&self, seen: Seen) -> Answering<'_, Stayed> {
        answer(async move { staff::stay_on_review(&self.cx().await?, &seen).await })
    }
}

impl Asked {
    /// Whoever is signed in; whether that is a use of the session the guard of the address knows.
    async fn cx(&self) -> Result<Cx, PageError> {
        Cx::from_request_parts(&mut self.parts.clone(), &self.app).await
    }
}

/// Answers with what the work gives. What refuses a page to a person refuses a call in the same way.
fn answer<'a, T>(work: impl Future<Output = Result<T, PageError>> + Send + 'a) -> Answering<'a, T> {
    Box::pin(async move {
        match work.await {
            Ok(value) => Ok(Answer::Done(value)),
            Err(PageError::SignIn(_)) => Ok(Answer::SignedOut),
            Err(PageError::NotFound | PageError::NotNow | PageError::Gone | PageError::Forbidden(_)) => {
                Ok(Answer::NotYours)
            }
            Err(PageError::Busy | PageError::NotWritable) => Err(Broken::Busy),
            Err(PageError::BadForm(_)) => Err(Broken::Question),
            Err(PageError::Stale | PageError::Refused(_) | PageError::Internal) => Err(Broken::Defect),
        }
    })
}
