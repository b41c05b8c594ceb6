//! Who runs this site: what its imprint, its privacy statement and its statement on accessibility have to say, which no program can know.

use crate::domain::{
    date::FuzzyDate,
    field::{FieldError, Parser, Typed},
    text::{Line, Prose},
    vocabulary::vocabulary,
    web::{Email, Phone, WebAddress},
};
use std::collections::BTreeMap;

vocabulary! {
    /// What the operator has to say. Texts name it by its code: `[[Betreiber: anschrift]]`.
    OperatorDetail in operator_detail {
        Provider = "anschrift";
        Representative = "vertretung";
        Email = "email";
        Phone = "telefon";
        Register = "register";
        VatNumber = "umsatzsteuer";
        Authority = "aufsicht";
        Responsible = "redaktion";
        Grant = "foerderhinweis";
        ImprintDate = "stand-impressum";
        DataOfficer = "datenschutzbeauftragte";
        Logs = "protokolle";
        Hosting = "rechenzentrum";
        SiteBasis = "rechtsgrundlage-website";
        AccountBasis = "rechtsgrundlage-konten";
        KeptHints = "frist-hinweise";
        KeptAccounts = "frist-konten";
        KeptContacts = "frist-kontakte";
        KeptLog = "frist-protokoll";
        KeptBackups = "frist-sicherungen";
        DataAuthority = "datenschutz-aufsicht";
        PrivacyDate = "stand-datenschutz";
        SiteAddress = "website";
        SignLanguage = "gebaerdensprache";
        KnownFaults = "pruefergebnis";
        AnswerWithin = "antwortfrist";
        Enforcement = "durchsetzungsstelle";
        StatementDate = "stand-barrierefreiheit";
        TestMethod = "pruefmethode";
        LastTest = "letzte-pruefung";
        EasyLanguageTest = "pruefgruppe";
        HintEmail = "email-hinweise";
        SecurityContact = "kontakt-sicherheit";
        NetworkContact = "kontakt-netzwerke";
        DataLicence = "lizenz-angebotsdaten";
        SourceAddress = "quellcode";
    }

    /// The statement that a detail belongs to.
    OperatorSection in operator_section {
        Imprint = "impressum";
        Privacy = "datenschutz";
        Accessibility = "barrierefreiheit";
        Contact = "kontakt";
    }
}

/// How much depends on a detail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Imprint and privacy statement are wrong without it: no public address serves without.
    Required,
    /// A page shows a gap without it.
    Wanted,
    /// Not every operator has it; a page that has all that it requires leaves the line out.
    IfAny,
}

/// What may be typed for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DetailKind {
    /// One line.
    Line,
    /// Several lines, such as an address.
    Text,
    /// An address of e-mail.
    Email,
    /// A telephone number.
    Phone,
    /// An address of the web.
    Web,
    /// A day, month or year.
    Date,
}

type OneLine = Line<300>;
type SeveralLines = Prose<1500>;

impl OperatorDetail {
    /// Where it is asked.
    pub fn section(self) -> OperatorSection {
        match self {
            detail if detail <= Self::ImprintDate => OperatorSection::Imprint,
            detail if detail <= Self::PrivacyDate => OperatorSection::Privacy,
            detail if detail <= Self::EasyLanguageTest => OperatorSection::Accessibility,
            _ => OperatorSection::Contact,
        }
    }

    /// How much depends on it.
    pub fn need(self) -> Need {
        match self {
            Self::Register | Self::VatNumber | Self::Authority | Self::Grant | Self::DataOfficer => Need::IfAny,
            detail if detail.section() <= OperatorSection::Privacy => Need::Required,
            _ => Need::Wanted,
        }
    }

    /// What may be typed for it.
    pub fn kind(self) -> DetailKind {
        match self {
            Self::Provider
            | Self::Responsible
            | Self::Authority
            | Self::DataOfficer
            | Self::Grant
            | Self::Logs
            | Self::Hosting
            | Self::SiteBasis
            | Self::AccountBasis
            | Self::DataAuthority
            | Self::SignLanguage
            | Self::KnownFaults
            | Self::Enforcement
            | Self::TestMethod
            | Self::EasyLanguageTest
            | Self::SecurityContact
            | Self::NetworkContact
            | Self::DataLicence => DetailKind::Text,
            Self::Email | Self::HintEmail => DetailKind::Email,
            Self::Phone => DetailKind::Phone,
            Self::SiteAddress | Self::SourceAddress => DetailKind::Web,
            Self::ImprintDate | Self::PrivacyDate | Self::StatementDate | Self::LastTest => DetailKind::Date,
            Self::Representative
            | Self::Register
            | Self::VatNumber
            | Self::KeptHints
            | Self::KeptAccounts
            | Self::KeptContacts
            | Self::KeptLog
            | Self::KeptBackups
            | Self::AnswerWithin => DetailKind::Line,
        }
    }

    /// How many characters there may be, of what is not an address.
    pub fn limit(self) -> usize {
        if self.kind() == DetailKind::Text { SeveralLines::LIMIT } else { OneLine::LIMIT }
    }

