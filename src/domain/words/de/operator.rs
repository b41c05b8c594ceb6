//! German labels of what the operator of a site has to say.

use super::Text;
use crate::domain::operator::{OperatorDetail, OperatorSection};

pub(super) fn operator_detail(term: OperatorDetail) -> Text {
    match term {
        OperatorDetail::Provider => "Name und Anschrift",
        OperatorDetail::Representative => "Vertretungsberechtigte Person oder Stelle",
        OperatorDetail::Email => "E-Mail-Adresse",
        OperatorDetail::Phone => "Telefonnummer",
        OperatorDetail::Register => "Registereintrag",
        OperatorDetail::VatNumber => "Umsatzsteuer-Identifikationsnummer",
        OperatorDetail::Authority => "Aufsichtsbehörde",
        OperatorDetail::Responsible => "Name und Anschrift der verantwortlichen Person",
        OperatorDetail::Grant => "Förderhinweis für den Betrieb von MINT-Verbund",
        OperatorDetail::ImprintDate => "Stand des Impressums",
        OperatorDetail::DataOfficer => "Kontakt der oder des Datenschutzbeauftragten",
        OperatorDetail::Logs => "Aufbewahrung der Protokolle",
        OperatorDetail::Hosting => "Rechenzentrum und Auftragsverarbeitung",
        OperatorDetail::SiteBasis => "Rechtsgrundlage für den Betrieb der Website",
        OperatorDetail::AccountBasis => "Rechtsgrundlage für Konten",
        OperatorDetail::KeptHints => "Aufbewahrung von Hinweisen",
        OperatorDetail::KeptAccounts => "Frist für Konten",
        OperatorDetail::KeptContacts => "Frist für Kontakte",
        OperatorDetail::KeptLog => "Frist für das Änderungsprotokoll",
        OperatorDetail::KeptBackups => "Frist für Sicherungskopien",
        OperatorDetail::DataAuthority => "Datenschutz-Aufsichtsbehörde",
        OperatorDetail::PrivacyDate => "Stand der Datenschutzerklärung",
        OperatorDetail::SiteAddress => "Adresse der Website",
        OperatorDetail::SignLanguage => "Video in Deutscher Gebärdensprache oder Datum, bis wann es vorliegt",
        OperatorDetail::KnownFaults => "Ergebnis der eigenen Prüfung",
        OperatorDetail::AnswerWithin => "Frist für die Antwort",
        OperatorDetail::Enforcement => "Durchsetzungsstelle mit Anschrift, E-Mail und Telefon",
        OperatorDetail::StatementDate => "Datum der Erklärung",
        OperatorDetail::TestMethod => "Umfang und Methode der eigenen Prüfung",
        OperatorDetail::LastTest => "Datum der letzten Überprüfung",
        OperatorDetail::EasyLanguageTest => "Prüfung durch eine Prüfgruppe",
        OperatorDetail::HintEmail => "E-Mail-Adresse für Hinweise",
        OperatorDetail::SecurityContact => "Kontakt für Sicherheitsmeldungen",
        OperatorDetail::NetworkContact => "Kontakt für Netzwerke",
        OperatorDetail::DataLicence => "Lizenz der Angebotsdaten",
        OperatorDetail::SourceAddress => "Adresse des Quellcodes",
    }
}

pub(super) fn operator_section(term: OperatorSection) -> Text {
    match term {
        OperatorSection::Imprint => "Impressum",
        OperatorSection::Privacy => "Datenschutz",
        OperatorSection::Accessibility => "Barrierefreiheit",
        OperatorSection::Contact => "Kontakt und Daten",
    }
}
