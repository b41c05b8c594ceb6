//! Fundings, and the phase that follows from them when read.

use crate::domain::date::Period;
use jiff::civil::Date;

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

    /// The phase on a day.
    pub fn of(fundings: &[Period], continued: bool, today: Date) -> Self {
        if fundings.iter().all(|period| *period == Period::default()) {
            return if continued { Self::Continued } else { Self::Unknown };
        }
        if fundings.iter().any(|period| period.holds_on(today)) {
            return if ends_soon(fundings, today) { Self::EndsSoon } else { Self::Funded };
        }
        match fundings.iter().any(|period| period.is_to_come(today)) {
            true => Self::Planned,
            false if continued => Self::Continued,
            false => Self::Ended,
        }
    }

    /// What people read.
    pub fn label(self) -> &'static str {
        match self {
            Self::Planned => "Förderung geplant",
            Self::Funded => "gefördert",
            Self::EndsSoon => "Förderung endet bald",
            Self::Ended => "Förderung beendet",
            Self::Continued => "wird fortgeführt",
            Self::Unknown => "Förderzeit nicht belegt",
        }
    }
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
    fn after_the_last_funding_a_cluster_has_ended_or_goes_on() {
        let over = [period("2020-12", "2023-12")];
        assert_eq!((phase(&over, false), phase(&over, true)), (FundingPhase::Ended, FundingPhase::Continued));
    }

    #[test]
    fn a_funding_without_an_end_goes_on_and_one_without_dates_is_unknown() {
        assert_eq!(phase(&[period("2024", "")], false), FundingPhase::Funded);
        assert_eq!(phase(&[period("", "")], false), FundingPhase::Unknown);
        assert_eq!(phase(&[period("2027", "2030")], false), FundingPhase::Planned);
    }
}
