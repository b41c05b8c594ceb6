//! What the server has to answer. Calls do not know who does: the pages that they ask about know the calls.

use super::{
    Broken, Reply, find_organisations::Found, keep_draft::Kept, keep_notes::NotesKept, preview_series::Preview,
    stay_on_review::Stayed,
};
use leptos::prelude::use_context;
use mintverbund::domain::{
    field::Typed,
    id::{OfferId, RevisionId},
    seen::Seen,
    web::Slug,
};
use std::{future::Future, pin::Pin, sync::Arc};

/// An answer on its way.
pub type Answering<'a, T> = Pin<Box<dyn Future<Output = Reply<T>> + Send + 'a>>;

/// Answers every call, each by the method of its name.
pub trait Answers: Send + Sync {
    /// [`super::find_organisations`]
    fn find_organisations(&self, network: Slug, words: String) -> Answering<'_, Found>;
    /// [`super::keep_draft`]
    fn keep_draft(&self, network: Slug, offer: OfferId, seen: Seen, typed: Typed) -> Answering<'_, Kept>;
    /// [`super::keep_notes`]
    fn keep_notes(&self, revision: RevisionId, typed: Typed) -> Answering<'_, NotesKept>;
    /// [`super::preview_series`]
    fn preview_series(&self, network: Slug, typed: Typed) -> Answering<'_, Preview>;
    /// [`super::stay_on_review`]
    fn stay_on_review(&self, seen: Seen) -> Answering<'_, Stayed>;
}

/// Whoever answers the call that is being handled.
pub fn answers() -> Result<Arc<dyn Answers>, Broken> {
    use_context::<Arc<dyn Answers>>().ok_or(Broken::Defect)
}
