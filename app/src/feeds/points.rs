//! Offers as points on a map (GeoJSON, RFC 7946).

use super::{About, facts};
use geojson::{Feature, FeatureCollection, Geometry, JsonObject, feature::Id};
use mintverbund::catalogue::Listing;
use serde_json::Value;

/// Each offer as a feature, at its place if that is known; one that is nowhere has no geometry.
pub fn points(about: &About, offers: &[impl AsRef<Listing>]) -> String {
    let features = offers.iter().map(|offer| feature(offer.as_ref())).collect();
    let around = serde_json::to_value(about).ok().and_then(into_object);
    FeatureCollection { bbox: None, features, foreign_members: around }.to_string()
}

fn feature(offer: &Listing) -> Feature {
    let position = offer.content.position().map(|(latitude, longitude)| Geometry::new_point([longitude, latitude]));
    Feature {
        geometry: position,
        id: Some(Id::String(offer.public_id.to_string())),
        properties: serde_json::to_value(facts(offer)).ok().and_then(into_object),
        ..Feature::default()
    }
}

fn into_object(value: Value) -> Option<JsonObject> {
    match value {
        Value::Object(object) => Some(object),
        _ => None,
    }
}
