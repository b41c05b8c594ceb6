//! Where the offer takes place.

use super::{Custom, Each, Key, Optional, Part, joined, lacking, said};
use crate::domain::{
    content::{Missing, Names, OfferContent, OfferField},
    field::Parser,
    kreis::Ags,
    text::Line,
    vocabulary::Mode,
    web::Postcode,
};
use jiff::civil::Date;
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

/// Name of the place.
pub const NAME: Key = Key::new("place_name", "Name des Ortes").within("place", "name").limit(Line::<120>::LIMIT);
/// Street and number.
pub const STREET: Key =
    Key::new("place_street", "Straße und Hausnummer").within("place", "street").limit(Line::<120>::LIMIT);
/// Postcode.
pub const POSTCODE: Key = Key::new("place_postcode", "PLZ").within("place", "postcode");
/// Town.
pub const TOWN: Key = Key::new("place_town", "Ort").within("place", "town").limit(Line::<80>::LIMIT);
/// The Kreis.
pub const KREIS: Key = Key::new("place_kreis", "Kreis").within("place", "kreis");
/// Latitude.
pub const LATITUDE: Key = Key::new("place_latitude", "Breitengrad").within("place", "latitude");
/// Longitude.
pub const LONGITUDE: Key = Key::new("place_longitude", "Längengrad").within("place", "longitude");

/// The degrees of latitude in Bavaria.
const LATITUDES: RangeInclusive<f64> = 47.2..=50.6;
/// The degrees of longitude in Bavaria.
const LONGITUDES: RangeInclusive<f64> = 8.9..=13.9;
/// One degree alone is no position.
const BOTH_DEGREES: &str = "Bitte Breite und Länge angeben oder beide weglassen.";

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
        each(&LATITUDE, &mut degrees(latitude, |text| read_degrees(text, LATITUDES)));
        each(&LONGITUDE, &mut degrees(longitude, |text| read_degrees(text, LONGITUDES)));
    }

    fn in_words(place: &Self, _: &Names) -> String {
        let Self { name, street, postcode, town, kreis, latitude, longitude } = place;
        let kreis = kreis.as_ref().map(|ags| ags.kreis().full_name()).unwrap_or_default();
        let coordinates = match (latitude, longitude) {
            (Some(latitude), Some(longitude)) => format!("{latitude}° N, {longitude}° O"),
            _ => String::new(),
        };
        let town = joined([said(postcode), town.to_string()], " ");
        joined([name.to_string(), street.to_string(), town, kreis, coordinates], "\n")
    }

    fn search_words(place: &Self, whole: &OfferContent, names: &Names) -> String {
        if !whole.has_place() {
            return String::new();
        }
        let bezirk = place.kreis.as_ref().map(|ags| ags.kreis().bezirk.label().to_owned()).unwrap_or_default();
        joined([Self::in_words(place, names), bezirk], "\n")
    }

    fn refuse_contradictions(_: &Self, _: &OfferContent, parser: &mut Parser) {
        let typed = |key: Key| !parser.typed().get(key.name).trim().is_empty();
        let alone = match (typed(LATITUDE), typed(LONGITUDE)) {
            (true, false) => LONGITUDE,
            (false, true) => LATITUDE,
            _ => return,
        };
        parser.refuse(alone.name, alone.label, BOTH_DEGREES);
    }

    fn lacking(place: &Self, whole: &OfferContent, _: Date) -> Vec<Missing> {
        let on_site = matches!(whole.mode, Some(Mode::OnSite | Mode::Hybrid));
        lacking(
            Self::FIELD,
            [
                (on_site && place.town.is_empty(), TOWN.name, "in welchem Ort"),
                (on_site && place.kreis.is_none(), KREIS.name, "in welchem Kreis"),
            ],
        )
    }
}

fn degrees(value: &mut Option<f64>, read: fn(&str) -> Result<f64, String>) -> Custom<'_, f64> {
    Custom { value, read, typed: |degrees| degrees.to_string() }
}

fn read_degrees(text: &str, bavaria: RangeInclusive<f64>) -> Result<f64, String> {
    match text.replace(',', ".").parse::<f64>() {
        Ok(degrees) if bavaria.contains(&degrees) => Ok(degrees),
        _ => Err(format!("Bitte einen Wert zwischen {} und {} angeben (Bayern).", bavaria.start(), bavaria.end())),
    }
}
