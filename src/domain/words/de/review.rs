//! German labels of the review.

use super::Text;
use crate::domain::{
    criteria::{Criterion, Finding, RefusalReason},
    review::{OfferState, RemarkVisibility, RevisionState, WaitingKind},
};

pub(super) fn criterion(term: Criterion) -> Text {
    match term {
        Criterion::Complete => "Angaben vollständig",
        Criterion::DateAhead => "Termin nicht vergangen",
        Criterion::LinkPlausible => "Link führt zum Angebot",
        Criterion::KreisChosen => "Kreis stimmt",
        Criterion::NoDuplicate => "kein Doppel",
        Criterion::ContactFunctional => "Kontakt ist Funktionsadresse oder Einwilligung vermerkt",
        Criterion::PictureRights => "Bildrechte und Bildbeschreibung",
        Criterion::MintRecognisable => "MINT erkennbar",
        Criterion::AudienceClear => "Zielgruppe und Alter klar",
        Criterion::Threshold => "niedrigschwellig oder Vorwissen genannt",
        Criterion::CostsClear => "Kosten klar, keine Werbeveranstaltung",
        Criterion::Repeated => "wiederkehrend oder Einmaligkeit begründet",
        Criterion::OpenToAll => "offen für alle oder Gruppe begründet",
        Criterion::NoCliches => "Text und Bild ohne Klischees",
        Criterion::DoingNotWatching => "tun statt zuschauen",
        Criterion::AccessibilityStated => "Barrierefreiheit angegeben",
        Criterion::SupervisionNamed => "Aufsicht genannt",
    }
}

pub(super) fn finding(term: Finding) -> Text {
    match term {
        Finding::Met => "erfüllt",
        Finding::NotMet => "nicht erfüllt",
        Finding::NotApplicable => "trifft nicht zu",
    }
}

pub(super) fn refusal_reason(term: RefusalReason) -> Text {
    match term {
        RefusalReason::Advertising => "Werbung",
        RefusalReason::OutsideMint => "nicht MINT",
        RefusalReason::Discriminating => "diskriminierend",
        RefusalReason::Duplicate => "bereits vorhanden",
        RefusalReason::NotForRegister => "nicht für das öffentliche Verzeichnis",
        RefusalReason::Other => "anderer Grund",
    }
}

pub(super) fn revision_state(term: RevisionState) -> Text {
    match term {
        RevisionState::Draft => "Entwurf",
        RevisionState::Submitted => "eingereicht",
        RevisionState::Claimed => "in Prüfung",
        RevisionState::Approved => "freigegeben",
        RevisionState::ChangesRequested => "zurückgegeben",
        RevisionState::Rejected => "abgelehnt",
        RevisionState::Withdrawn => "zurückgezogen",
        RevisionState::Superseded => "abgelöst",
    }
}

pub(super) fn offer_state(term: OfferState) -> Text {
    match term {
        OfferState::Live => "aktiv",
        OfferState::Paused => "pausiert",
        OfferState::Archived => "archiviert",
    }
}

pub(super) fn waiting_kind(term: WaitingKind) -> Text {
    match term {
        WaitingKind::New => "neu",
        WaitingKind::Change => "Änderung",
        WaitingKind::Again => "erneut eingereicht",
    }
}

pub(super) fn remark_visibility(term: RemarkVisibility) -> Text {
    match term {
        RemarkVisibility::Author => "für das Netzwerk",
        RemarkVisibility::Internal => "nur intern",
    }
}
