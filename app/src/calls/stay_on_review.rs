//! Whoever reviews keeps what they took on while they work, and learns at once who else is there and what has changed.

use super::{Json, Lasting, Reply};
use leptos::prelude::*;
use mintverbund::domain::seen::Seen;
use serde::{Deserialize, Serialize};

/// How things stand now, in words; where there is nothing to say, nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stayed {
    /// Until when the review is this person's.
    pub claim: String,
    /// Who else is looking at the revision, as long as it is in review.
    pub others: String,
    /// What has happened to it since it was on the screen.
    pub changed: String,
    /// Whether it is out of review, so that there is nothing left to stay for.
    pub is_over: bool,
}

/// Says that somebody is there, and renews their claim if they still hold it.
#[server(prefix = "/rufe", endpoint = "anwesenheit", input = Json, output = Json, client = Lasting)]
pub async fn stay_on_review(seen: Seen) -> Reply<Stayed> {
    super::answers::answers()?.stay_on_review(seen).await
}
