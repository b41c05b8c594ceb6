//! What a reviewer looks at. Criteria record facts, they award no stars.

use crate::domain::{kept::Kept, vocabulary::vocabulary};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

vocabulary! {
    /// The reviewer's list, version 1.
    Criterion in criterion {
        Complete = "complete";
        DateAhead = "date_ahead";
        LinkPlausible = "link_plausible";
        KreisChosen = "kreis_chosen";
        NoDuplicate = "no_duplicate";
        ContactFunctional = "contact_functional";
        PictureRights = "picture_rights";
        MintRecognisable = "mint_recognisable";
        AudienceClear = "audience_clear";
        Threshold = "threshold";
        CostsClear = "costs_clear";
        Repeated = "repeated";
        OpenToAll = "open_to_all";
        NoCliches = "no_cliches";
        DoingNotWatching = "doing_not_watching";
        AccessibilityStated = "accessibility_stated";
        SupervisionNamed = "supervision_named";
    }

    /// What the reviewer found.
    Finding in finding {
        Met = "met";
        NotMet = "not_met";
        NotApplicable = "not_applicable";
    }

    /// Why an offer is refused.
    RefusalReason in refusal_reason {
        Advertising = "advertising";
        OutsideMint = "outside_mint";
        Discriminating = "discriminating";
        Duplicate = "duplicate";
        NotForRegister = "not_for_register";
        Other = "other";
    }
}

impl Criterion {
    /// The version of this list, kept with each decision.
    pub const VERSION: i64 = 1;

    /// Whether the criterion is formal; the others concern the content.
    pub fn is_formal(self) -> bool {
        self <= Self::PictureRights
    }
}

/// What a reviewer found, criterion by criterion; kept with the decision.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Findings {
    /// The version of the list.
    pub version: i64,
    /// One finding for each criterion that was looked at. Those of an older or newer list are kept by their codes.
    pub results: BTreeMap<Kept<Criterion>, Kept<Finding>>,
}

impl Findings {
    /// Findings against the current list.
    pub fn new(results: impl IntoIterator<Item = (Criterion, Finding)>) -> Self {
        let results = results.into_iter().map(|(criterion, finding)| (criterion.into(), finding.into()));
        Self { version: Criterion::VERSION, results: results.collect() }
    }

    /// What was found about a criterion, if it was looked at and the finding still reads.
    pub fn about(&self, criterion: Criterion) -> Option<Finding> {
        self.results.get(&criterion.into())?.value().copied()
    }

    /// What today's list does not know, by the codes of criterion and finding.
    pub fn unknown(&self) -> impl Iterator<Item = (String, String)> {
        let known =
            |criterion: &Kept<Criterion>, finding: &Kept<Finding>| criterion.value().zip(finding.value()).is_some();
        let unknown = self.results.iter().filter(move |(criterion, finding)| !known(criterion, finding));
        unknown.map(|(criterion, finding)| (criterion.to_string(), finding.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn findings_of_another_list_are_kept_by_their_codes_and_the_others_stay() {
        let stored = r#"{"version":9,"results":{"complete":"met","glitter":"not_met","open_to_all":"perhaps"}}"#;
        let findings: Findings = serde_json::from_str(stored).expect("findings");
        assert_eq!(findings.about(Criterion::Complete), Some(Finding::Met));
        assert_eq!((findings.about(Criterion::OpenToAll), findings.about(Criterion::NoDuplicate)), (None, None));
        let unknown: Vec<_> = findings.unknown().collect();
        let pair = |criterion: &str, finding: &str| (criterion.to_owned(), finding.to_owned());
        assert_eq!(unknown, [pair("open_to_all", "perhaps"), pair("glitter", "not_met")]);
        assert_eq!(serde_json::to_string(&findings).expect("JSON").contains(r#""glitter":"not_met""#), true);
    }

    #[test]
    fn what_is_written_today_is_what_was_written_before() {
        let findings = Findings::new([(Criterion::Complete, Finding::Met), (Criterion::Threshold, Finding::NotMet)]);
        let json = serde_json::to_string(&findings).expect("JSON");
        assert_eq!(json, r#"{"version":1,"results":{"complete":"met","threshold":"not_met"}}"#);
    }
}
