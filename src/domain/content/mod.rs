//! The content of an offer: one typed document, stored whole with each revision.
//!
//! Contact, place, dates and tags are part of it. So nothing reaches the public past the review,
//! and a difference between two revisions is a comparison of two values. One member of the document
//! is one field that people see, and one file below `part/`.

// What was named by destructuring and then not used is a member that somebody forgot.
#![deny(unused_variables)]

mod difference;
mod missing;
pub mod part;
mod searchable;
mod series;
mod session;
mod stored;
#[cfg(test)]
mod tests;
mod when;

pub use difference::{Difference, Names, differences};
pub use missing::Missing;
pub use part::{
    Key, Part, accessibility::Accessibility, age::Age, contact::Contact, cost::Cost, dates::Dates, group::Group,
    organiser::Organiser, picture::Picture, place::Place, prior_knowledge::PriorKnowledge, registration::Registration,
    stages::Stages, subjects::Subjects, supervision::Supervision, target_groups::TargetGroups,
};
pub use series::{Rhythm, SERIES_BUTTON, is_series, preview_series, spread_series};
pub use session::{MAX_DATES, Session, clock, typed_rows};
pub use stored::{Lost, Stored};
pub use when::{When, after};

use crate::domain::{
    field::{FieldError, Parser, Typed},
    kreis::Ags,
    vocabulary::{Mode, Term, vocabulary},
};
use part::Each;

/// Declares the document: for each field its variant, its member, its code, its label, and the section
/// of the editor. Everything that goes through all fields is made from this list.
macro_rules! offer_content {
    ($($field:ident $member:ident = $code:literal, $label:literal, $section:ident;)+) => {
        /// Everything that an offer says about itself. A draft may be incomplete.
        #[derive(Debug, Clone, Default, PartialEq)]
        pub struct OfferContent {
            $(#[doc = $label] pub $member: <part::$member::$field as Part>::Value,)+
        }

        vocabulary! {
            /// The fields of an offer that remarks, differences and missing things refer to.
            OfferField { $($field = $code, $label;)+ }
        }

        impl OfferField {
            /// The section of the editor in which the field stands.
            pub const fn section(self) -> Section {
                match self { $(Self::$field => Section::$section,)+ }
            }

            fn further_inputs(self) -> &'static [&'static str] {
                match self { $(Self::$field => <part::$member::$field as Part>::FURTHER_INPUTS,)+ }
            }
        }

        impl OfferContent {
            /// What the content says in one field, in words; everything the field holds, or empty.
            pub fn describe(&self, field: OfferField, names: &Names) -> String {
                match field { $(OfferField::$field => part::$member::$field::in_words(&self.$member, names),)+ }
            }

            fn holds_the_same(&self, other: &Self, field: OfferField) -> bool {
                match field { $(OfferField::$field => self.$member == other.$member,)+ }
            }

            fn members(&mut self, field: OfferField, each: Each<'_>) {
                match field { $(OfferField::$field => part::$member::$field::members(&mut self.$member, each),)+ }
            }

            fn read(parser: &mut Parser) -> Self {
                Self { $($member: part::$member::$field::read(parser),)+ }
            }

            fn write(&self, typed: &mut Typed) {
                $(part::$member::$field::write(&self.$member, typed);)+
            }

            fn refuse_contradictions(&self, parser: &mut Parser) {
                $(part::$member::$field::refuse_contradictions(&self.$member, self, parser);)+
            }

            fn lacking(&self, today: jiff::civil::Date) -> Vec<Missing> {
                let mut lacking = Vec::new();
                $(lacking.extend(part::$member::$field::lacking(&self.$member, self, today));)+
                lacking
            }

            fn search_words(&self, names: &Names) -> Vec<String> {
                vec![$(part::$member::$field::search_words(&self.$member, self, names),)+]
            }
        }
    };
}

offer_content! {
    Title title = "title", "Titel", About;
    Summary summary = "summary", "In einem Satz", About;
    Description description = "description", "Darum geht es", About;
    Formats formats = "formats", "Format", About;
    Subjects subjects = "subjects", "Fach", About;
    Stages stages = "stages", "Für wen", Audience;
    Age age = "age", "Alter", Audience;
    PriorKnowledge prior_knowledge = "prior_knowledge", "Vorwissen", Audience;
    TargetGroups target_groups = "target_groups", "Besondere Zielgruppe", Audience;
    Mode mode = "mode", "Durchführung", Where;
    Place place = "place", "Ort", Where;
    Catchment catchment = "catchment", "Kommt in diese Kreise", Where;
    Recurrence recurrence = "recurrence", "Turnus", When;
    Dates dates = "dates", "Termine", When;
    Group group = "group", "Gruppengröße", Audience;
    Supervision supervision = "supervision", "Aufsicht", Audience;
    Cost cost = "cost", "Kosten", CostRegistration;
    Registration registration = "registration", "Anmeldung", CostRegistration;
    Accessibility accessibility = "accessibility", "Barrierefreiheit", Accessibility;
    Languages languages = "languages", "Sprachen", Audience;
    Organiser organiser = "organiser", "Veranstaltet von", Contact;
    Contact contact = "contact", "Kontakt", Contact;
    Link link = "link", "Internetseite", Contact;
    Picture picture = "picture", "Bild", Picture;
}

vocabulary! {
    /// The sections of the editor.
    Section {
        About = "worum", "Worum es geht";
        Audience = "fuer-wen", "Für wen";
        When = "wann", "Wann";
        Where = "wo", "Wo";
        CostRegistration = "kosten", "Kosten und Anmeldung";
        Accessibility = "barrierefreiheit", "Barrierefreiheit";
        Picture = "bild", "Bild";
        Contact = "kontakt", "Wer dahintersteht";
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

    /// The key of the first input of the field, where a link to it leads.
    pub fn first_key(self) -> &'static str {
        self.keys().first().map_or(self.code(), |key| key.name)
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
pub fn labels<T: Term>(terms: &[T]) -> String {
    part::join(terms.iter().map(|term| term.label().to_owned()), ", ")
}
