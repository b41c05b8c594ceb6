//! Where an offer takes place, for search engines.

use super::insert;
use crate::messages::DE;
use mintverbund::domain::{
    content::{OfferContent, Place},
    vocabulary::Mode,
};
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
        Some(Mode::Online) => Some(online(content)),
        Some(Mode::Hybrid) => Some(place(content).into_iter().chain([online(content)]).collect()),
        Some(Mode::Mobile) => None,
        _ => place(content),
    }
}

/// That it is online, and where, if the offer says so.
fn online(content: &OfferContent) -> Value {
    let mut data = Map::new();
    data.insert("@type".into(), "VirtualLocation".into());
    insert(&mut data, "url", content.link.as_ref().map(|link| link.to_string().into()));
    data.into()
}

fn place(content: &OfferContent) -> Option<Value> {
    let place = &content.place;
    let kreis = place.kreis.as_ref().map(|ags| ags.kreis().full_name_in(&DE.words));
    let name = if place.name.is_empty() { kreis.clone()? } else { place.name.to_string() };
    let mut address = Map::new();
    address.insert("@type".into(), "PostalAddress".into());
    insert(&mut address, "streetAddress", (!place.street.is_empty()).then(|| place.street.to_string().into()));
    insert(&mut address, "postalCode", place.postcode.as_ref().map(|code| code.to_string().into()));
    insert(&mut address, "addressLocality", (!place.town.is_empty()).then(|| place.town.to_string().into()));
    address.insert("addressRegion".into(), "Bayern".into());
    address.insert("addressCountry".into(), "DE".into());
    let mut data = Map::new();
    data.insert("@type".into(), "Place".into());
    data.insert("name".into(), name.into());
    data.insert("address".into(), address.into());
    insert(&mut data, "geo", geo(place));
    Some(data.into())
}

/// Where exactly, if both coordinates are known.
fn geo(place: &Place) -> Option<Value> {
    let (latitude, longitude) = place.latitude.zip(place.longitude)?;
    Some(json!({ "@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_says_where_it_is_if_that_is_known() {
        let content = |latitude, longitude| OfferContent {
            place: Place {
                name: "Altes Rathaus".parse().expect("a line"),
                town: "Bamberg".parse().expect("a line"),
                latitude,
                longitude,
                ..Place::default()
            },
            ..OfferContent::default()
        };
        let address = json!({
            "@type": "PostalAddress", "addressLocality": "Bamberg", "addressRegion": "Bayern", "addressCountry": "DE"
        });
        let known = json!({
            "@type": "Place", "name": "Altes Rathaus", "address": address,
            "geo": { "@type": "GeoCoordinates", "latitude": 49.89, "longitude": 10.88 }
        });
        let unknown = json!({ "@type": "Place", "name": "Altes Rathaus", "address": address });
        let places = [content(Some(49.89), Some(10.88)), content(Some(49.89), None)];
        assert_eq!(places.map(|content| location(&content)), [Some(known.clone()), Some(unknown)]);
        let online = json!({ "@type": "VirtualLocation" });
        let of = |mode| location(&OfferContent { mode: Some(mode), ..content(Some(49.89), Some(10.88)) });
        assert_eq!(of(Mode::Hybrid), Some(json!([known, online])));
        assert_eq!([of(Mode::Online), of(Mode::Mobile)], [Some(online), None]);
    }
}
