//! The field's vocabularies: stable codes and German labels.
//!
//! Codes are stored and exchanged, labels are shown. Formats, subjects and target groups carry
//! the codes of the federal platform for MINT people, so that data can be exchanged.

/// The code is in none of our lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("unbekannter Wert")]
pub struct UnknownCode;

/// Declares a closed list of terms with code and label.
macro_rules! vocabulary {
    ($($(#[$doc:meta])* $name:ident { $($variant:ident = $code:literal, $label:literal;)+ })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub enum $name {
            $(#[doc = $label] $variant,)+
        }

        impl $name {
            /// All terms, in the order in which they are shown.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable code: stored, exchanged, used in addresses.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            /// What people read.
            pub const fn label(self) -> &'static str {
                match self { $(Self::$variant => $label,)+ }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::domain::vocabulary::UnknownCode;
            fn from_str(code: &str) -> std::result::Result<Self, Self::Err> {
                match code { $($code => Ok(Self::$variant),)+ _ => Err($crate::domain::vocabulary::UnknownCode) }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.code())
            }
        }

        impl TryFrom<String> for $name {
            type Error = $crate::domain::vocabulary::UnknownCode;
            fn try_from(code: String) -> std::result::Result<Self, Self::Error> {
                code.parse()
            }
        }

        impl From<$name> for String {
            fn from(term: $name) -> String {
                term.code().to_owned()
            }
        }

        impl $crate::domain::vocabulary::Term for $name {
            fn all() -> &'static [Self] { Self::ALL }
            fn code(self) -> &'static str { self.code() }
            fn label(self) -> &'static str { self.label() }
        }

        #[cfg(feature = "store")]
        $crate::domain::text::text_column!($name);
    )+};
}
pub(crate) use vocabulary;

/// What all vocabularies have in common, for form controls, filters and facets.
pub trait Term: Copy + PartialEq + Ord + std::str::FromStr<Err = UnknownCode> + Send + Sync + 'static {
    /// All terms, in the order in which they are shown.
    fn all() -> &'static [Self];
    /// The stable code.
    fn code(self) -> &'static str;
    /// What people read.
    fn label(self) -> &'static str;
}

