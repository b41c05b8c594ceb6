//! What islands ask the server: one typed function a file, compiled for both sides.
//!
//! On the server its body runs, in the browser the same name sends the request. A page is a GET, a form is a
//! POST, an island calls; and whatever a call does, a form does too.

#![allow(missing_docs, reason = "the server macro makes public types without documentation")]

#[cfg(feature = "ssr")]
mod answers;
#[cfg(feature = "hydrate")]
mod client;
pub mod find_organisations;
pub mod keep_draft;
pub mod keep_notes;
pub mod preview_series;
pub mod stay_on_review;

#[cfg(feature = "ssr")]
pub use answers::{Answering, Answers};

use leptos::server_fn::{
    Bytes, ContentType, Decodes, Encodes, Format, FormatType,
    codec::Post,
    error::{FromServerFnError, ServerFnErrorErr},
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// How requests travel from the browser.
#[cfg(feature = "hydrate")]
use client::Lasting;
/// The server never sends one, but the macro wants the name.
#[cfg(not(feature = "hydrate"))]
use leptos::server_fn::client::browser::BrowserClient as Lasting;

/// What a call gives: an answer, or a line that broke.
pub type Reply<T> = Result<Answer<T>, Broken>;

/// The answer to a call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer<T> {
    /// What the call is for.
    Done(T),
    /// Nobody is signed in any more.
    SignedOut,
    /// There is no such thing, or it is not for this person.
    NotYours,
}

/// Why there is no answer at all. Whatever somebody could do something about is an [`Answer`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Broken {
    /// Nothing came back, or nothing that can be read.
    Line,
    /// The server cannot read what was sent.
    Question,
    /// The database does not answer in time.
    Busy,
    /// A defect.
    Defect,
}

/// Arguments and answers as JSON in the body of a post.
type Json = Post<JsonText>;

/// JSON that is read as text, as the properties of islands are: a reader of bytes would be a second one in the wasm.
pub struct JsonText;

impl ContentType for JsonText {
    const CONTENT_TYPE: &'static str = "application/json";
}

impl FormatType for JsonText {
    const FORMAT_TYPE: Format = Format::Text;
}

impl<T: Serialize> Encodes<T> for JsonText {
    type Error = serde_json::Error;

    fn encode(value: &T) -> Result<Bytes, serde_json::Error> {
        serde_json::to_string(value).map(Bytes::from)
    }
}

impl<T: DeserializeOwned> Decodes<T> for JsonText {
    type Error = serde_json::Error;

    fn decode(bytes: Bytes) -> Result<T, serde_json::Error> {
        serde_json::from_str(std::str::from_utf8(&bytes).unwrap_or_default())
    }
}

impl FromServerFnError for Broken {
    type Encoder = JsonText;

    /// On the server only what was sent can fail to be read; in the browser only what came back.
    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            ServerFnErrorErr::Request(_) => Self::Line,
            ServerFnErrorErr::Deserialization(_) if cfg!(feature = "hydrate") => Self::Line,
            ServerFnErrorErr::Deserialization(_) | ServerFnErrorErr::Args(_) | ServerFnErrorErr::MissingArg(_) => {
                Self::Question
            }
            _ => Self::Defect,
        }
    }
}
