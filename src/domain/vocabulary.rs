//! The field's vocabularies: stable codes.
//!
//! Codes are stored and exchanged; what people read for them stands in the table of words (`words/`). Formats, subjects and target groups carry
//! the codes of the federal platform for MINT people, so that data can be exchanged.

use super::words::{Words, german};

/// The code is in none of our lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("unbekannter Wert")]
pub struct UnknownCode;

/// Declares a closed list of terms with their codes; `in` names where in the table of words their labels stand: in
/// [`Labels`](super::words::Labels), or with the words of one part of an offer. A list without it has its `label_in` beside it.
macro_rules! vocabulary {
    ($($(#[$doc:meta])* $name:ident in $labels:ident { $($variant:ident = $code:literal;)+ })+) => {$(
        $crate::domain::vocabulary::vocabulary!(@in labels.$labels, $(#[$doc])* $name { $($variant = $code;)+ });
    )+};
    ($($(#[$doc:meta])* $name:ident in offer.$part:ident.$labels:ident { $($variant:ident = $code:literal;)+ })+) => {$(
        $crate::domain::vocabulary::vocabulary!(@in offer.$part.$labels, $(#[$doc])* $name { $($variant = $code;)+ });
    )+};
    (@in $($place:ident).+, $(#[$doc:meta])* $name:ident { $($variant:ident = $code:literal;)+ }) => {
        $crate::domain::vocabulary::vocabulary!($(#[$doc])* $name { $($variant = $code;)+ });

        impl $name {
            /// What people read in some language.
            pub fn label_in(self, words: &$crate::domain::words::Words) -> &'static str {
                (words.$($place).+)(self)
            }
        }
    };
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $code:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub enum $name {
            $(#[doc = $code] $variant,)+
        }

        impl $name {
            /// All terms, in the order in which they are shown.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable code: stored, exchanged, used in addresses.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            /// What people read in German, for pages that speak no other language.
            pub fn label(self) -> &'static str {
                self.label_in($crate::domain::words::german())
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
            fn label_in(self, words: &$crate::domain::words::Words) -> &'static str { self.label_in(words) }
        }

        #[cfg(feature = "store")]
        $crate::domain::text::text_column!($name);
    };
}
pub(crate) use vocabulary;

/// What all vocabularies have in common, for form controls, filters and facets.
pub trait Term: Copy + PartialEq + Ord + std::str::FromStr<Err = UnknownCode> + Send + Sync + 'static {
    /// All terms, in the order in which they are shown.
    fn all() -> &'static [Self];
    /// The stable code.
    fn code(self) -> &'static str;
    /// What people read in some language.
    fn label_in(self, words: &Words) -> &'static str;
    /// What people read in German, for pages that speak no other language.
    fn label(self) -> &'static str {
        self.label_in(german())
    }
}

vocabulary! {
    /// What kind of offer it is.
    Format in format {
        Workshop = "workshop";
        StudentLaboratory = "student_laboratory";
        ProjectWeek = "project_week";
        HolidayOffer = "holiday_offer";
        Competition = "competition";
        Hackathon = "hackathon";
        Event = "event";
        LoanSystem = "loan_system";
        OnlineFormat = "online_format";
        MobileStemOffers = "mobile_stem_offers";
        Mentoring = "mentoring";
        AllDay = "all_day";
        FurtherTraining = "further_training";
        CareerOrientation = "career_orientation";
        Ag = "ag";
        OpenDay = "open_day";
        Camp = "camp";
        Makerspace = "makerspace";
        Parents = "parents";
    }

    /// For whom: the stage of education, or the adults around.
    Stage in stage {
        Kita = "kita";
        Grundschule = "grundschule";
        Sek1 = "sek1";
        Sek2 = "sek2";
        Ausbildung = "ausbildung";
        Studium = "studium";
        Lehrkraefte = "lehrkraefte";
        Familien = "familien";
    }

    /// The subject.
    Subject in subject {
        Mathematik = "mathematik";
        Informatik = "informatik";
        Biologie = "biologie";
        Chemie = "chemie";
        Physik = "physik";
        Astronomie = "astronomie";
        Technik = "technik";
        Naturwissenschaften = "naturwissenschaften";
        MintGesamt = "mint_gesamt";
        Ki = "ki";
    }

    /// MINT+: what may stand beside a subject, never alone.
    PlusSubject in plus_subject {
        Kunst = "kunst";
        Musik = "musik";
        Design = "design";
        Sport = "sport";
        Gesellschaft = "gesellschaft";
        Umwelt = "umwelt";
    }

    /// Whom the offer addresses in particular.
    TargetGroup in target_group {
        Maedchen = "maedchen";
        Benachteiligt = "benachteiligt";
        Behinderung = "behinderung";
        Migration = "migration";
        Gefluechtete = "gefluechtete";
        Hochbegabte = "hochbegabte";
        Neurodivergent = "neurodivergent";
        Weitere = "weitere";
    }

    /// How exclusively an offer addresses girls and young women.
    Girls in girls {
        Especially = "especially";
        Only = "only";
    }

    /// How it takes place.
    Mode in mode {
        OnSite = "on_site";
        Online = "online";
        Hybrid = "hybrid";
        Mobile = "mobile";
    }

    /// How often it takes place.
    Recurrence in recurrence {
        Once = "once";
        Weekly = "weekly";
        Monthly = "monthly";
        SeveralPerYear = "several_per_year";
        Yearly = "yearly";
        Permanent = "permanent";
        OnRequest = "on_request";
    }

    /// What a network says of a single date after it was approved.
    DateNews in date_news {
        FullyBooked = "fully_booked";
        Cancelled = "cancelled";
    }

    /// What it costs.
    CostKind in cost_kind {
        Free = "free";
        Amount = "amount";
        Range = "range";
    }

    /// How to register.
    RegistrationKind in registration_kind {
        None = "none";
        Link = "link";
        Email = "email";
        Phone = "phone";
    }

    /// Who registers.
    RegisteredBy in registered_by {
        Teacher = "teacher";
        Individual = "individual";
        Parents = "parents";
    }

    /// An answer about accessibility; not knowing is an answer.
    Answer in answer {
        Yes = "yes";
        No = "no";
        Unknown = "unknown";
    }

    /// A language the offer is held in.
    Language in language {
        De = "de";
        En = "en";
        Fr = "fr";
        Uk = "uk";
        Tr = "tr";
        Ar = "ar";
        Ru = "ru";
        Other = "other";
    }

    /// The licence of a picture.
    Licence in licence {
        Own = "own";
        Granted = "granted";
        Cc0 = "cc0";
        CcBy = "cc_by";
        CcBySa = "cc_by_sa";
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
