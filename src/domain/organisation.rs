//! The partner directory and what partners do in a network.

use crate::domain::{
    date::Timestamp,
    period::Period,
    text::{Line, Prose},
    vocabulary::vocabulary,
};
use jiff::civil::Date;

vocabulary! {
    /// The four groups of partners that the state office names. What the federal programme counts is another list (`programme.rs`).
    Sector in sector {
        Science = "science";
        Economy = "economy";
        Public = "public";
        Civil = "civil";
    }

    /// What kind of organisation it is.
    OrganisationKind in organisation_kind {
        University = "university";
        Research = "research";
        School = "school";
        Kita = "kita";
        Company = "company";
        BusinessAssociation = "business_association";
        Municipality = "municipality";
        District = "district";
        Chamber = "chamber";
        RegionalManagement = "regional_management";
        StateInstitution = "state_institution";
        Association = "association";
        Foundation = "foundation";
        Initiative = "initiative";
        Library = "library";
        Museum = "museum";
        FireBrigade = "fire_brigade";
        AdultEducation = "adult_education";
        Other = "other";
    }

    /// What part an organisation has in a network. Only leads and consortium members are funded.
    PartnerRole in partner_role {
        Lead = "lead";
        Consortium = "consortium";
        Associated = "associated";
        Supporter = "supporter";
    }
}

/// What an organisation is called.
pub type OrganisationName = Line<160>;
/// What it does, for the directory.
pub type OrganisationText = Prose<2000>;
/// What it does in one network.
pub type PartnerTasks = Prose<1000>;

/// So many days a change of an entry can be taken back.
pub const TAKE_BACK_DAYS: i64 = 30;

/// The last day on which a change of that day can be taken back.
pub fn last_day_to_take_back(changed: Date) -> Date {
    changed.saturating_add(jiff::Span::new().days(TAKE_BACK_DAYS))
}

/// Whatever was done before then can no longer be taken back; what was done since perhaps can.
pub fn may_be_taken_back_since(now: Timestamp) -> Timestamp {
    const DAY: i64 = 24 * 60 * 60;
    // A day more, for the night in which the clocks change.
    now.plus(-(TAKE_BACK_DAYS + 2) * DAY)
}

/// Whether somebody's part in a network is over: whoever leaves today has left.
pub fn has_left(period: &Period, today: Date) -> bool {
    period.until.is_some_and(|until| until.latest() <= today)
}

/// Whether somebody is a partner on a day.
pub fn takes_part(period: &Period, today: Date) -> bool {
    !has_left(period, today) && !period.is_to_come(today)
}

impl Sector {
    /// Which sectors are represented, in the order of the list.
    pub fn present(sectors: impl IntoIterator<Item = Sector>) -> Vec<Sector> {
        let found: std::collections::BTreeSet<_> = sectors.into_iter().collect();
        found.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_partner_takes_part_from_the_first_day_to_the_one_before_the_last() {
        let period = Period { since: "2026-11-23".parse().ok(), until: "2026-11-25".parse().ok() };
        let days = [22, 23, 24, 25].map(|day| Date::constant(2026, 11, day));
        assert_eq!(days.map(|day| takes_part(&period, day)), [false, true, true, false]);
        assert_eq!(days.map(|day| has_left(&period, day)), [false, false, false, true]);
        let open = Period { since: None, until: "2026".parse().ok() };
        assert_eq!(days.map(|day| takes_part(&open, day)), [true; 4]);
    }

    #[test]
    fn a_change_can_be_taken_back_on_the_thirtieth_day_after_it() {
        assert_eq!(last_day_to_take_back(Date::constant(2026, 11, 23)), Date::constant(2026, 12, 23));
    }

    #[test]
    fn a_sector_counts_once_however_many_partners_it_has() {
        let sectors = [Sector::Civil, Sector::Science, Sector::Civil];
        assert_eq!(Sector::present(sectors), [Sector::Science, Sector::Civil]);
    }
}
