//! Where the offer takes place.

use super::{Custom, Each, Key, Optional, Part, joined, lacking, said};
use crate::domain::{
    content::{Missing, Names, OfferContent, OfferField},
    field::{Parser, Refusal},
    kreis::Ags,
    text::Line,
    vocabulary::Mode,
    web::Postcode,
    words::{Text, Words, words},
};
use jiff::civil::DateTime;
use std::ops::RangeInclusive;

/// A place, as far as it is known.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Place {
    /// Name of the place.
    pub name: Line<120>,
    /// Street and number.
    pub street: Line<120>,
    /// Postcode.
    pub postcode: Option<Postcode>,
    /// Town.
    pub town: Line<80>,
    /// The Kreis it lies in.
    pub kreis: Option<Ags>,
    /// Latitude in degrees, within Bavaria.
    pub latitude: Option<f64>,
    /// Longitude in degrees, within Bavaria.
    pub longitude: Option<f64>,
}

words! {
    /// What is said of the place.
    Said {
        label: Text, "The field.";
        name: Text, "Input: name of the place.";
        street: Text, "Input: street and number.";
        postcode: Text, "Input: postcode.";
        town: Text, "Input: town.";
        kreis: Text, "Input: the Kreis.";
        latitude: Text, "Input: latitude.";
        longitude: Text, "Input: longitude.";
        position: fn(f64, f64) -> String, "Latitude and longitude in degrees.";
        both_degrees: Text, "One degree alone is no position.";
        no_degrees: fn(f64, f64) -> String, "What was typed does not lie between these two.";
        lacking_town: Text, "What to do without the town.";
        lacking_kreis: Text, "What to do without the Kreis.";
    }
}

/// Name of the place.
pub const NAME: Key =
    Key::new("place_name", |words| words.offer.place.name).within("place", "name").limit(Line::<120>::LIMIT);
/// Street and number.
pub const STREET: Key =
    Key::new("place_street", |words| words.offer.place.street).within("place", "street").limit(Line::<120>::LIMIT);
/// Postcode.
pub const POSTCODE: Key = Key::new("place_postcode", |words| words.offer.place.postcode).within("place", "postcode");
/// Town.
pub const TOWN: Key =
    Key::new("place_town", |words| words.offer.place.town).within("place", "town").limit(Line::<80>::LIMIT);
/// The Kreis.
pub const KREIS: Key = Key::new("place_kreis", |words| words.offer.place.kreis).within("place", "kreis");
/// Latitude.
pub const LATITUDE: Key = Key::new("place_latitude", |words| words.offer.place.latitude).within("place", "latitude");
/// Longitude.
pub const LONGITUDE: Key =
    Key::new("place_longitude", |words| words.offer.place.longitude).within("place", "longitude");

/// The degrees of latitude in Bavaria.
const LATITUDES: RangeInclusive<f64> = 47.2..=50.6;
/// The degrees of longitude in Bavaria.
const LONGITUDES: RangeInclusive<f64> = 8.9..=13.9;

impl Part for Place {
    type Value = Self;
    const FIELD: OfferField = OfferField::Place;

    fn members(place: &mut Self, each: Each<'_>) {
        let Self { name, street, postcode, town, kreis, latitude, longitude } = place;
        each(&NAME, name);
        each(&STREET, street);
        each(&POSTCODE, &mut Optional(postcode));
        each(&TOWN, town);
        each(&KREIS, &mut Optional(kreis));
        each(
            &LATITUDE,
            &mut degrees(latitude, |text| {
                read_degrees(text, LATITUDES).ok_or(Refusal(|words| no_degrees(words, LATITUDES)))
            }),
        );
        each(
            &LONGITUDE,
            &mut degrees(longitude, |text| {
                read_degrees(text, LONGITUDES).ok_or(Refusal(|words| no_degrees(words, LONGITUDES)))
            }),
        );
    }

    fn in_words(place: &Self, words: &Words, _: &Names) -> String {
        let Self { name, street, postcode, town, kreis, latitude, longitude } = place;
        let kreis = kreis.as_ref().map(|ags| ags.kreis().full_name_in(words)).unwrap_or_default();
        let coordinates = match (latitude, longitude) {
            (Some(latitude), Some(longitude)) => (words.offer.place.position)(*latitude, *longitude),
            _ => String::new(),
        };
        let town = joined([said(postcode), town.to_string()], " ");
        joined([name.to_string(), street.to_string(), town, kreis, coordinates], "\n")
    }

    fn search_words(place: &Self, whole: &OfferContent, words: &Words, names: &Names) -> String {
        if !whole.has_place() {
            return String::new();
        }
        let bezirk = place.kreis.as_ref().map(|ags| ags.kreis().bezirk.label_in(words).to_owned()).unwrap_or_default();
        joined([Self::in_words(place, words, names), bezirk], "\n")
    }

    fn refuse_contradictions(_: &Self, _: &OfferContent, parser: &mut Parser) {
        let typed = |key: Key| !parser.typed().get(key.name).trim().is_empty();
        let alone = match (typed(LATITUDE), typed(LONGITUDE)) {
            (true, false) => LONGITUDE,
            (false, true) => LATITUDE,
            _ => return,
        };
        alone.refuse(parser, |words| words.offer.place.both_degrees.into());
    }

    fn lacking(place: &Self, whole: &OfferContent, _: DateTime) -> Vec<Missing> {
        let on_site = matches!(whole.mode, Some(Mode::OnSite | Mode::Hybrid));
        lacking(
            Self::FIELD,
            [
                (on_site && place.town.is_empty(), TOWN.name, |words| words.offer.place.lacking_town),
                (on_site && place.kreis.is_none(), KREIS.name, |words| words.offer.place.lacking_kreis),
            ],
        )
    }
}

fn degrees(value: &mut Option<f64>, read: fn(&str) -> Result<f64, Refusal>) -> Custom<'_, f64> {
    Custom { value, read, typed: |degrees| degrees.to_string() }
}

fn read_degrees(text: &str, bavaria: RangeInclusive<f64>) -> Option<f64> {
    text.replace(',', ".").parse().ok().filter(|degrees| bavaria.contains(degrees))
}

fn no_degrees(words: &Words, bavaria: RangeInclusive<f64>) -> String {
    (words.offer.place.no_degrees)(*bavaria.start(), *bavaria.end())
}
