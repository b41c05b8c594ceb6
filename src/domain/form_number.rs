//! The number of a form that somebody is shown: by it a second sending is known, and who was shown the form.

use crate::domain::{date::Timestamp, id::AccountId};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// A number says something for so many seconds: a day, like what became of the form.
pub const LASTS: i64 = 24 * 3600;

/// Makes numbers, and knows its own again. All servers of a database have the same key; whoever has the database has it too,
/// and could make a number that calls somebody else's form theirs. More than the words of a page does not hang on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FormNumbers {
    key: i64,
}

impl FormNumbers {
    /// With the key of a database.
    pub fn new(key: i64) -> Self {
        Self { key }
    }

    /// A number for a form that is shown to somebody: when, which of all, and a mark that only this key makes.
    pub fn fresh(self, account: &AccountId, now: Timestamp) -> String {
        let own = format!("{:x}-{}", now.0, Uuid::now_v7().simple());
        format!("{own}-{}", self.mark(&own, account))
    }

    /// Whether the form with this number was shown to this person, not too long ago.
    pub fn was_shown(self, number: &str, account: &AccountId, now: Timestamp) -> bool {
        let Some((own, mark)) = number.rsplit_once('-') else { return false };
        let shown = own.split_once('-').and_then(|(seconds, _)| i64::from_str_radix(seconds, 16).ok());
        // Clocks of two servers differ a little.
        let is_recent = shown.is_some_and(|shown| (-300..LASTS).contains(&(now.0.saturating_sub(shown))));
        is_recent && mark == self.mark(own, account)
    }

    /// 16 hexadecimal digits, which tell nothing of the person to whoever has no key.
    fn mark(self, own: &str, account: &AccountId) -> String {
        let named = format!("{} {own} {}", self.key, account.as_str());
        Sha256::digest(named.as_bytes()).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
    }
}

/// Names one sending of a form: who sent what to which address.
pub fn sending(account: &AccountId, path: &str, body: &[u8]) -> String {
    let named = [account.as_str().as_bytes(), path.as_bytes(), body].join(&0);
    Sha256::digest(&named).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp(1_800_000_000);

    #[test]
    fn a_number_tells_whether_a_person_was_shown_the_form_lately_and_nothing_else() {
        let (numbers, ada, bea) = (FormNumbers::new(7), AccountId::fresh(), AccountId::fresh());
        let shown = numbers.fresh(&ada, NOW);
        assert_eq!([&ada, &bea].map(|who| numbers.was_shown(&shown, who, NOW)), [true, false]);
        let later = [NOW.plus(LASTS - 1), NOW.plus(LASTS), NOW.plus(-301)];
        assert_eq!(later.map(|now| numbers.was_shown(&shown, &ada, now)), [true, false, false]);
        assert_eq!(FormNumbers::new(8).was_shown(&shown, &ada, NOW), false, "another database");
        let forged = ["", "x", "-", "a-b", "7fffffffffffffff-a-b", &shown.replace('-', "")];
        assert_eq!(forged.map(|number| numbers.was_shown(number, &ada, NOW)), [false; 6]);
        assert_eq!(shown.contains(ada.as_str()) || numbers.fresh(&ada, NOW) == shown, false);
    }

    #[test]
    fn a_sending_is_named_by_who_sent_what_where() {
        let (ada, bea) = (AccountId::fresh(), AccountId::fresh());
        let sent: [(&AccountId, &str, &[u8]); 5] =
            [(&ada, "/a", b"x"), (&bea, "/a", b"x"), (&ada, "/b", b"x"), (&ada, "/a", b"y"), (&ada, "/a", b"x")];
        let names: std::collections::BTreeSet<_> = sent.map(|(who, path, body)| sending(who, path, body)).into();
        assert_eq!(names.len(), 4);
    }
}
