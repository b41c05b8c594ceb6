//! Where an offer takes place, for search engines.

use super::insert;
use mintverbund::domain::{content::OfferContent, vocabulary::Mode};
use serde_json::{Map, Value, json};

/// On site, online or both, in the words of schema.org.
pub fn attendance(mode: Option<Mode>) -> &'static str {
    match mode {
        Some(Mode::Online) => "https://schema.org/OnlineEventAttendanceMode",
        Some(Mode::Hybrid) => "https://schema.org/MixedEventAttendanceMode",
        _ => "https://schema.org/OfflineEventAttendanceMode",
    }
}

/// The place, or that it is online; nothing for an offer that comes along.
pub fn location(content: &OfferContent) -> Option<Value> {
    match content.mode {
        Some(Mode::Online) => {
            Some(json!({ "@type": "VirtualLocation", "url": content.link.as_ref().map(ToString::to_string) }))
        }
        Some(Mode::Mobile) => None,
        _ => place(content),
    }
}

fn place(content: &OfferContent) -> Option<Value> {
    let place = &content.place;
    let kreis = place.kreis.as_ref().map(|ags| ags.kreis().full_name());
    let name = if place.name.is_empty() { kreis.clone()? } else { place.name.to_string() };
    let mut address = Map::new();
    address.insert("@type".into(), "PostalAddress".into());
    insert(&mut address, "streetAddress", (!place.street.is_empty()).then(|| place.street.to_string().into()));
    insert(&mut address, "postalCode", place.postcode.as_ref().map(|code| code.to_string().into()));
    insert(&mut address, "addressLocality", (!place.town.is_empty()).then(|| place.town.to_string().into()));
    address.insert("addressRegion".into(), "Bayern".into());
    address.insert("addressCountry".into(), "DE".into());
    Some(json!({ "@type": "Place", "name": name, "address": address }))
}
