//! Other offers that may be the same thing, public or waiting, of this network or another.

use crate::{address, ui::card::offer_path};
use jiff::civil::Date;
use mintverbund::{
    domain::content::OfferContent,
    store::{listing::Listing, queue::Waiting, revision::Revision},
    text::fold::fold,
};
use std::sync::Arc;

/// Another offer that people might call the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Twin {
    /// Its title as it is written there.
    pub title: String,
    /// Whose it is, and whether it waits.
    pub whose: String,
    /// What both have in common.
    pub why: &'static str,
    /// Where it can be read.
    pub path: String,
}

/// The twins of a revision; its own offer is none.
pub fn of(revision: &Revision, public: &[Arc<Listing>], queue: &[Waiting]) -> Vec<Twin> {
    let mark = Mark::of(&revision.content);
    let public = public.iter().filter(|offer| offer.offer_id != revision.offer_id).filter_map(|offer| {
        Some(Twin {
            title: offer.content.title.to_string(),
            whose: offer.network_name.clone(),
            why: mark.shared_with(&offer.content)?,
            path: offer_path(offer),
        })
    });
    let waiting = queue.iter().filter(|waiting| waiting.revision.offer_id != revision.offer_id).filter_map(|waiting| {
        Some(Twin {
            title: waiting.revision.content.title.to_string(),
            whose: format!("{}, wartet auf Prüfung", waiting.network_name),
            why: mark.shared_with(&waiting.revision.content)?,
            path: address::staff::review(&waiting.revision.id),
        })
    });
    public.chain(waiting).collect()
}

/// By what an offer is recognised under another title or in another network.
struct Mark<'a> {
    title: String,
    content: &'a OfferContent,
}

impl<'a> Mark<'a> {
    fn of(content: &'a OfferContent) -> Self {
        Self { title: fold(content.title.as_str()), content }
    }

    /// The same title as people read it, or the same house on the same first day.
    fn shared_with(&self, other: &OfferContent) -> Option<&'static str> {
        if fold(other.title.as_str()) == self.title {
            return Some("gleicher Titel");
        }
        let organiser = self.content.organiser.main.is_some() && self.content.organiser.main == other.organiser.main;
        let day = first_day(self.content);
        (organiser && day.is_some() && day == first_day(other)).then_some("gleiche Einrichtung, gleicher erster Termin")
    }
}

fn first_day(content: &OfferContent) -> Option<Date> {
    content.dates.sessions.iter().map(|session| session.day).min().or(content.dates.first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use mintverbund::domain::field::Typed;

    const HOUSE: &str = "0192f0c1-2d3e-7abc-8def-0123456789ab";
    const OTHER: &str = "0192f0c1-2d3e-7abc-8def-0123456789ac";

    fn offer(title: &str, organiser: &str, day: &str) -> OfferContent {
        let pairs = [("title", title), ("organiser", organiser), ("date_day", day)];
        let typed = Typed::new(pairs.map(|(key, value)| (key.to_owned(), value.to_owned())));
        OfferContent::parse(&typed).expect("a draft")
    }

    #[test]
    fn a_twin_has_the_same_title_or_the_same_house_and_day() {
        let this = offer("Schülerlabor Chemie", HOUSE, "2027-08-03");
        let others = [
            offer("Schuelerlabor Chemie", OTHER, ""),
            offer("Chemie am Nachmittag", HOUSE, "2027-08-03"),
            offer("Chemie am Nachmittag", HOUSE, "2027-08-04"),
            offer("Chemie am Nachmittag", OTHER, "2027-08-03"),
            offer("Chemie am Nachmittag", HOUSE, ""),
        ];
        let shared = others.map(|other| Mark::of(&this).shared_with(&other));
        let house = "gleiche Einrichtung, gleicher erster Termin";
        assert_eq!(shared, [Some("gleicher Titel"), Some(house), None, None, None]);
        let undated = offer("Ohne Termin", HOUSE, "");
        assert_eq!(Mark::of(&undated).shared_with(&offer("Auch ohne", HOUSE, "")), None);
    }
}
