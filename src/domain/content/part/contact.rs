//! Whom the public may ask; a functional address is preferred.

use super::{Day, Each, Key, Optional, Part, joined, lacking, said};
use crate::domain::{
    content::{Missing, Names, OfferContent, OfferField},
    date::day_in_words,
    text::Line,
    web::{Email, Phone},
};
use jiff::civil::Date;

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

/// The name.
pub const NAME: Key = Key::new("contact_name", "Ansprechstelle").within("contact", "name").limit(Line::<120>::LIMIT);
/// E-mail.
pub const EMAIL: Key = Key::new("contact_email", "E-Mail").within("contact", "email");
/// Telephone.
pub const PHONE: Key = Key::new("contact_phone", "Telefon").within("contact", "phone");
/// Whether it is a person.
pub const PERSON: Key = Key::new("contact_person", "Das ist eine Person").within("contact", "person");
/// The day of the consent.
pub const CONSENT_ON: Key = Key::new("contact_consent_on", "Einwilligung vom").within("contact", "consent_on");

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

    fn in_words(contact: &Self, _: &Names) -> String {
        let Self { name, email, phone, person, consent_on } = contact;
        joined([name.to_string(), said(email), said(phone), consent_to_words(*person, *consent_on)], "\n")
    }

    /// Nobody looks for an offer by a person's name or number.
    fn search_words(_: &Self, _: &OfferContent, _: &Names) -> String {
        String::new()
    }

    /// Somebody must be reachable, and a person must have agreed already.
    fn lacking(contact: &Self, _: &OfferContent, today: Date) -> Vec<Missing> {
        let unreachable = contact.email.is_none() && contact.phone.is_none();
        let unasked = contact.person && contact.consent_on.is_none_or(|day| day > today);
        lacking(
            Self::FIELD,
            [
                (unreachable, EMAIL.name, "E-Mail oder Telefon für Fragen"),
                (unasked, CONSENT_ON.name, "wann die Person eingewilligt hat, genannt zu werden"),
            ],
        )
    }
}

fn consent_to_words(person: bool, consent_on: Option<Date>) -> String {
    match (person, consent_on.map(day_in_words)) {
        (true, Some(day)) => format!("eine Person, Einwilligung vom {day}"),
        (true, None) => "eine Person, ohne Einwilligung".to_owned(),
        (false, Some(day)) => format!("keine Person, Einwilligung vom {day}"),
        (false, None) => String::new(),
    }
}
