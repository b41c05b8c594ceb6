//! The facets: by what the public narrows the catalogue. One line of the table is one facet.

use super::{
    Offers,
    changes::Changed,
    index::{Among, Bits},
    value::{Grade, Value},
};
use crate::domain::{
    kreis::{Ags, Bezirk},
    search::{Access, Booking, CostFilter},
    vocabulary::{Format, Language, Mode, Stage, Subject, TargetGroup},
    web::Slug,
    words::{MARK, Marked, Text, Words},
};
use fixedbitset::FixedBitSet;
use std::collections::BTreeMap;

/// How many offers each value would show. Values of a vocabulary are all there, others only with offers.
pub type Counts<T> = BTreeMap<T, usize>;

/// Declares the facets: for each its variant, the member that holds it, the type of its values, and the
/// values of an offer. Choices, bitmaps and counts are made from this list.
macro_rules! facets {
    ($($(#[$doc:meta])* $facet:ident $member:ident: $value:ty = $of:expr;)+) => {
        /// By what the catalogue can be narrowed.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Facet { $($(#[$doc])* $facet,)+ }

        impl Facet {
            /// All facets.
            pub const ALL: &'static [Self] = &[$(Self::$facet),+];
        }

        /// What a visitor has chosen, facet by facet.
        #[derive(Debug, Clone, Default, PartialEq, Eq)]
        pub struct Choices { $($(#[$doc])* pub $member: Vec<$value>,)+ }

        impl Choices {
            /// Takes a value into a facet, once; false if it means nothing there.
            pub fn take(&mut self, facet: Facet, code: &str) -> bool {
                match facet { $(Facet::$facet => push(&mut self.$member, code),)+ }
            }

            /// The codes of what is chosen in a facet.
            pub fn of(&self, facet: Facet) -> Vec<String> {
                match facet { $(Facet::$facet => self.$member.iter().map(Value::in_address).collect(),)+ }
            }
        }

        /// The counts beside all facets.
        #[derive(Debug, Clone, Default)]
        pub struct Facets { $($(#[$doc])* pub $member: Counts<$value>,)+ }

        impl Facets {
            /// The values of a facet: code, label, and how many offers each would show.
            pub fn options(&self, facet: Facet, words: &Words) -> Vec<(String, String, usize)> {
                match facet { $(Facet::$facet => options(&self.$member, words),)+ }
            }
        }

        /// Which offers have which value of each facet.
        pub(super) struct Index { $($member: Bits<$value>,)+ }

        impl Index {
            pub(super) fn new(offers: &Offers) -> Self {
                Self { $($member: Bits::new(offers, $of),)+ }
            }

            /// The same after some offers have changed.
            pub(super) fn updated(&self, changed: &Changed, before: &Offers, now: &Offers) -> Self {
                Self { $($member: self.$member.updated(changed, before, now, $of),)+ }
            }

            /// The offers that fit what is chosen in a facet; none if nothing is chosen.
            pub(super) fn fitting(&self, facet: Facet, choices: &Choices, size: usize) -> Option<FixedBitSet> {
                match facet { $(Facet::$facet => self.$member.fitting(&choices.$member, facet.needs_all(), size),)+ }
            }

            /// The offers that are in some Kreis.
            pub(super) fn placed(&self, size: usize) -> FixedBitSet {
                self.kreise.any(size)
            }

            /// Counts each facet among the offers that it may narrow.
            pub(super) fn counts(&self, among: impl Fn(Facet) -> Among) -> Facets {
                Facets { $($member: self.$member.counts(&among(Facet::$facet)),)+ }
            }
        }

        /// What people read of a value of a facet; none if it means nothing there, or only others know its name.
        pub fn label(facet: Facet, code: &str, words: &Words) -> Option<String> {
            match facet { $(Facet::$facet => code.parse::<$value>().ok().and_then(|value| value.in_words(words)),)+ }
        }
    };
}

facets! {
    /// For which stage of education.
    Stages stages: Stage = |offer| offer.content.stages.all();
    /// For which Jahrgangsstufe.
    Grades grades: Grade = |offer| Grade::all().filter(|grade| offer.content.fits_grade(grade.0)).collect();
    /// In which subject.
    Subjects subjects: Subject = |offer| offer.content.subjects.mint.clone();
    /// Of which format.
    Formats formats: Format = |offer| offer.content.formats.clone();
    /// In which Kreis.
    Kreise kreise: Ags = |offer| offer.content.kreise().cloned().collect();
    /// In which Regierungsbezirk.
    Bezirke bezirke: Bezirk = |offer| offer.content.kreise().map(|ags| ags.kreis().bezirk).collect();
    /// How it takes place.
    Modes modes: Mode = |offer| offer.content.mode.into_iter().collect();
    /// Free or not.
    Costs costs: CostFilter = |offer| CostFilter::of(&offer.content).into_iter().collect();
    /// Who registers: whether one can come alone.
    Bookings bookings: Booking = |offer| Booking::of(&offer.content);
    /// Whom it addresses in particular.
    TargetGroups target_groups: TargetGroup = |offer| offer.content.target_groups.groups.clone();
    /// In which language.
    Languages languages: Language = |offer| offer.content.languages.clone();
    /// What is accessible.
    Accessible accessible: Access = |offer| Access::of(&offer.content);
    /// Of which network.
    Networks networks: Slug = |offer| vec![offer.network_slug.clone()];
}

impl Facet {
    /// Whether an offer has to have all chosen values. Else any of them will do.
    pub fn needs_all(self) -> bool {
        // Who needs a lift and sign language needs both.
        self == Self::Accessible
    }

    /// The facet with which it answers one question: a Kreis and a Bezirk together are a larger place.
    pub(super) fn question(self) -> Self {
        if self == Self::Bezirke { Self::Kreise } else { self }
    }
}

/// Headings of facets belong to whoever draws them; the mark of one is here because the type is.
impl Marked for fn(Facet) -> Text {
    const MARKED: Self = |_| MARK;
}

fn push<T: Value>(values: &mut Vec<T>, code: &str) -> bool {
    let Ok(value) = code.parse() else { return false };
    if !values.contains(&value) {
        values.push(value);
    }
    true
}

fn options<T: Value>(counts: &Counts<T>, words: &Words) -> Vec<(String, String, usize)> {
    let option = |(value, count): (&T, &usize)| {
        (value.in_address(), value.in_words(words).unwrap_or_else(|| value.in_address()), *count)
    };
    counts.iter().map(option).collect()
}
