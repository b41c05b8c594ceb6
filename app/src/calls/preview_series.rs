//! The dates of a series while somebody types it, as saving would write them out.

use super::{Json, Lasting, Reply};
use leptos::prelude::*;
use mintverbund::domain::{
    field::{FieldError, Typed},
    web::Slug,
};
use serde::{Deserialize, Serialize};

/// What the inputs of a series say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Preview {
    /// Nothing yet: day, rhythm or end is still empty.
    Unfinished,
    /// These dates, in words.
    Dates(Vec<String>),
    /// These dates, and what people should know about them before they save.
    Noted(Vec<String>, String),
    /// None that could be written out, and why.
    Wrong(FieldError),
}

/// Reads a series; of the form only its inputs and the rows of dates matter.
#[server(prefix = "/rufe", endpoint = "serie", input = Json, output = Json, client = Lasting)]
pub async fn preview_series(network: Slug, typed: Typed) -> Reply<Preview> {
    super::answers::answers()?.preview_series(network, typed).await
}
