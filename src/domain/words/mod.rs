//! The words of the domain in a typed table: another language is another constant beside [`DE`], and the compiler finds
//! what it lacks. Everything else in `domain` keeps codes and facts.
//!
//! It stands inside `domain` because the two need each other: a table has a label for every term of every vocabulary,
//! and the parts of an offer are compared and described in words. Words of a part of the offer stand with the part.

mod dates;
pub mod de;
mod labels;
mod phrases;
#[cfg(test)]
mod tests;

pub use dates::Dates;
pub use de::DE;
pub use labels::Labels;
pub use phrases::Phrases;

/// A text that stands as it is.
pub type Text = &'static str;

/// All words of one language.
#[derive(Debug, Clone, Copy)]
pub struct Words {
    /// The labels of all vocabularies.
    pub labels: Labels,
    /// Days, months and periods.
    pub dates: Dates,
    /// What is said of networks, links and Kreise.
    pub phrases: Phrases,
}
