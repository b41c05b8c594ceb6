//! The parts of an offer, and what every one can do: be typed, stored, told, compared and searched.
//!
//! A part names each of its members once, in [`Part::members`]. Forms, storage and the lists of
//! inputs all go through that one place, so nothing can be read and not written back. Which words it
//! needs it says in its `Said`; the table of each language has them (`words/de/offer.rs`).

mod key;
mod member;

pub mod accessibility;
pub mod age;
pub mod catchment;
pub mod contact;
pub mod cost;
pub mod dates;
pub mod description;
pub mod formats;
pub mod group;
pub mod languages;
pub mod link;
pub mod mode;
pub mod organiser;
pub mod picture;
pub mod place;
pub mod prior_knowledge;
pub mod recurrence;
pub mod registration;
pub mod stages;
pub mod subjects;
pub mod summary;
pub mod supervision;
pub mod target_groups;
pub mod title;

pub use key::Key;
pub use member::{Custom, Day, Loss, Member, Optional, read_day, years};

use super::{Missing, Names, Section, document::offer_content};
use crate::domain::{
    field::{Parser, Typed},
    vocabulary::vocabulary,
    words::{Text, Words, words},
};
use jiff::civil::DateTime;

offer_content! {
    Title title = "title", About;
    Summary summary = "summary", About;
    Description description = "description", About;
    Formats formats = "formats", About;
    Subjects subjects = "subjects", About;
    Stages stages = "stages", Audience;
    Age age = "age", Audience;
    PriorKnowledge prior_knowledge = "prior_knowledge", Audience;
    TargetGroups target_groups = "target_groups", Audience;
    Mode mode = "mode", Where;
    Place place = "place", Where;
    Catchment catchment = "catchment", Where;
    Recurrence recurrence = "recurrence", When;
    Dates dates = "dates", When;
    Group group = "group", Audience;
    Supervision supervision = "supervision", Audience;
    Cost cost = "cost", CostRegistration;
    Registration registration = "registration", CostRegistration;
    Accessibility accessibility = "accessibility", Accessibility;
    Languages languages = "languages", Audience;
    Organiser organiser = "organiser", Contact;
    Contact contact = "contact", Contact;
    Link link = "link", Contact;
    Picture picture = "picture", Picture;
}

/// What is done to each member in turn.
pub type Each<'a> = &'a mut dyn FnMut(&Key, &mut dyn Member);

/// One part of an offer: what it holds, and everything that can be said about it. One file each.
pub trait Part {
    /// What the document holds.
    type Value: Default + Clone + PartialEq;

    /// Which part it is.
    const FIELD: OfferField;

    /// Inputs that it understands besides those of its members.
    const FURTHER_INPUTS: &'static [&'static str] = &[];

    /// Hands over each member with its key. Destructure the value without `..`: then the compiler
    /// finds the member that was forgotten.
    fn members(value: &mut Self::Value, each: Each<'_>);

    /// Everything that it says, in words; empty if nothing. What is not in here no reviewer compares.
    fn in_words(value: &Self::Value, words: &Words, names: &Names) -> String;

    /// The words under which it is found; empty for what nobody searches by words. Only what the
    /// public page shows, and no answer of "no": who looks for an induction loop wants one.
    fn search_words(value: &Self::Value, whole: &OfferContent, words: &Words, names: &Names) -> String;

    /// Reads a form.
    fn read(parser: &mut Parser) -> Self::Value {
        let mut value = Self::Value::default();
        Self::members(&mut value, &mut |key, member| member.read(key, parser));
        value
    }

    /// Writes the value back into the form.
    fn write(value: &Self::Value, typed: &mut Typed) {
        // Members are handed over to be changed, so this goes through a copy.
        Self::members(&mut value.clone(), &mut |key, member| member.write(key, typed));
    }

    /// Refuses what contradicts itself, within this part or with another.
    fn refuse_contradictions(_value: &Self::Value, _whole: &OfferContent, _parser: &mut Parser) {}

    /// What it lacks before the offer can be submitted at a moment.
    fn lacking(_value: &Self::Value, _whole: &OfferContent, _now: DateTime) -> Vec<Missing> {
        Vec::new()
    }
}

/// A check for what is lacking: whether it is, at which input, and where the table says what to do.
type Check = (bool, &'static str, fn(&Words) -> Text);

/// What of these checks is lacking.
fn lacking<const N: usize>(field: OfferField, checks: [Check; N]) -> Vec<Missing> {
    let lacking = checks.into_iter().filter(|(lacks, ..)| *lacks);
    lacking.map(|(_, key, what)| Missing::new(field, key, what)).collect()
}

/// The parts that say something, with a text between them.
pub(super) fn joined<const N: usize>(parts: [String; N], between: &str) -> String {
    join(parts.into_iter(), between)
}

/// The same for any number of parts.
pub(super) fn join(parts: impl Iterator<Item = String>, between: &str) -> String {
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(between)
}

/// A value as people read it, or nothing.
pub(super) fn said(value: &Option<impl ToString>) -> String {
    value.as_ref().map(ToString::to_string).unwrap_or_default()
}
