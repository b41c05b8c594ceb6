//! Which offers of the list are shown.

use jiff::civil::{Date, DateTime};
use mintverbund::{
    domain::review::{OfferState, RevisionState},
    store::offer::OfferLine,
};

/// After so many days without a word the network is asked whether an offer is still right.
const STALE_AFTER_DAYS: i32 = 180;

/// Whether a confirmation is so old that it says little.
pub fn is_stale(confirmed: Date, today: Date) -> bool {
    (today - confirmed).get_days() > STALE_AFTER_DAYS
}

/// A filter of the list. An offer may fall under several: public, and with a draft in work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filter {
    /// Everything.
    All,
    /// What the public finds.
    Public,
    /// What is being written, or was taken back to be.
    Drafts,
    /// What waits for review.
    Submitted,
    /// What came back from review.
    SentBack,
    /// What is hidden for a while.
    Paused,
    /// What is over for good.
    Archived,
    /// Whose last date has passed.
    Past,
    /// What the public reads and is perhaps no longer true: nobody is writing on it.
    Unconfirmed,
}

impl Filter {
    /// All filters in the order in which they are shown.
    pub const ALL: [Filter; 9] = [
        Self::All,
        Self::Public,
        Self::Drafts,
        Self::Submitted,
        Self::SentBack,
        Self::Paused,
        Self::Archived,
        Self::Past,
        Self::Unconfirmed,
    ];

    /// The value in the address; anything unknown shows everything.
    pub fn from_code(code: &str) -> Self {
        Self::ALL.into_iter().find(|filter| filter.code() == code).unwrap_or(Self::All)
    }

    /// The value in the address.
    pub fn code(self) -> &'static str {
        match self {
            Self::All => "",
            Self::Public => "oeffentlich",
            Self::Drafts => "entwuerfe",
            Self::Submitted => "eingereicht",
            Self::SentBack => "zurueckgegeben",
            Self::Paused => "pausiert",
            Self::Archived => "archiviert",
            Self::Past => "vorbei",
            Self::Unconfirmed => "noch-aktuell",
        }
    }

    /// What people read.
    pub fn label(self) -> &'static str {
        match self {
            Self::All => "alle",
            Self::Public => "öffentlich",
            Self::Drafts => "Entwürfe",
            Self::Submitted => "eingereicht",
            Self::SentBack => "zurückgegeben",
            Self::Paused => "pausiert",
            Self::Archived => "archiviert",
            Self::Past => "vorbei",
            Self::Unconfirmed => "noch aktuell?",
        }
    }

    /// Whether an offer falls under the filter, seen on a day. What is archived is nobody's work any more.
    pub fn matches(self, line: &OfferLine, now: DateTime) -> bool {
        let archived = line.state == OfferState::Archived;
        match self {
            Self::All => true,
            Self::Public => line.state == OfferState::Live && line.public_revision.is_some() && !line.hidden,
            Self::Drafts => !archived && matches!(line.revision_state, RevisionState::Draft | RevisionState::Withdrawn),
            Self::Submitted => line.revision_state.is_in_review(),
            Self::SentBack => !archived && line.revision_state.came_back(),
            Self::Paused => line.state == OfferState::Paused,
            Self::Archived => archived,
            Self::Past => !archived && line.content.is_past(now),
            Self::Unconfirmed => Self::Public.matches(line, now) && is_settled(line) && is_doubtful(line, now),
        }
    }
}

/// Whoever is rewriting an offer already looks at it.
fn is_settled(line: &OfferLine) -> bool {
    !line.revision_state.is_open() && !line.revision_state.can_be_handed_in()
}

