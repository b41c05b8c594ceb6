//! The Kreise a mobile offer comes to.

use super::{Each, Key, Part, join, lacking};
use crate::domain::{
    content::{Missing, Names, OfferContent, OfferField},
    kreis::Ags,
    vocabulary::Mode,
};
use jiff::civil::Date;

/// Where a mobile offer comes to.
pub struct Catchment;

/// The boxes of the Kreise.
pub const CATCHMENT: Key = Key::new("catchment", "Kommt in diese Kreise");

impl Part for Catchment {
    type Value = Vec<Ags>;
    const FIELD: OfferField = OfferField::Catchment;

    fn members(catchment: &mut Self::Value, each: Each<'_>) {
        each(&CATCHMENT, catchment);
    }

    fn in_words(catchment: &Self::Value, _: &Names) -> String {
        join(catchment.iter().map(|ags| ags.kreis().full_name()), ", ")
    }

    fn search_words(catchment: &Self::Value, whole: &OfferContent, _: &Names) -> String {
        let counts = whole.mode == Some(Mode::Mobile);
        let kreise = catchment.iter().filter(|_| counts).map(|ags| ags.kreis());
        join(kreise.flat_map(|kreis| [kreis.full_name(), kreis.bezirk.label().to_owned()]), " ")
    }

    fn lacking(catchment: &Self::Value, whole: &OfferContent, _: Date) -> Vec<Missing> {
        let nowhere = whole.mode == Some(Mode::Mobile) && catchment.is_empty();
        lacking(Self::FIELD, [(nowhere, CATCHMENT.name, "in welche Kreise das Angebot kommt")])
    }
}
