//! Fundings, and the phase that follows from them when read.

use crate::domain::{
    period::Period,
    text::Line,
    words::{Words, german},
};
use jiff::civil::Date;

/// The reference number of a funding (FKZ).
pub type FundingReference = Line<40>;

/// Where a cluster stands with its money, derived from its fundings and successors.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FundingPhase {
    /// The funding has not begun.
    Planned,
    /// It is funded.
    Funded,
    /// It is funded, and the last funding ends within a year.
    EndsSoon,
    /// The last funding is over.
    Ended,
    /// The last funding is over, and another network carries on.
    Continued,
    /// No source names a period.
    Unknown,
}

impl FundingPhase {
    /// How long before its end a funding counts as ending soon, in days.
    pub const SOON_DAYS: i32 = 365;
    /// So many years a funding without an end may be taken to run: the programme grants three at first.
    pub const OPEN_YEARS: i32 = 3;

    /// The phase on a day.
    ///
    /// A funding whose time nobody knows says nothing beside one whose time is known. Of one whose end no source names nobody knows
    /// after [`OPEN_YEARS`](Self::OPEN_YEARS) whether it goes on.
    pub fn of(fundings: &[Period], continued: bool, today: Date) -> Self {
        let is_known = |period: &Period| *period != Period::default() && !is_open_for_long(period, today);
        let dated: Vec<Period> = fundings.iter().copied().filter(is_known).collect();
        if dated.is_empty() {
            return if continued { Self::Continued } else { Self::Unknown };
        }
        if dated.iter().any(|period| period.holds_on(today)) {
            return if ends_soon(&dated, today) { Self::EndsSoon } else { Self::Funded };
        }
        match dated.iter().any(|period| period.is_to_come(today)) {
            true => Self::Planned,
            false if continued => Self::Continued,
            false => Self::Ended,
        }
    }

    /// Whether there is money on that day.
    pub fn is_funded(self) -> bool {
        matches!(self, Self::Funded | Self::EndsSoon)
    }

    /// Whether the last funding is over.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Ended | Self::Continued)
    }

    /// What people read.
    pub fn label(self) -> &'static str {
        self.label_in(german())
    }

    /// The same in some language.
    pub fn label_in(self, words: &Words) -> &'static str {
        (words.phrases.funding_phase)(self)
    }
}

fn is_open_for_long(period: &Period, today: Date) -> bool {
    let first_years = jiff::Span::new().years(FundingPhase::OPEN_YEARS);
    let begun = period.since.filter(|_| period.until.is_none());
    begun.is_some_and(|since| since.latest().saturating_add(first_years) < today)
}

fn ends_soon(fundings: &[Period], today: Date) -> bool {
    let last = fundings.iter().map(|p| p.until.map(|until| until.latest())).max_by_key(|end| end.unwrap_or(Date::MAX));
    let horizon = today.saturating_add(jiff::Span::new().days(FundingPhase::SOON_DAYS));
    last.flatten().is_some_and(|end| end <= horizon)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(since: &str, until: &str) -> Period {
        Period { since: since.parse().ok(), until: until.parse().ok() }
    }

    const TODAY: Date = Date::constant(2026, 11, 23);

    fn phase(fundings: &[Period], continued: bool) -> FundingPhase {
        FundingPhase::of(fundings, continued, TODAY)
    }

    #[test]
    fn a_funding_that_ends_within_a_year_ends_soon() {
        let two_phases = [period("2022-09", "2025-08"), period("2025-09", "2027-08-31")];
        assert_eq!(phase(&two_phases, false), FundingPhase::EndsSoon);
        assert_eq!(phase(&[period("2024", "2028")], false), FundingPhase::Funded);
    }

    #[test]
    fn a_following_phase_keeps_a_funding_from_ending_soon() {
        let both = [period("2024", "2027-02"), period("2027-03", "2029")];
        assert_eq!(phase(&both, false), FundingPhase::Funded);
    }

    #[test]
    fn of_a_funding_without_an_end_nobody_knows_after_three_years_whether_it_goes_on() {
        let begun = |since: &str| [period(since, "")];
        assert_eq!(phase(&begun("2024"), false), FundingPhase::Funded);
        assert_eq!(phase(&begun("2023-11-23"), false), FundingPhase::Funded);
        assert_eq!(phase(&begun("2023-11-22"), false), FundingPhase::Unknown);
        assert_eq!(phase(&begun("2022"), true), FundingPhase::Continued);
        let both = [period("2020", ""), period("2024", "2028")];
        assert_eq!(phase(&both, false), FundingPhase::Funded, "a later one is known");
    }

    #[test]
    fn after_the_last_funding_a_cluster_has_ended_or_goes_on() {
        let over = [period("2020-12", "2023-12")];
        assert_eq!((phase(&over, false), phase(&over, true)), (FundingPhase::Ended, FundingPhase::Continued));
    }

    #[test]
    fn a_funding_without_dates_says_nothing_beside_one_with_dates() {
        let undated = period("", "");
        assert_eq!(phase(&[undated, period("2020-12", "2023-12")], false), FundingPhase::Ended);
        assert_eq!(phase(&[period("2024", "2027-08"), undated], false), FundingPhase::EndsSoon);
        assert_eq!(phase(&[undated, period("2027", "2030")], false), FundingPhase::Planned);
    }

    #[test]
    fn only_a_phase_with_money_is_funded_and_only_a_past_one_is_over() {
        use FundingPhase::*;
        let all = [Planned, Funded, EndsSoon, Ended, Continued, Unknown];
        assert_eq!(all.map(FundingPhase::is_funded), [false, true, true, false, false, false]);
        assert_eq!(all.map(FundingPhase::is_over), [false, false, false, true, true, false]);
    }

    #[test]
    fn a_funding_without_an_end_goes_on_and_one_without_dates_is_unknown() {
        assert_eq!(phase(&[period("2024", "")], false), FundingPhase::Funded);
        assert_eq!(phase(&[period("", "")], false), FundingPhase::Unknown);
        assert_eq!(phase(&[period("2027", "2030")], false), FundingPhase::Planned);
    }
}
