//! How long an answer may be kept, and by whom.

use axum::http::{HeaderMap, HeaderValue, header};

/// A policy is part of every answer; tests assert it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CachePolicy {
    /// The same for everybody; kept, but asked for again each time (ETag).
    Public,
    /// Named after its content; never asked for again.
    Immutable,
    /// Meant for one person; never kept.
    Private,
    /// The same, but kept by the browser for its way back, because it answers a form.
    Answer,
    /// For whoever has the secret address: never kept, found by no search engine, and told to no other page.
    PrivateLink,
}

impl CachePolicy {
    /// The value of `Cache-Control`.
    pub fn header(self) -> &'static str {
        match self {
            Self::Public => "public, max-age=0, must-revalidate",
            Self::Immutable => "public, max-age=31536000, immutable",
            Self::Private | Self::PrivateLink => "private, no-store",
            Self::Answer => "private, no-cache",
        }
    }

    /// Writes the policy into an answer.
    pub fn apply(self, headers: &mut HeaderMap) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(self.header()));
        if self == Self::PrivateLink {
            headers.insert("x-robots-tag", HeaderValue::from_static("noindex"));
            headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
        }
    }
}
