//! The Kreise a mobile offer comes to.

use super::{Each, Key, Part, join, lacking};
use crate::domain::{
    content::{Missing, Names, OfferContent, OfferField},
    kreis::Ags,
    vocabulary::Mode,
    words::{Text, Words, words},
};
use jiff::civil::DateTime;

/// Where a mobile offer comes to.
pub struct Catchment;

words! {
    /// What is said of where it comes to.
    Said {
        label: Text, "The field.";
        lacking: Text, "What to do if it is empty.";
    }
}

/// The boxes of the Kreise.
pub const CATCHMENT: Key = Key::new("catchment", |words| words.offer.catchment.label);

impl Part for Catchment {
    type Value = Vec<Ags>;
    const FIELD: OfferField = OfferField::Catchment;

    fn members(catchment: &mut Self::Value, each: Each<'_>) {
        each(&CATCHMENT, catchment);
    }

    fn in_words(catchment: &Self::Value, words: &Words, _: &Names) -> String {
        join(catchment.iter().map(|ags| ags.kreis().full_name_in(words)), ", ")
    }

    fn search_words(catchment: &Self::Value, whole: &OfferContent, words: &Words, _: &Names) -> String {
        let counts = whole.mode == Some(Mode::Mobile);
        let kreise = catchment.iter().filter(|_| counts).map(|ags| ags.kreis());
        join(kreise.flat_map(|kreis| [kreis.full_name_in(words), kreis.bezirk.label_in(words).to_owned()]), " ")
    }

    fn lacking(catchment: &Self::Value, whole: &OfferContent, _: DateTime) -> Vec<Missing> {
        let nowhere = whole.mode == Some(Mode::Mobile) && catchment.is_empty();
        lacking(Self::FIELD, [(nowhere, CATCHMENT.name, |words| words.offer.catchment.lacking)])
    }
}