vocabulary! {
    /// What kind of offer it is.
    Format {
        Workshop = "workshop", "Workshop/Kurs";
        StudentLaboratory = "student_laboratory", "Schülerlabor";
        ProjectWeek = "project_week", "Projektwoche";
        HolidayOffer = "holiday_offer", "Ferienangebot";
        Competition = "competition", "Wettbewerb";
        Hackathon = "hackathon", "Hackathon";
        Event = "event", "Veranstaltung";
        LoanSystem = "loan_system", "Leihsystem";
        OnlineFormat = "online_format", "Online-Format";
        MobileStemOffers = "mobile_stem_offers", "Mobiles Angebot";
        Mentoring = "mentoring", "Mentoring";
        AllDay = "all_day", "Ganztagsangebot";
        FurtherTraining = "further_training", "Fortbildung";
        CareerOrientation = "career_orientation", "Studien- und Berufsorientierung";
        Ag = "ag", "AG";
        OpenDay = "open_day", "Aktionstag/Tag der offenen Tür";
        Camp = "camp", "Camp";
        Makerspace = "makerspace", "Makerspace/offene Werkstatt";
        Parents = "parents", "Elternangebot";
    }

    /// For whom: the stage of education, or the adults around.
    Stage {
        Kita = "kita", "Kita";
        Grundschule = "grundschule", "Grundschule";
        Sek1 = "sek1", "Sekundarstufe I";
        Sek2 = "sek2", "Sekundarstufe II";
        Ausbildung = "ausbildung", "Ausbildung";
        Studium = "studium", "Studium";
        Lehrkraefte = "lehrkraefte", "Lehrkräfte und pädagogische Fachkräfte";
        Familien = "familien", "Eltern und Familien";
    }

    /// The subject.
    Subject {
        Mathematik = "mathematik", "Mathematik";
        Informatik = "informatik", "Informatik";
        Biologie = "biologie", "Biologie";
        Chemie = "chemie", "Chemie";
        Physik = "physik", "Physik";
        Astronomie = "astronomie", "Astronomie";
        Technik = "technik", "Technik";
        Naturwissenschaften = "naturwissenschaften", "Naturwissenschaften";
        MintGesamt = "mint_gesamt", "MINT gesamt";
        Ki = "ki", "Künstliche Intelligenz";
    }

    /// MINT+: what may stand beside a subject, never alone.
    PlusSubject {
        Kunst = "kunst", "Kunst";
        Musik = "musik", "Musik";
        Design = "design", "Design";
        Sport = "sport", "Sport";
        Gesellschaft = "gesellschaft", "Gesellschaft/Politik";
        Umwelt = "umwelt", "Umwelt";
    }

    /// Whom the offer addresses in particular.
    TargetGroup {
        Maedchen = "maedchen", "Mädchen und junge Frauen";
        Benachteiligt = "benachteiligt", "sozial benachteiligte Kinder und Jugendliche";
        Behinderung = "behinderung", "Menschen mit Behinderung";
        Migration = "migration", "Menschen mit Migrationserfahrung";
        Gefluechtete = "gefluechtete", "Geflüchtete";
        Hochbegabte = "hochbegabte", "Hochbegabte";
        Neurodivergent = "neurodivergent", "neurodivergente Menschen";
        Weitere = "weitere", "weitere Zielgruppe";
    }

    /// How exclusively an offer addresses girls and young women.
    Girls {
        Especially = "especially", "besonders an Mädchen";
        Only = "only", "nur für Mädchen";
    }

    /// How it takes place.
    Mode {
        OnSite = "on_site", "vor Ort";
        Online = "online", "online";
        Hybrid = "hybrid", "hybrid";
        Mobile = "mobile", "mobil";
    }

    /// How often it takes place.
    Recurrence {
        Once = "once", "einmalig";
        Weekly = "weekly", "wöchentlich";
        Monthly = "monthly", "monatlich";
        SeveralPerYear = "several_per_year", "mehrmals im Jahr";
        Yearly = "yearly", "jährlich";
        Permanent = "permanent", "dauerhaft";
        OnRequest = "on_request", "auf Anfrage";
    }

    /// What it costs.
    CostKind {
        Free = "free", "kostenfrei";
        Amount = "amount", "fester Betrag";
        Range = "range", "von – bis";
    }

    /// How to register.
    RegistrationKind {
        None = "none", "keine Anmeldung nötig";
        Link = "link", "über eine Internetseite";
        Email = "email", "per E-Mail";
        Phone = "phone", "per Telefon";
    }

    /// Who registers.
    RegisteredBy {
        Teacher = "teacher", "Lehrkraft mit Klasse";
        Individual = "individual", "einzeln";
        Parents = "parents", "Eltern";
    }

    /// An answer about accessibility; not knowing is an answer.
    Answer {
        Yes = "yes", "ja";
        No = "no", "nein";
        Unknown = "unknown", "nicht bekannt";
    }

    /// A language the offer is held in.
    Language {
        De = "de", "Deutsch";
        En = "en", "Englisch";
        Fr = "fr", "Französisch";
        Uk = "uk", "Ukrainisch";
        Tr = "tr", "Türkisch";
        Ar = "ar", "Arabisch";
        Ru = "ru", "Russisch";
        Other = "other", "weitere";
    }

    /// The licence of a picture.
    Licence {
        Own = "own", "eigenes Bild, alle Rechte beim Netzwerk";
        Granted = "granted", "mit Erlaubnis der Rechteinhaberin oder des Rechteinhabers";
        Cc0 = "cc0", "CC0 (gemeinfrei)";
        CcBy = "cc_by", "CC BY 4.0";
        CcBySa = "cc_by_sa", "CC BY-SA 4.0";
    }
}

impl Licence {
    /// Whether a picture may only be shown beside the name of whoever made it.
    pub const fn names_the_author(self) -> bool {
        matches!(self, Self::CcBy | Self::CcBySa)
    }
}

impl Stage {
    /// The level in the KIM vocabulary `educationalLevel`, for exchange; adults have none.
    pub const fn educational_level(self) -> Option<&'static str> {
        match self {
            Self::Kita => Some("level_0"),
            Self::Grundschule => Some("level_1"),
            Self::Sek1 => Some("level_2"),
            Self::Sek2 => Some("level_3"),
            Self::Ausbildung => Some("level_4"),
            Self::Studium => Some("level_5"),
            Self::Lehrkraefte | Self::Familien => None,
        }
    }
}

// The macro makes the enum, so its default cannot be derived.
#[allow(
    clippy::derivable_impls,
    reason = "the vocabulary macro makes the enum, so no variant can be marked as default"
)]
impl Default for Answer {
    fn default() -> Self {
        Self::Unknown
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes_are_stable_and_distinct<T: Term + std::fmt::Debug>() {
        let read: Vec<Option<T>> = T::all().iter().map(|term| term.code().parse().ok()).collect();
        assert_eq!(read, T::all().iter().copied().map(Some).collect::<Vec<_>>());
    }

    #[test]
    fn every_code_reads_back_as_its_own_term() {
        codes_are_stable_and_distinct::<Format>();
        codes_are_stable_and_distinct::<Stage>();
        codes_are_stable_and_distinct::<Subject>();
        codes_are_stable_and_distinct::<TargetGroup>();
        codes_are_stable_and_distinct::<Mode>();
        codes_are_stable_and_distinct::<Recurrence>();
    }

    #[test]
    fn an_unknown_code_is_refused() {
        assert_eq!("basteln".parse::<Format>(), Err(UnknownCode));
    }
}
