//! The text of an offer saves itself while one writes, and says what is wrong with it and what is still missing.

use super::{Json, Lasting, Reply};
use leptos::prelude::*;
use mintverbund::domain::{
    field::{FieldError, Typed},
    id::OfferId,
    seen::Seen,
    web::Slug,
};
use serde::{Deserialize, Serialize};

/// What became of the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kept {
    /// It is stored, but for what could not be read.
    Stored(Draft),
    /// None of it could be stored.
    Unreadable(Vec<FieldError>),
    /// Somebody else has changed the offer meanwhile.
    Overtaken,
    /// It cannot be written on as things stand, and why.
    Refused(String),
}

/// A draft as it is stored now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// What the next save has on the screen.
    pub seen: Seen,
    /// When it was stored, in words.
    pub at: String,
    /// What could not be read and is not stored.
    pub unreadable: Vec<FieldError>,
    /// What is missing before it can be handed in.
    pub missing: Vec<Lack>,
    /// How complete each section is.
    pub sections: Vec<SectionMark>,
}

/// Something that is missing: the key of the input where it is filled in, and what to do, in words.
pub type Lack = (String, String);

/// The mark of a section of the editor: the id of the section, the class that draws it, and what it says.
pub type SectionMark = (String, String, String);

/// Stores what can be read of a text, over exactly what was on the screen.
#[server(prefix = "/rufe", endpoint = "entwurf", input = Json, output = Json, client = Lasting)]
pub async fn keep_draft(network: Slug, offer: OfferId, seen: Seen, typed: Typed) -> Reply<Kept> {
    super::answers::answers()?.keep_draft(network, offer, seen, typed).await
}
