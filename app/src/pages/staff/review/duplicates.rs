//! What other networks offer under the same title, public or waiting.

use super::path;
use crate::ui::card::offer_path;
use mintverbund::{
    store::{listing::Listing, queue::Waiting, revision::Revision},
    text::fold::fold,
};
use std::sync::Arc;

/// An offer of another network with a title that people would call the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Twin {
    /// Its title as it is written there.
    pub title: String,
    /// Whose it is, and whether it waits.
    pub whose: String,
    /// Where it can be read.
    pub path: String,
}

/// The twins of a revision.
pub fn of(revision: &Revision, public: &[Arc<Listing>], queue: &[Waiting]) -> Vec<Twin> {
    let title = fold(revision.content.title.as_str());
    let public = public.iter().filter(|offer| offer.network_id != revision.network_id);
    let waiting = queue.iter().filter(|waiting| waiting.revision.network_id != revision.network_id);
    let public = public.map(|offer| Twin {
        title: offer.content.title.to_string(),
        whose: offer.network_name.clone(),
        path: offer_path(offer),
    });
    let waiting = waiting.map(|waiting| Twin {
        title: waiting.revision.content.title.to_string(),
        whose: format!("{}, wartet auf Prüfung", waiting.network_name),
        path: path(&waiting.revision.id),
    });
    public.chain(waiting).filter(|twin| fold(&twin.title) == title).collect()
}