/// Its dates have passed, or nobody has confirmed it for half a year.
fn is_doubtful(line: &OfferLine, now: DateTime) -> bool {
    line.content.is_past(now) || line.confirmed().is_none_or(|day| is_stale(day, now.date()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use mintverbund::domain::{
        content::{Dates, OfferContent},
        date::Timestamp,
    };

    const ID: &str = "0192f0c1-2d3e-7abc-8def-0123456789ab";

    fn with_last_day(day: Date) -> OfferContent {
        OfferContent { dates: Dates { last: Some(day), ..Dates::default() }, ..OfferContent::default() }
    }

    fn line(state: OfferState, revision_state: RevisionState, public: bool) -> OfferLine {
        OfferLine {
            id: ID.parse().expect("an id"),
            public_id: "7k3p9xqa".parse().expect("a public id"),
            state,
            public_revision: public.then(|| ID.parse().expect("an id")),
            hidden: false,
            confirmed_on: Some("2025-12-31".to_owned()),
            revision_id: ID.parse().expect("an id"),
            number: 1,
            lock_version: 1,
            revision_state,
            content: with_last_day(Date::constant(2026, 1, 31)).into(),
            updated_at: Timestamp(0),
            submitted_at: None,
            reason: String::new(),
        }
    }

    fn under(line: &OfferLine, now: DateTime) -> Vec<&'static str> {
        Filter::ALL.into_iter().filter(|filter| filter.matches(line, now)).map(Filter::label).collect()
    }

    #[test]
    fn an_offer_is_found_under_each_state_it_is_in() {
        let before = DateTime::constant(2026, 1, 1, 8, 0, 0, 0);
        let rewritten = line(OfferState::Live, RevisionState::Draft, true);
        assert_eq!(under(&rewritten, before), ["alle", "öffentlich", "Entwürfe"]);
        let sent_back = line(OfferState::Live, RevisionState::ChangesRequested, false);
        assert_eq!(under(&sent_back, before), ["alle", "zurückgegeben"]);
        let refused = line(OfferState::Live, RevisionState::Rejected, true);
        assert_eq!(under(&refused, before), ["alle", "öffentlich", "zurückgegeben"]);
        let taken_back = line(OfferState::Live, RevisionState::Withdrawn, false);
        assert_eq!(under(&taken_back, before), ["alle", "Entwürfe"]);
        let paused = line(OfferState::Paused, RevisionState::Claimed, true);
        assert_eq!(under(&paused, before), ["alle", "eingereicht", "pausiert"]);
    }

    #[test]
    fn what_is_archived_is_in_nobodys_way() {
        let after = DateTime::constant(2026, 2, 1, 8, 0, 0, 0);
        let archived = line(OfferState::Archived, RevisionState::Draft, true);
        assert_eq!(under(&archived, after), ["alle", "archiviert"]);
        let past = line(OfferState::Live, RevisionState::Approved, true);
        assert_eq!(under(&past, after), ["alle", "öffentlich", "vorbei", "noch aktuell?"]);
    }

    #[test]
    fn after_half_a_year_a_confirmation_is_asked_for_again() {
        let confirmed = Date::constant(2026, 1, 1);
        let seen_on =
            [(2026, 6, 30), (2026, 7, 1), (2027, 1, 1)].map(|(y, m, d)| is_stale(confirmed, Date::constant(y, m, d)));
        assert_eq!(seen_on, [false, true, true]);
    }

    #[test]
    fn only_what_the_public_reads_and_nobody_is_writing_on_is_asked_about() {
        let now = DateTime::constant(2026, 1, 1, 8, 0, 0, 0);
        let never = |state, revision, public| OfferLine { confirmed_on: None, ..line(state, revision, public) };
        let asked = |line: OfferLine| Filter::Unconfirmed.matches(&line, now);
        assert!(asked(never(OfferState::Live, RevisionState::Approved, true)));
        assert!(!asked(line(OfferState::Live, RevisionState::Approved, true)));
        let others = [
            never(OfferState::Live, RevisionState::Draft, true),
            never(OfferState::Live, RevisionState::Submitted, true),
            never(OfferState::Live, RevisionState::Rejected, true),
            never(OfferState::Paused, RevisionState::Approved, true),
            never(OfferState::Live, RevisionState::Draft, false),
        ];
        assert_eq!(others.map(asked), [false; 5]);
    }

    #[test]
    fn every_filter_reads_back_from_its_address() {
        assert_eq!(Filter::ALL.map(|filter| Filter::from_code(filter.code())), Filter::ALL);
        assert_eq!(Filter::from_code("' OR 1=1"), Filter::All);
    }
}
