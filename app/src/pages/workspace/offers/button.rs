//! What can be done with an offer by one button, whoever draws it and whoever carries it out.

/// An act that the editor has a button for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Button {
    /// Begins a new offer with the same text.
    Copy,
    /// Hides the offer for a while.
    Pause,
    /// Shows a paused offer again.
    Resume,
    /// Puts the offer away.
    Archive,
    /// Brings an archived offer back.
    BringBack,
    /// Notes that what is public is still right.
    Confirm,
    /// Takes a revision back from review.
    Withdraw,
}

impl Button {
    const ALL: [Button; 7] =
        [Self::Copy, Self::Pause, Self::Resume, Self::Archive, Self::BringBack, Self::Confirm, Self::Withdraw];

    /// The last part of its address, and the value of the button in the editor.
    pub fn code(self) -> &'static str {
        match self {
            Self::Copy => "kopieren",
            Self::Pause => "pausieren",
            Self::Resume => "fortsetzen",
            Self::Archive => "archivieren",
            Self::BringBack => "zurueckholen",
            Self::Confirm => "bestaetigen",
            Self::Withdraw => "zurueckziehen",
        }
    }

    /// The act behind the value of a button.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|button| button.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_button_reads_back_from_its_value() {
        assert_eq!(Button::ALL.map(|button| Button::from_code(button.code())), Button::ALL.map(Some));
        assert_eq!(Button::from_code("speichern"), None);
    }
}
