//! German labels of what people narrow a search by.

use super::Text;
use crate::domain::search::{Access, Booking, CostFilter, Sort, TimeSpan};

pub(super) fn time_span(term: TimeSpan) -> Text {
    match term {
        TimeSpan::Week => "in den nächsten 7 Tagen",
        TimeSpan::Month => "in den nächsten 30 Tagen",
        TimeSpan::Quarter => "in den nächsten 3 Monaten",
        TimeSpan::Holidays => "in den Ferien",
        TimeSpan::Always => "dauerhaft oder auf Anfrage",
    }
}

pub(super) fn sort(term: Sort) -> Text {
    match term {
        Sort::Soon => "bald zuerst",
        Sort::Relevance => "beste Treffer zuerst",
        Sort::New => "neu zuerst",
        Sort::Title => "nach Titel",
        Sort::Near => "nah zuerst",
    }
}

pub(super) fn cost_filter(term: CostFilter) -> Text {
    match term {
        CostFilter::Free => "kostenfrei",
        CostFilter::Paid => "mit Kosten",
    }
}

pub(super) fn booking(term: Booking) -> Text {
    match term {
        Booking::Single => "einzeln anmeldbar",
        Booking::WithClass => "mit der Klasse",
    }
}

pub(super) fn access(term: Access) -> Text {
    match term {
        Access::Wheelchair => "rollstuhlgerecht",
        Access::Wc => "barrierefreies WC",
        Access::EasyLanguage => "in Leichter Sprache",
        Access::SignLanguage => "mit Gebärdensprache",
        Access::Induction => "mit Induktionsanlage",
        Access::QuietRoom => "mit ruhigem Raum",
    }
}