    fn read(self, p: &mut Parser<'_>) -> Option<String> {
        let (key, label) = (self.code(), self.label());
        match self.kind() {
            DetailKind::Line => p.optional::<OneLine>(key, label).map(|line| line.to_string()),
            DetailKind::Text => p.optional::<SeveralLines>(key, label).map(|text| text.to_string()),
            DetailKind::Email => p.optional::<Email>(key, label).map(|email| email.to_string()),
            DetailKind::Phone => p.optional::<Phone>(key, label).map(|phone| phone.to_string()),
            DetailKind::Web => p.optional::<WebAddress>(key, label).map(|address| address.to_string()),
            DetailKind::Date => p.optional::<FuzzyDate>(key, label).map(|date| date.to_string()),
        }
        .filter(|value| !value.is_empty())
    }

    /// The value as people read it: a day in words, all else as it was typed.
    fn said(self, value: &str) -> String {
        match (self.kind(), value.parse::<FuzzyDate>()) {
            (DetailKind::Date, Ok(date)) => date.in_words(),
            _ => value.to_owned(),
        }
    }
}

/// Everything the operator has said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Operator(BTreeMap<OperatorDetail, String>);

impl Operator {
    /// Reads a form, or what a command names; an empty input says nothing.
    pub fn parse(typed: &Typed) -> Result<Self, Vec<FieldError>> {
        let mut p = Parser::new(typed);
        let read = |detail: &OperatorDetail| Some((*detail, detail.read(&mut p)?));
        let details = OperatorDetail::ALL.iter().filter_map(read).collect();
        if p.errors.is_empty() { Ok(Self(details)) } else { Err(p.errors) }
    }

    /// As it stands in the form.
    pub fn typed(&self) -> Typed {
        Typed::new(self.0.iter().map(|(detail, value)| (detail.code().to_owned(), value.clone())))
    }

    /// What was said, in the order of the form.
    pub fn said(&self) -> impl Iterator<Item = (OperatorDetail, &str)> {
        self.0.iter().map(|(detail, value)| (*detail, value.as_str()))
    }

    /// A detail as people read it.
    pub fn words(&self, detail: OperatorDetail) -> Option<String> {
        self.0.get(&detail).map(|value| detail.said(value))
    }

    /// What a public address must not be served without, and is not said.
    pub fn missing(&self) -> Vec<OperatorDetail> {
        self.without(Need::Required)
    }

    /// What pages show a gap for, though they may be served.
    pub fn wanted(&self) -> Vec<OperatorDetail> {
        self.without(Need::Wanted)
    }

    fn without(&self, need: Need) -> Vec<OperatorDetail> {
        let missing = |detail: &&OperatorDetail| detail.need() == need && !self.0.contains_key(detail);
        OperatorDetail::ALL.iter().filter(missing).copied().collect()
    }
}

/// Made of what is stored: what no longer is a detail is left out.
impl FromIterator<(OperatorDetail, String)> for Operator {
    fn from_iter<I: IntoIterator<Item = (OperatorDetail, String)>>(details: I) -> Self {
        Self(details.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(pairs: &[(OperatorDetail, &str)]) -> Typed {
        Typed::new(pairs.iter().map(|(detail, value)| (detail.code().to_owned(), (*value).to_owned())))
    }

    #[test]
    fn what_is_typed_is_read_by_what_it_is_and_every_error_stands_at_its_input() {
        let wrong = typed(&[
            (OperatorDetail::Email, "keine Adresse"),
            (OperatorDetail::Phone, "ruf an"),
            (OperatorDetail::SourceAddress, "javascript:alert(1)"),
            (OperatorDetail::ImprintDate, "gestern"),
            (OperatorDetail::Representative, "Leitung der Stelle"),
        ]);
        let errors = Operator::parse(&wrong).expect_err("four inputs are wrong");
        let keys: Vec<_> = errors.iter().map(|error| error.key.as_str()).collect();
        assert_eq!(keys, ["email", "telefon", "stand-impressum", "quellcode"]);
    }

    #[test]
    fn a_day_is_told_in_words_and_blanks_say_nothing() {
        let typed = typed(&[(OperatorDetail::ImprintDate, "2026-11-27"), (OperatorDetail::Provider, "  \n ")]);
        let operator = Operator::parse(&typed).expect("an operator");
        assert_eq!(operator.words(OperatorDetail::ImprintDate).as_deref(), Some("27. November 2026"));
        assert_eq!(operator.words(OperatorDetail::Provider), None);
        assert_eq!(operator.missing().first(), Some(&OperatorDetail::Provider));
    }

    #[test]
    fn imprint_and_privacy_are_required_and_what_not_everybody_has_is_not() {
        let required = Operator::default().missing();
        assert_eq!(required.len(), 17);
        let sections: Vec<_> = required.iter().map(|detail| detail.section()).collect();
        assert_eq!(sections.iter().all(|section| *section <= OperatorSection::Privacy), true);
        assert_eq!(required.contains(&OperatorDetail::VatNumber), false);
    }
}
