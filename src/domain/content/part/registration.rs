//! How to register.

use super::{Each, Key, Optional, Part, join, joined, lacking, said};
use crate::domain::{
    content::{Missing, Names, OfferContent, OfferField, labels},
    vocabulary::{RegisteredBy, RegistrationKind},
    web::{Email, Phone, WebAddress},
    words::{Text, Words, words},
};
use jiff::civil::DateTime;

/// How to register; which of the three addresses counts is said by the kind.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Registration {
    /// By which way.
    pub kind: Option<RegistrationKind>,
    /// The page, if by link.
    pub link: Option<WebAddress>,
    /// The address, if by e-mail.
    pub email: Option<Email>,
    /// The number, if by telephone.
    pub phone: Option<Phone>,
    /// Who registers.
    pub by: Vec<RegisteredBy>,
}

impl Registration {
    /// Where to register, by the way that counts.
    pub fn address(&self) -> Option<String> {
        match self.kind? {
            RegistrationKind::None => None,
            RegistrationKind::Link => self.link.as_ref().map(ToString::to_string),
            RegistrationKind::Email => self.email.as_ref().map(ToString::to_string),
            RegistrationKind::Phone => self.phone.as_ref().map(ToString::to_string),
        }
    }
}

words! {
    /// What is said of how to register.
    Said {
        label: Text, "The field.";
        link: Text, "Input: the page.";
        email: Text, "Input: the address.";
        phone: Text, "Input: the number.";
        by: Text, "Input: who registers.";
        done_by: fn(&str) -> String, "Who registers, by their labels.";
        lacking_kind: Text, "What to do if no way is named.";
        lacking_link: Text, "What to do without the page.";
        lacking_email: Text, "What to do without the address.";
        lacking_phone: Text, "What to do without the number.";
    }
}

/// By which way.
pub const KIND: Key =
    Key::new("registration_kind", |words| words.offer.registration.label).within("registration", "kind");
/// The page.
pub const LINK: Key =
    Key::new("registration_link", |words| words.offer.registration.link).within("registration", "link");
/// The address.
pub const EMAIL: Key =
    Key::new("registration_email", |words| words.offer.registration.email).within("registration", "email");
/// The number.
pub const PHONE: Key =
    Key::new("registration_phone", |words| words.offer.registration.phone).within("registration", "phone");
/// Who registers.
pub const BY: Key = Key::new("registration_by", |words| words.offer.registration.by).within("registration", "by");

impl Part for Registration {
    type Value = Self;
    const FIELD: OfferField = OfferField::Registration;

    fn members(registration: &mut Self, each: Each<'_>) {
        let Self { kind, link, email, phone, by } = registration;
        each(&KIND, &mut Optional(kind));
        each(&LINK, &mut Optional(link));
        each(&EMAIL, &mut Optional(email));
        each(&PHONE, &mut Optional(phone));
        each(&BY, by);
    }

    fn in_words(registration: &Self, words: &Words, _: &Names) -> String {
        let Self { kind, link, email, phone, by } = registration;
        let kind = kind.map(|kind| kind.label_in(words).to_owned()).unwrap_or_default();
        let addresses = join([said(link), said(email), said(phone)].into_iter(), ", ");
        let by = if by.is_empty() { String::new() } else { (words.offer.registration.done_by)(&labels(by, words)) };
        joined([joined([kind, addresses], ": "), by], "\n")
    }

    /// Addresses and numbers are no words.
    fn search_words(_: &Self, _: &OfferContent, _: &Words, _: &Names) -> String {
        String::new()
    }

    /// Whoever says by which way must say where it leads.
    fn lacking(registration: &Self, _: &OfferContent, _: DateTime) -> Vec<Missing> {
        use RegistrationKind as Kind;
        let by = |kind, lacks: bool| registration.kind == Some(kind) && lacks;
        lacking(
            Self::FIELD,
            [
                (registration.kind.is_none(), KIND.name, |words| words.offer.registration.lacking_kind),
                (by(Kind::Link, registration.link.is_none()), LINK.name, |words| words.offer.registration.lacking_link),
                (by(Kind::Email, registration.email.is_none()), EMAIL.name, |words| {
                    words.offer.registration.lacking_email
                }),
                (by(Kind::Phone, registration.phone.is_none()), PHONE.name, |words| {
                    words.offer.registration.lacking_phone
                }),
            ],
        )
    }
}

impl Registration {
    /// Whether somebody can come without a class: single persons or parents register, or nobody has to.
    pub fn is_open_to_single_persons(&self) -> bool {
        match self.by.as_slice() {
            [] => self.kind == Some(RegistrationKind::None),
            by => by.iter().any(|by| matches!(by, RegisteredBy::Individual | RegisteredBy::Parents)),
        }
    }

    /// Whether a teacher can come with a class.
    pub fn is_open_to_classes(&self) -> bool {
        self.by.contains(&RegisteredBy::Teacher)
    }
}
