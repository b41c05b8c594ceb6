//! What people call the terms of the vocabularies: as the program knows it (`other_names.rs`), unless the state office says otherwise.

use super::{
    other_names::OtherNames,
    vocabulary::{Format, Language, Mode, PlusSubject, Stage, Subject, TargetGroup, Term},
};
use crate::text::search::words;
use std::{
    collections::BTreeMap,
    sync::{Arc, LazyLock},
};

/// Declares the vocabularies whose terms have other names, each with its terms and its code in addresses.
macro_rules! named {
    ($($(#[$doc:meta])* $kind:ident of $term:ty = $code:literal;)+) => {
        /// A vocabulary whose terms people also know by other names.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Named { $($(#[$doc])* $kind,)+ }

        impl Named {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$kind),+];

            /// As it is stored and stands in addresses.
            pub fn code(self) -> &'static str {
                match self { $(Self::$kind => $code,)+ }
            }

            /// Its terms, in the order in which they are shown.
            pub fn terms(self) -> Vec<NamedTerm> {
                match self { $(Self::$kind => <$term>::all().iter().map(|term| NamedTerm::from(*term)).collect(),)+ }
            }
        }

        $(impl From<$term> for NamedTerm {
            fn from(term: $term) -> Self {
                Self { vocabulary: Named::$kind, code: Term::code(term), label: term.label() }
            }
        })+

        /// The names that the program knows, of all terms.
        fn shipped() -> impl Iterator<Item = (NamedTerm, &'static [&'static str])> {
            let none = std::iter::empty();
            $(let none = none.chain(<$term>::all().iter().map(|term| (NamedTerm::from(*term), term.other_names())));)+
            none
        }
    };
}

named! {
    /// MINT subjects.
    Subjects of Subject = "fach";
    /// What goes along with them.
    PlusSubjects of PlusSubject = "plus";
    /// Formats.
    Formats of Format = "format";
    /// Stages of education.
    Stages of Stage = "stufe";
    /// Whom an offer addresses in particular.
    TargetGroups of TargetGroup = "zielgruppe";
    /// How it takes place.
    Modes of Mode = "ort";
    /// Languages.
    Languages of Language = "sprache";
}

/// A term of one of these vocabularies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct NamedTerm {
    /// Which.
    pub vocabulary: Named,
    /// Its stable code there.
    pub code: &'static str,
    /// What the pages call it.
    pub label: &'static str,
}

impl NamedTerm {
    /// The term of these codes, if there is one.
    pub fn find(vocabulary: &str, code: &str) -> Option<Self> {
        let vocabulary = Named::ALL.iter().find(|known| known.code() == vocabulary)?;
        vocabulary.terms().into_iter().find(|term| term.code == code)
    }
}

/// The names of one term.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Names {
    names: Vec<String>,
    /// The words of all of them, as offers are searched.
    words: String,
    is_own: bool,
}

impl Names {
    fn new(names: Vec<String>, is_own: bool) -> Self {
        Self { words: words(&names.join("\n")).join(" "), names, is_own }
    }
}

/// By what other names all terms are found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermNames(Arc<BTreeMap<NamedTerm, Names>>);

static SHIPPED: LazyLock<TermNames> = LazyLock::new(|| {
    let names = |names: &[&str]| Names::new(names.iter().map(|name| (*name).to_owned()).collect(), false);
    TermNames(Arc::new(shipped().map(|(term, known)| (term, names(known))).collect()))
});

/// As the program knows them.
impl Default for TermNames {
    fn default() -> Self {
        SHIPPED.clone()
    }
}

impl TermNames {
    /// With those that the state office has given to some terms, instead of all that the program knows for these.
    pub fn with_own(own: impl IntoIterator<Item = (NamedTerm, Vec<String>)>) -> Self {
        let mut all = BTreeMap::clone(&SHIPPED.0);
        all.extend(own.into_iter().map(|(term, names)| (term, Names::new(names, true))));
        Self(Arc::new(all))
    }

    /// The other names of a term.
    pub fn of(&self, term: impl Into<NamedTerm>) -> &[String] {
        self.0.get(&term.into()).map_or(&[], |known| &known.names)
    }

    /// Whether the state office has given them.
    pub fn is_own(&self, term: NamedTerm) -> bool {
        self.0.get(&term).is_some_and(|known| known.is_own)
    }

    /// The words of the other names of a term, with spaces between them.
    pub fn words(&self, term: impl Into<NamedTerm>) -> &str {
        self.0.get(&term.into()).map_or("", |known| &known.words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_office_says_of_a_term_stands_instead_of_what_the_program_knows() {
        let makerspace = NamedTerm::find("format", "makerspace").expect("a term");
        let names = TermNames::with_own([(makerspace, vec!["Tüftelwerkstatt".to_owned()])]);
        assert_eq!(
            (names.of(makerspace), names.words(makerspace)),
            (&["Tüftelwerkstatt".to_owned()][..], "tuftelwerkstatt")
        );
        assert_eq!([names.is_own(makerspace), names.is_own(Subject::Physik.into())], [true, false]);
        assert_eq!(names.of(Subject::Physik), TermNames::default().of(Subject::Physik));
        assert!(TermNames::default().words(makerspace).contains("fablab"));
    }

    #[test]
    fn each_term_is_found_by_its_codes_and_no_other_is() {
        for vocabulary in Named::ALL {
            for term in vocabulary.terms() {
                assert_eq!(NamedTerm::find(vocabulary.code(), term.code), Some(term));
            }
        }
        assert_eq!(["makerspace", ""].map(|code| NamedTerm::find("fach", code)), [None, None]);
    }
}
