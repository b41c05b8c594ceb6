//! The content of an offer: one typed document, stored whole with each revision.
//!
//! Contact, place, dates and tags are part of it. So nothing reaches the public past the review,
//! and a difference between two revisions is a comparison of two values. One member of the document
//! is one field that people see, and one file below `part/`.

// What was named by destructuring and then not used is a member that somebody forgot.
#![deny(unused_variables)]

mod clock;
mod difference;
mod document;
mod merge;
mod missing;
mod news;
pub mod part;
mod position;
mod readable;
mod searchable;
pub(in crate::domain) mod series;
pub(in crate::domain) mod session;
mod stored;
#[cfg(test)]
mod tests;
mod when;

pub use difference::{Difference, Names, changed_fields, differences, differences_in};
pub use merge::{Merged, merge, with_theirs};
pub use missing::Missing;
pub use news::DateKey;
pub use part::{
    Key, OfferContent, OfferField, OfferWords, Part, accessibility::Accessibility, age::Age, contact::Contact,
    cost::Cost, dates::Dates, group::Group, organiser::Organiser, picture::Picture, place::Place,
    prior_knowledge::PriorKnowledge, registration::Registration, stages::Stages, subjects::Subjects,
    supervision::Supervision, target_groups::TargetGroups,
};
pub use position::Whereabouts;
pub use readable::{Readable, wrong_beside};
pub use searchable::SearchText;
pub use series::{Rhythm, SERIES_BUTTON, SeriesDates, is_series, preview_series, spread_series};
pub use session::{MAX_DATES, Session, typed_rows};
pub use stored::{Lost, Stored};
pub use when::{When, after};

use crate::domain::{
    field::{FieldError, Parser, Typed},
    kreis::Ags,
    vocabulary::{Mode, Term, vocabulary},
    words::{Words, german},
};

vocabulary! {
    /// The sections of the editor.
    Section in section {
        About = "worum";
        Audience = "fuer-wen";
        When = "wann";
        Where = "wo";
        CostRegistration = "kosten";
        Accessibility = "barrierefreiheit";
        Picture = "bild";
        Contact = "kontakt";
    }
}

impl OfferField {
    /// The inputs of the field, in their order; at least one.
    pub fn keys(self) -> Vec<Key> {
        let mut keys = Vec::new();
        OfferContent::default().members(self, &mut |key, _| keys.push(*key));
        keys
    }

    /// The names of everything that a form sends for the field.
    pub fn inputs(self) -> Vec<&'static str> {
        let mut inputs: Vec<_> = self.keys().iter().flat_map(Key::inputs).collect();
        inputs.extend(self.further_inputs());
        inputs
    }

    /// The field to which an input or a key of an error belongs.
    pub fn of_input(name: &str) -> Option<Self> {
        let is_of = |field: &&Self| field.inputs().contains(&name) || field.keys().iter().any(|key| key.name == name);
        Self::ALL.iter().find(is_of).copied()
    }
}

impl OfferContent {
    /// Reads a form. What is missing is no error, what cannot be understood is.
    pub fn parse(typed: &Typed) -> Result<Self, Vec<FieldError>> {
        let mut parser = Parser::new(typed);
        let content = Self::read(&mut parser);
        content.refuse_contradictions(&mut parser);
        if parser.errors.is_empty() { Ok(content) } else { Err(parser.errors) }
    }

    /// The document as it stands in the form.
    pub fn to_typed(&self) -> Typed {
        let mut typed = Typed::default();
        self.write(&mut typed);
        typed
    }

    /// What the content says in one field, in words; everything the field holds, or empty.
    pub fn describe(&self, field: OfferField, names: &Names) -> String {
        self.describe_in(german(), field, names)
    }

    /// The Kreise in which the offer can be found: its place, or where it comes to.
    pub fn kreise(&self) -> impl Iterator<Item = &Ags> {
        let on_site = self.place.kreis.iter().filter(|_| self.has_place());
        on_site.chain(self.catchment.iter().filter(|_| self.mode == Some(Mode::Mobile)))
    }

    /// Whether it takes place somewhere.
    pub fn has_place(&self) -> bool {
        matches!(self.mode, None | Some(Mode::OnSite | Mode::Hybrid))
    }
}

/// The labels of several terms, separated by commas.
pub fn labels<T: Term>(terms: &[T], words: &Words) -> String {
    part::join(terms.iter().map(|term| term.label_in(words).to_owned()), ", ")
}
