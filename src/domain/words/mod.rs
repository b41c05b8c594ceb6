//! The words of the domain in a typed table: another language is another constant beside [`DE`], and the compiler finds
//! what it lacks. Everything else in `domain` keeps codes and facts.
//!
//! It stands inside `domain` because the two need each other: a table has a label for every term of every vocabulary,
//! and the parts of an offer are compared and described in words. Which words a part of the offer needs, the part says
//! (`content/part/`); what they are in a language stands here.

mod dates;
pub mod de;
mod document;
mod labels;
mod marked;
mod phrases;
#[cfg(test)]
mod tests;
mod times;

pub use dates::Dates;
pub use de::DE;
pub use document::Document;
pub use labels::Labels;
pub use marked::{MARK, Marked};
pub use phrases::Phrases;
pub use times::Times;

use crate::domain::content::OfferWords;

/// A text that stands as it is.
pub type Text = &'static str;

/// Declares a part of the table: each text with its type and what it says.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($field:ident: $type:ty, $said:literal;)+ })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy)]
        pub struct $name {
            $(#[doc = $said] pub $field: $type,)+
        }

        impl $crate::domain::words::Marked for $name {
            const MARKED: Self = Self { $($field: <$type as $crate::domain::words::Marked>::MARKED,)+ };
        }
    )+};
}
pub(crate) use words;

words! {
    /// All words of one language.
    Words {
        labels: Labels, "The labels of all vocabularies.";
        dates: Dates, "Days, months and periods.";
        times: Times, "When an offer takes place.";
        phrases: Phrases, "What is said of networks, links and Kreise.";
        offer: OfferWords, "The parts of an offer.";
        document: Document, "An offer as a whole.";
    }
}

/// The words of pages that speak no other language: whatever does not ask for a language speaks this one.
pub fn german() -> &'static Words {
    &DE
}
