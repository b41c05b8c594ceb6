//! What a reviewer types is kept while they type, until they decide.

use super::{Json, Lasting, Reply};
use leptos::prelude::*;
use mintverbund::domain::{
    field::{FieldError, Typed},
    id::RevisionId,
};
use serde::{Deserialize, Serialize};

/// What became of the notes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum NotesKept {
    /// They are stored since then, in words.
    Stored(String),
    /// None of them, for something cannot be stored.
    Unreadable(Vec<FieldError>),
}

/// Keeps what stands in the inputs that are named, for whoever asks and nobody else.
#[server(prefix = "/rufe", endpoint = "notizen", input = Json, output = Json, client = Lasting)]
pub async fn keep_notes(revision: RevisionId, typed: Typed) -> Reply<NotesKept> {
    super::answers::answers()?.keep_notes(revision, typed).await
}
