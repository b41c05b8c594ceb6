//! Accounts and what they may do where.

use crate::domain::{text::Line, vocabulary::vocabulary};

vocabulary! {
    /// A role in the state office.
    PlatformRole in platform_role {
        Admin = "admin";
        Staff = "staff";
    }

    /// A role in one network.
    NetworkRole in network_role {
        Lead = "lead";
        Deputy = "deputy";
        Editor = "editor";
        Viewer = "viewer";
    }
}

/// How a person is addressed.
pub type AccountName = Line<120>;

impl NetworkRole {
    /// Whether the role writes texts and offers.
    pub fn writes(self) -> bool {
        self != Self::Viewer
    }

    /// Whether the role speaks for the network: profile, links, team.
    pub fn leads(self) -> bool {
        matches!(self, Self::Lead | Self::Deputy)
    }
}

/// Why a password was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasswordError {
    /// Fewer than twelve characters.
    #[error("Das Passwort braucht mindestens {} Zeichen.", Password::SHORTEST)]
    TooShort,
    /// More than 200 characters: hashing them would cost the server, not the attacker.
    #[error("Das Passwort darf höchstens {} Zeichen haben.", Password::LONGEST)]
    TooLong,
    /// Twelve times the same letter is found by whoever tries.
    #[error("Das Passwort braucht mindestens {} verschiedene Zeichen.", Password::FEWEST)]
    TooUniform,
}

/// A password in clear text, which is never shown: not by `Debug`, not in a log.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

impl Password {
    const SHORTEST: usize = 12;
    const LONGEST: usize = 200;
    const FEWEST: usize = 4;

    /// A new password, held against the rules. Blanks around it belong to it, but do not count.
    pub fn new(text: &str) -> Result<Self, PasswordError> {
        let counted = text.trim().chars().count();
        let different = text.chars().collect::<std::collections::BTreeSet<_>>().len();
        match text.chars().count() {
            _ if counted < Self::SHORTEST => Err(PasswordError::TooShort),
            all if all > Self::LONGEST => Err(PasswordError::TooLong),
            _ if different < Self::FEWEST => Err(PasswordError::TooUniform),
            _ => Ok(Self(text.to_owned())),
        }
    }

    /// A password typed to sign in: rules may have been different when it was set.
    pub fn typed(text: &str) -> Self {
        Self(text.chars().take(Self::LONGEST).collect())
    }

    /// The characters, for hashing only.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Password {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Password(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_has_twelve_to_two_hundred_characters() {
        assert_eq!(Password::new("elf Zeichen"), Err(PasswordError::TooShort));
        assert_eq!(Password::new(&"x".repeat(201)), Err(PasswordError::TooLong));
        assert_eq!(Password::new("zwölf Zeichen!").is_ok(), true);
    }

    #[test]
    fn blanks_and_one_letter_again_and_again_are_no_password() {
        for blank in [" ", "\t", "\u{a0}", "\u{2003}"] {
            assert_eq!(Password::new(&blank.repeat(12)), Err(PasswordError::TooShort), "{blank:?}");
        }
        assert_eq!(Password::new("   elf Zeichen   "), Err(PasswordError::TooShort));
        assert_eq!(Password::new("aaaaaaaaaaaab"), Err(PasswordError::TooUniform));
        let around = Password::new(" zwölf Zeichen! ").expect("a password");
        assert_eq!(around.expose(), " zwölf Zeichen! ");
    }

    #[test]
    fn a_password_is_never_shown() {
        assert_eq!(format!("{:?}", Password::typed("geheim")), "Password(…)");
    }
}
