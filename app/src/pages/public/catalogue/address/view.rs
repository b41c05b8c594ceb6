//! The views of the catalogue.

use crate::messages::said;

/// How the hits are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// Cards, page by page.
    List,
    /// By Kreis.
    Map,
    /// By where they are.
    Places,
    /// By day.
    Calendar,
}

impl View {
    /// All views, in the order of the switch.
    pub const ALL: [View; 4] = [Self::List, Self::Map, Self::Places, Self::Calendar];

    /// Its name in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::List => "liste",
            Self::Map => "karte",
            Self::Places => "orte",
            Self::Calendar => "kalender",
        }
    }

    /// What people read.
    pub fn label(self) -> &'static str {
        match self {
            Self::List => said().catalogue.list,
            Self::Map => said().catalogue.map,
            Self::Places => said().catalogue.places,
            Self::Calendar => said().catalogue.calendar,
        }
    }

    /// The view of a name in addresses.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.code() == code)
    }
}
