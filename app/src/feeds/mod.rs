//! The public offers for other programs: tables, calendars, feeds, points on a map.
//!
//! Pure: what was found goes in, text comes out. Each format has types of its own, so that a page may change without them. Addresses in
//! them are whole, since they are read elsewhere.

mod atom;
mod calendar;
mod facts;
mod points;
mod table;
#[cfg(test)]
mod tests;

pub use atom::atom;
pub use calendar::calendar;
pub use facts::{Facts, facts};
pub use points::points;
pub use table::table;

use serde::Serialize;

/// In which form offers are taken along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// The dates, for a calendar that subscribes to them.
    Calendar,
    /// A table for spreadsheets.
    Csv,
    /// What is new, for a feed reader.
    Atom,
    /// Everything, for programs.
    Json,
    /// The places, for maps.
    GeoJson,
}

impl Format {
    /// All of them, those for people first.
    pub const ALL: [Self; 5] = [Self::Calendar, Self::Csv, Self::Atom, Self::Json, Self::GeoJson];

    /// How the name of the file ends, without the dot.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Calendar => "ics",
            Self::Csv => "csv",
            Self::Atom => "atom",
            Self::Json => "json",
            Self::GeoJson => "geojson",
        }
    }

    /// Its `Content-Type`.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Calendar => "text/calendar; charset=utf-8",
            Self::Csv => "text/csv; charset=utf-8",
            Self::Atom => "application/atom+xml; charset=utf-8",
            Self::Json => "application/json",
            Self::GeoJson => "application/geo+json",
        }
    }

    /// How many offers are in one file; a calendar has so many dates. More are on its next page.
    pub const fn most(self) -> usize {
        match self {
            Self::Atom => 50,
            Self::Calendar | Self::Csv | Self::Json | Self::GeoJson => 500,
        }
    }
}

/// What stands around the offers of a file. All addresses are whole.
#[derive(Debug, Clone, Serialize)]
pub struct About {
    /// What was looked for, in words.
    pub title: String,
    /// The same search as a page.
    pub page: String,
    /// This file.
    pub own: String,
    /// Its next page, if there is one.
    pub next: Option<String>,
    /// How many there are in all.
    pub total: usize,
}

/// Everything about offers, for programs.
pub fn json(about: &About, offers: &[impl AsRef<mintverbund::catalogue::Listing>]) -> String {
    #[derive(Serialize)]
    struct Document<'a> {
        #[serde(flatten)]
        about: &'a About,
        offers: Vec<Facts>,
    }
    let offers = offers.iter().map(|offer| facts(offer.as_ref())).collect();
    text_of(&Document { about, offers })
}

/// Everything about one offer.
pub fn json_of_one(offer: &mintverbund::catalogue::Listing) -> String {
    text_of(&facts(offer))
}

/// Texts, numbers and lists are always written.
fn text_of(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
