//! What a reviewer looks at. Criteria record facts, they award no stars.

use crate::domain::vocabulary::vocabulary;
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
pub struct Findings {
    /// The version of the list.
    pub version: i64,
    /// One finding for each criterion that was looked at.
    pub results: BTreeMap<Criterion, Finding>,
}

impl Findings {
    /// Findings against the current list.
    pub fn new(results: impl IntoIterator<Item = (Criterion, Finding)>) -> Self {
        Self { version: Criterion::VERSION, results: results.into_iter().collect() }
    }
}
