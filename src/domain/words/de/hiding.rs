//! German labels of what the state office keeps from the public.

use super::Text;
use crate::domain::hiding::{HidableKind, HidingReason};

pub(super) fn hidable_kind(term: HidableKind) -> Text {
    match term {
        HidableKind::Offer => "Angebot",
        HidableKind::Network => "Netzwerk",
        HidableKind::Organisation => "Partner",
        HidableKind::Picture => "Bild",
        HidableKind::Contact => "Kontakt",
    }
}

pub(super) fn hiding_reason(term: HidingReason) -> Text {
    match term {
        HidingReason::Wrong => "Angaben stimmen nicht",
        HidingReason::Cancelled => "findet nicht mehr statt",
        HidingReason::Personal => "persönliche Daten",
        HidingReason::Rights => "Rechte an Text oder Bild",
        HidingReason::Protection => "Schutz von Kindern und Jugendlichen",
        HidingReason::Advertising => "Werbung",
        HidingReason::Complaint => "Beschwerde, die geprüft wird",
        HidingReason::Other => "anderer Grund",
    }
}
