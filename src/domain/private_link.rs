//! A private link lets somebody without an account see and answer one thing for a time. Whoever has its address may.

use crate::domain::{date::Timestamp, vocabulary::vocabulary};

vocabulary! {
    /// What a private link is for; each purpose has its own pages, and no link opens another's.
    LinkPurpose in link_purpose {
        Check = "check";
    }
}

/// The secret part of a private link's address: 122 random bits in 32 hexadecimal digits. It is shown once and stored as a hash.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// A new one.
    #[cfg(feature = "store")]
    pub fn fresh() -> Self {
        Self(uuid::Uuid::new_v4().simple().to_string())
    }

    /// As it stands in an address.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// Reads one from an address; nothing if that is none.
    pub fn read(text: &str) -> Option<Self> {
        let is_digit = |letter: u8| letter.is_ascii_digit() || (b'a'..=b'f').contains(&letter);
        (text.len() == 32 && text.bytes().all(is_digit)).then(|| Self(text.to_owned()))
    }
}

impl std::fmt::Debug for Token {
    /// Nothing that is logged tells it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(…)")
    }
}

/// How a private link stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkStanding {
    /// It works.
    Open,
    /// Its time has passed.
    Ended,
    /// Somebody has revoked it, or a newer one took its place.
    Revoked,
}

impl LinkStanding {
    /// How it stands at a moment.
    pub fn at(now: Timestamp, ends_at: Timestamp, revoked_at: Option<Timestamp>) -> Self {
        match revoked_at {
            Some(_) => Self::Revoked,
            None if now >= ends_at => Self::Ended,
            None => Self::Open,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_we_make_reads_as_a_token_and_no_text_of_one_is_logged() {
        let token = Token::read("0123456789abcdef0123456789abcdef").expect("a token");
        assert_eq!(format!("{token:?}"), "Token(…)");
        let none = ["", "0123", "0123456789ABCDEF0123456789abcdef", "0123456789abcdef0123456789abcdeg", "../../etc"];
        assert_eq!(none.map(Token::read), [None, None, None, None, None]);
    }

    #[test]
    fn a_link_works_until_its_end_and_never_once_revoked() {
        let at =
            |now: i64, revoked: Option<i64>| LinkStanding::at(Timestamp(now), Timestamp(10), revoked.map(Timestamp));
        assert_eq!(
            [at(9, None), at(10, None), at(9, Some(3))],
            [LinkStanding::Open, LinkStanding::Ended, LinkStanding::Revoked]
        );
    }
}
