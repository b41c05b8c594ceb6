//! Links between networks: proposed by one, confirmed by the other and by the state office.

use crate::domain::{
    date::FuzzyDate,
    field::Parser,
    kreis::Ags,
    period::Period,
    text::Prose,
    vocabulary::vocabulary,
    words::{Words, german},
};
use jiff::civil::Date;

vocabulary! {
    /// How two networks are related, read from the first to the second.
    LinkKind in link_kind {
        Covers = "covers";
        Cooperates = "cooperates";
        Hosts = "hosts";
        Succeeds = "succeeds";
        MergedInto = "merged_into";
    }

    /// How far a link has come.
    LinkState in link_state {
        Proposed = "proposed";
        Confirmed = "confirmed";
        Declined = "declined";
        Ended = "ended";
    }
}

/// Whether the areas of two networks meet; of one whose area nobody has entered nothing is known against it.
pub fn areas_meet(one: &[Ags], other: &[Ags]) -> bool {
    one.is_empty() || other.is_empty() || one.iter().any(|ags| other.contains(ags))
}

impl LinkKind {
    /// Whether it says something about the areas of the two.
    pub fn is_about_areas(self) -> bool {
        self == Self::Covers
    }

    /// The same relation, read from the second network to the first.
    pub fn reverse_label(self) -> &'static str {
        self.reverse_label_in(german())
    }

    /// The same in some language.
    pub fn reverse_label_in(self, words: &Words) -> &'static str {
        (words.phrases.link_reverse)(self)
    }

    /// What stands before and after the name of the other network, read from the first to the second, or back: in
    /// German a verb may stand around it.
    pub fn around(self, forward: bool) -> [&'static str; 2] {
        (german().phrases.link_around)(self, forward)
    }

    /// As a sentence: `MINT-Region Bamberg führt MINTmobil fort`.
    pub fn sentence(self, first: &str, second: &str) -> String {
        let [before, after] = self.around(true);
        format!("{first} {before} {second}{after}")
    }

    /// Whether both directions mean the same, so that there is nothing to choose between them.
    pub fn is_mutual(self) -> bool {
        self == Self::Cooperates
    }

    /// Whether a confirmed link of this kind means that the network goes on elsewhere.
    pub fn continues(self) -> bool {
        matches!(self, Self::Succeeds | Self::MergedInto)
    }
}

impl LinkState {
    /// The state on a day: what was confirmed for a time has ended when that time has passed, with
    /// nobody there to write it down.
    pub fn on(self, today: Date, period: &Period) -> Self {
        match self {
            Self::Confirmed if period.is_over(today) => Self::Ended,
            state => state,
        }
    }
}

/// Why a link is proposed, or why it is declined: both networks and the state office read it.
pub type LinkText = Prose<1000>;

/// What a [`LinkText`] is called in forms.
pub const REASON: &str = "Begründung";

/// How somebody ends a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// On a day, which may lie ahead: until then it holds.
    On(FuzzyDate),
    /// Before it has begun: its time stays as it was proposed.
    TakenBack,
}

impl Ending {
    /// What the day is called in forms.
    pub const LABEL: &'static str = "Endet am";
    /// The input of a form that takes a link back instead of giving it an end.
    pub const TAKE_BACK: &'static str = "zuruecknehmen";

    /// Reads a form; `key` is its input of the day.
    pub fn read(p: &mut Parser, key: &str) -> Option<Self> {
        match p.typed().get(Self::TAKE_BACK).is_empty() {
            true => p.required(key, Self::LABEL).map(Self::On),
            false => Some(Self::TakenBack),
        }
    }
}

/// Who still has to agree before a link holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Consent {
    /// The network that did not propose it.
    pub by_other: bool,
    /// The state office.
    pub by_staff: bool,
}

impl Consent {
    /// Whether the link holds.
    pub fn is_complete(self) -> bool {
        self.by_other && self.by_staff
    }

    /// Who is still awaited, in words; `other` is the name of the network that did not propose it.
    pub fn awaited(self, other: &str) -> String {
        self.awaited_in(german(), other)
    }

    /// The same in some language.
    pub fn awaited_in(self, words: &Words, other: &str) -> String {
        (words.phrases.awaited)(self, other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_confirmed_ends_when_its_time_has_passed() {
        let past = Period { since: None, until: "2026-11-22".parse().ok() };
        let on = |day: Date| LinkState::ALL.iter().map(|state| state.on(day, &past)).collect::<Vec<_>>();
        assert_eq!(on(Date::constant(2026, 11, 22)), LinkState::ALL);
        let after = [LinkState::Proposed, LinkState::Ended, LinkState::Declined, LinkState::Ended];
        assert_eq!(on(Date::constant(2026, 11, 23)), after);
    }

    #[test]
    fn a_verb_of_two_parts_stands_around_the_name() {
        assert_eq!(LinkKind::Covers.sentence("A", "B"), "A wirkt in B");
        assert_eq!(LinkKind::Succeeds.sentence("A", "B"), "A führt B fort");
        assert_eq!(LinkKind::MergedInto.around(false), ["nimmt", " auf"]);
        assert_eq!((LinkKind::Succeeds.label(), LinkKind::MergedInto.reverse_label()), ("führt … fort", "nimmt … auf"));
    }

    #[test]
    fn a_link_holds_when_both_have_agreed() {
        let waiting = Consent { by_other: true, by_staff: false };
        assert_eq!((waiting.is_complete(), waiting.awaited("Cham")), (false, "wartet auf MINTraum".to_owned()));
        assert_eq!(Consent::default().awaited("Cham"), "wartet auf Cham und auf MINTraum");
        assert_eq!(Consent { by_other: true, by_staff: true }.is_complete(), true);
    }
}
