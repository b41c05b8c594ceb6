//! German labels of offers.

use super::Text;
use crate::domain::{
    content::{Rhythm, Section},
    vocabulary::{
        Answer, CostKind, DateNews, Format, Girls, Language, Licence, Mode, PlusSubject, Recurrence, RegisteredBy,
        RegistrationKind, Stage, Subject, TargetGroup,
    },
};

pub(super) fn format(term: Format) -> Text {
    match term {
        Format::Workshop => "Workshop/Kurs",
        Format::StudentLaboratory => "Schülerlabor",
        Format::ProjectWeek => "Projektwoche",
        Format::HolidayOffer => "Ferienangebot",
        Format::Competition => "Wettbewerb",
        Format::Hackathon => "Hackathon",
        Format::Event => "Veranstaltung",
        Format::LoanSystem => "Leihsystem",
        Format::OnlineFormat => "Online-Format",
        Format::MobileStemOffers => "Mobiles Angebot",
        Format::Mentoring => "Mentoring",
        Format::AllDay => "Ganztagsangebot",
        Format::FurtherTraining => "Fortbildung",
        Format::CareerOrientation => "Studien- und Berufsorientierung",
        Format::Ag => "AG",
        Format::OpenDay => "Aktionstag/Tag der offenen Tür",
        Format::Camp => "Camp",
        Format::Makerspace => "Makerspace/offene Werkstatt",
        Format::Parents => "Elternangebot",
    }
}

pub(super) fn stage(term: Stage) -> Text {
    match term {
        Stage::Kita => "Kita",
        Stage::Grundschule => "Grundschule",
        Stage::Sek1 => "Sekundarstufe I",
        Stage::Sek2 => "Sekundarstufe II",
        Stage::Ausbildung => "Ausbildung",
        Stage::Studium => "Studium",
        Stage::Lehrkraefte => "Lehrkräfte und pädagogische Fachkräfte",
        Stage::Familien => "Eltern und Familien",
    }
}

pub(super) fn subject(term: Subject) -> Text {
    match term {
        Subject::Mathematik => "Mathematik",
        Subject::Informatik => "Informatik",
        Subject::Biologie => "Biologie",
        Subject::Chemie => "Chemie",
        Subject::Physik => "Physik",
        Subject::Astronomie => "Astronomie",
        Subject::Technik => "Technik",
        Subject::Naturwissenschaften => "Naturwissenschaften",
        Subject::MintGesamt => "MINT gesamt",
        Subject::Ki => "Künstliche Intelligenz",
    }
}

pub(super) fn plus_subject(term: PlusSubject) -> Text {
    match term {
        PlusSubject::Kunst => "Kunst",
        PlusSubject::Musik => "Musik",
        PlusSubject::Design => "Design",
        PlusSubject::Sport => "Sport",
        PlusSubject::Gesellschaft => "Gesellschaft/Politik",
        PlusSubject::Umwelt => "Umwelt",
    }
}

pub(super) fn target_group(term: TargetGroup) -> Text {
    match term {
        TargetGroup::Maedchen => "Mädchen und junge Frauen",
        TargetGroup::Benachteiligt => "sozial benachteiligte Kinder und Jugendliche",
        TargetGroup::Behinderung => "Menschen mit Behinderung",
        TargetGroup::Migration => "Menschen mit Migrationserfahrung",
        TargetGroup::Gefluechtete => "Geflüchtete",
        TargetGroup::Hochbegabte => "Hochbegabte",
        TargetGroup::Neurodivergent => "neurodivergente Menschen",
        TargetGroup::Weitere => "weitere Zielgruppe",
    }
}

pub(super) fn girls(term: Girls) -> Text {
    match term {
        Girls::Especially => "besonders an Mädchen",
        Girls::Only => "nur für Mädchen",
    }
}

pub(super) fn mode(term: Mode) -> Text {
    match term {
        Mode::OnSite => "vor Ort",
        Mode::Online => "online",
        Mode::Hybrid => "hybrid",
        Mode::Mobile => "mobil",
    }
}

pub(super) fn recurrence(term: Recurrence) -> Text {
    match term {
        Recurrence::Once => "einmalig",
        Recurrence::Weekly => "wöchentlich",
        Recurrence::Monthly => "monatlich",
        Recurrence::SeveralPerYear => "mehrmals im Jahr",
        Recurrence::Yearly => "jährlich",
        Recurrence::Permanent => "dauerhaft",
        Recurrence::OnRequest => "auf Anfrage",
    }
}

pub(super) fn date_news(term: DateNews) -> Text {
    match term {
        DateNews::FullyBooked => "ausgebucht",
        DateNews::Cancelled => "fällt aus",
    }
}

pub(super) fn cost_kind(term: CostKind) -> Text {
    match term {
        CostKind::Free => "kostenfrei",
        CostKind::Amount => "fester Betrag",
        CostKind::Range => "von – bis",
    }
}

pub(super) fn registration_kind(term: RegistrationKind) -> Text {
    match term {
        RegistrationKind::None => "keine Anmeldung nötig",
        RegistrationKind::Link => "über eine Internetseite",
        RegistrationKind::Email => "per E-Mail",
        RegistrationKind::Phone => "per Telefon",
    }
}

pub(super) fn registered_by(term: RegisteredBy) -> Text {
    match term {
        RegisteredBy::Teacher => "Lehrkraft mit Klasse",
        RegisteredBy::Individual => "einzeln",
        RegisteredBy::Parents => "Eltern",
    }
}

pub(super) fn answer(term: Answer) -> Text {
    match term {
        Answer::Yes => "ja",
        Answer::No => "nein",
        Answer::Unknown => "nicht bekannt",
    }
}

pub(super) fn language(term: Language) -> Text {
    match term {
        Language::De => "Deutsch",
        Language::En => "Englisch",
        Language::Fr => "Französisch",
        Language::Uk => "Ukrainisch",
        Language::Tr => "Türkisch",
        Language::Ar => "Arabisch",
        Language::Ru => "Russisch",
        Language::Other => "weitere",
    }
}

pub(super) fn licence(term: Licence) -> Text {
    match term {
        Licence::Own => "eigenes Bild, alle Rechte beim Netzwerk",
        Licence::Granted => "mit Erlaubnis der Rechteinhaberin oder des Rechteinhabers",
        Licence::Cc0 => "CC0 (gemeinfrei)",
        Licence::CcBy => "CC BY 4.0",
        Licence::CcBySa => "CC BY-SA 4.0",
    }
}

pub(super) fn rhythm(term: Rhythm) -> Text {
    match term {
        Rhythm::Weekly => "jede Woche",
        Rhythm::Fortnightly => "alle zwei Wochen",
        Rhythm::Monthly => "jeden Monat, am gleichen Wochentag",
    }
}

pub(super) fn section(term: Section) -> Text {
    match term {
        Section::About => "Worum es geht",
        Section::Audience => "Für wen",
        Section::When => "Wann",
        Section::Where => "Wo",
        Section::CostRegistration => "Kosten und Anmeldung",
        Section::Accessibility => "Barrierefreiheit",
        Section::Picture => "Bild",
        Section::Contact => "Wer dahintersteht",
    }
}
