//! What a reviewer looks at. Criteria record facts, they award no stars.

use crate::domain::{kept::Kept, vocabulary::vocabulary};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

vocabulary! {
    /// The reviewer's list, version 1.
    Criterion {
        Complete = "complete", "Angaben vollständig";
        DateAhead = "date_ahead", "Termin nicht vergangen";
        LinkPlausible = "link_plausible", "Link führt zum Angebot";
        KreisChosen = "kreis_chosen", "Kreis stimmt";
        NoDuplicate = "no_duplicate", "kein Doppel";
        ContactFunctional = "contact_functional", "Kontakt ist Funktionsadresse oder Einwilligung vermerkt";
        PictureRights = "picture_rights", "Bildrechte und Bildbeschreibung";
        MintRecognisable = "mint_recognisable", "MINT erkennbar";
        AudienceClear = "audience_clear", "Zielgruppe und Alter klar";
        Threshold = "threshold", "niedrigschwellig oder Vorwissen genannt";
        CostsClear = "costs_clear", "Kosten klar, keine Werbeveranstaltung";
        Repeated = "repeated", "wiederkehrend oder Einmaligkeit begründet";
        OpenToAll = "open_to_all", "offen für alle oder Gruppe begründet";
        NoCliches = "no_cliches", "Text und Bild ohne Klischees";
        DoingNotWatching = "doing_not_watching", "tun statt zuschauen";
        AccessibilityStated = "accessibility_stated", "Barrierefreiheit angegeben";
        SupervisionNamed = "supervision_named", "Aufsicht genannt";
    }

    /// What the reviewer found.
    Finding {
        Met = "met", "erfüllt";
        NotMet = "not_met", "nicht erfüllt";
        NotApplicable = "not_applicable", "trifft nicht zu";
    }

    /// Why an offer is refused.
    RefusalReason {
        Advertising = "advertising", "Werbung";
        OutsideMint = "outside_mint", "nicht MINT";
        Discriminating = "discriminating", "diskriminierend";
        Duplicate = "duplicate", "bereits vorhanden";
        NotForRegister = "not_for_register", "nicht für das öffentliche Verzeichnis";
        Other = "other", "anderer Grund";
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
