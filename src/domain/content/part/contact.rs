//! Whom the public may ask; a functional address is preferred.

use super::{Day, Each, Key, Optional, Part, joined, lacking, said};
use crate::domain::{
    content::{Missing, Names, OfferContent, OfferField},
    text::Line,
    web::{Email, Phone},
    words::{Text, Words, words},
};
use jiff::civil::{Date, DateTime};

/// The contact of an offer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contact {
    /// A function or a team rather than a person.
    pub name: Line<120>,
    /// E-mail.
    pub email: Option<Email>,
    /// Telephone.
    pub phone: Option<Phone>,
    /// Whether it is a person after all: then they must have agreed to be named.
    pub person: bool,
    /// The day on which the person agreed. For the network and the reviewer; the public never sees it.
    pub consent_on: Option<Date>,
}

words! {
    /// What is said of whom to ask.
    Said {
        label: Text, "The field.";
        name: Text, "Input: the name.";
        email: Text, "Input: e-mail.";
        phone: Text, "Input: telephone.";
        person: Text, "Input: whether it is a person.";
        consent_on: Text, "Input: the day of the consent.";
        agreed: fn(&str) -> String, "It is a person who agreed on that day.";
        not_agreed: Text, "It is a person who has not agreed.";
        no_person: fn(&str) -> String, "It is no person, but somebody agreed on that day.";
        lacking_address: Text, "What to do if nobody can be reached.";
        lacking_consent: Text, "What to do before the person has agreed.";
    }
}

/// The name.
pub const NAME: Key =
    Key::new("contact_name", |words| words.offer.contact.name).within("contact", "name").limit(Line::<120>::LIMIT);
/// E-mail.
pub const EMAIL: Key = Key::new("contact_email", |words| words.offer.contact.email).within("contact", "email");
/// Telephone.
pub const PHONE: Key = Key::new("contact_phone", |words| words.offer.contact.phone).within("contact", "phone");
/// Whether it is a person.
pub const PERSON: Key = Key::new("contact_person", |words| words.offer.contact.person).within("contact", "person");
/// The day of the consent.
pub const CONSENT_ON: Key =
    Key::new("contact_consent_on", |words| words.offer.contact.consent_on).within("contact", "consent_on");

impl Part for Contact {
    type Value = Self;
    const FIELD: OfferField = OfferField::Contact;

    fn members(contact: &mut Self, each: Each<'_>) {
        let Self { name, email, phone, person, consent_on } = contact;
        each(&NAME, name);
        each(&EMAIL, &mut Optional(email));
        each(&PHONE, &mut Optional(phone));
        each(&PERSON, person);
        each(&CONSENT_ON, &mut Day(consent_on));
    }

    fn in_words(contact: &Self, words: &Words, _: &Names) -> String {
        let Self { name, email, phone, person, consent_on } = contact;
        joined([name.to_string(), said(email), said(phone), consent_to_words(*person, *consent_on, words)], "\n")
    }

    /// Nobody looks for an offer by a person's name or number.
    fn search_words(_: &Self, _: &OfferContent, _: &Words, _: &Names) -> String {
        String::new()
    }

    /// Somebody must be reachable, and a person must have agreed already.
    fn lacking(contact: &Self, _: &OfferContent, now: DateTime) -> Vec<Missing> {
        let unreachable = contact.email.is_none() && contact.phone.is_none();
        let unasked = contact.person && contact.consent_on.is_none_or(|day| day > now.date());
        lacking(
            Self::FIELD,
            [
                (unreachable, EMAIL.name, |words| words.offer.contact.lacking_address),
                (unasked, CONSENT_ON.name, |words| words.offer.contact.lacking_consent),
            ],
        )
    }
}

fn consent_to_words(person: bool, consent_on: Option<Date>, words: &Words) -> String {
    let said = words.offer.contact;
    match (person, consent_on.map(|day| words.day(day))) {
        (true, Some(day)) => (said.agreed)(&day),
        (true, None) => said.not_agreed.to_owned(),
        (false, Some(day)) => (said.no_person)(&day),
        (false, None) => String::new(),
    }
}
