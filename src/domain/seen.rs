//! What was on the screen when somebody began to type or pressed a button.

use crate::domain::{field::Typed, id::RevisionId};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Every form that changes something stored carries it along in one hidden input, and the action compares it with what is stored: nobody
/// changes what they have not read. Its text names the kind first: `revision:<id>:3`, `version:3`, `values:<digest>`, `nothing`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum Seen {
    /// The form does not say, or nothing that can be read: never the same as what is stored.
    Unnamed,
    /// Nothing was stored yet.
    Nothing,
    /// A revision of an offer.
    Revision {
        /// Which one.
        id: RevisionId,
        /// Its lock version then.
        version: i64,
    },
    /// A record that counts its versions.
    Version(i64),
    /// A record that does not: a digest of all that its form shows, 32 hexadecimal digits.
    Values(String),
}

impl Seen {
    /// The name of the hidden input.
    pub const KEY: &'static str = "seen";

    /// What a form names.
    pub fn of_form(typed: &Typed) -> Self {
        typed.get(Self::KEY).to_owned().into()
    }

    /// A record by what stands in its form. Only what people see and type counts, so a new column makes no open form stale.
    #[cfg(feature = "store")]
    pub fn of_values(stored: &Typed) -> Self {
        use sha2::{Digest, Sha256};
        let mut digest = Sha256::new();
        // The lengths keep apart what would read the same when strung together.
        for text in stored.pairs().flat_map(|(key, value)| [key, value]) {
            digest.update(text.len().to_be_bytes());
            digest.update(text);
        }
        Self::Values(digest.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect())
    }

    /// The same form, now naming this as what is on the screen.
    pub fn marks(&self, typed: Typed) -> Typed {
        let others = typed.into_pairs().into_iter().filter(|(key, _)| key != Self::KEY);
        Typed::new(others.chain([(Self::KEY.to_owned(), self.to_string())]))
    }
}

impl fmt::Display for Seen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unnamed => Ok(()),
            Self::Nothing => f.write_str("nothing"),
            Self::Revision { id, version } => write!(f, "revision:{id}:{version}"),
            Self::Version(version) => write!(f, "version:{version}"),
            Self::Values(digest) => write!(f, "values:{digest}"),
        }
    }
}

impl From<String> for Seen {
    fn from(text: String) -> Self {
        read(&text).unwrap_or(Self::Unnamed)
    }
}

impl From<Seen> for String {
    fn from(seen: Seen) -> Self {
        seen.to_string()
    }
}

fn read(text: &str) -> Option<Seen> {
    if text == "nothing" {
        return Some(Seen::Nothing);
    }
    let (kind, rest) = text.split_once(':')?;
    match kind {
        "revision" => {
            let (id, version) = rest.split_once(':')?;
            Some(Seen::Revision { id: id.parse().ok()?, version: version.parse().ok()? })
        }
        "version" => Some(Seen::Version(rest.parse().ok()?)),
        "values" => Some(Seen::Values(rest.to_owned())),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(pairs: &[(&str, &str)]) -> Typed {
        Typed::new(pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())))
    }

    #[test]
    fn a_form_reads_back_what_it_was_drawn_with() {
        let id: RevisionId = "0192f0c1-2d3e-7abc-8def-0123456789ab".parse().expect("an id");
        let all = [
            Seen::Nothing,
            Seen::Revision { id, version: 3 },
            Seen::Version(0),
            Seen::of_values(&typed(&[("a", "b")])),
        ];
        for seen in all {
            let form = seen.marks(typed(&[("seen", "version:9"), ("title", "x")]));
            assert_eq!((Seen::of_form(&form), form.all(Seen::KEY).count(), form.get("title")), (seen, 1, "x"));
        }
    }

    #[test]
    fn what_cannot_be_read_names_nothing() {
        for text in [
            "",
            "3",
            "version:",
            "version:x",
            "revision:3",
            "revision:0192f0c1-2d3e-7abc-8def-0123456789ab",
            "values",
            "NOTHING",
        ] {
            assert_eq!(Seen::from(text.to_owned()), Seen::Unnamed, "{text}");
        }
        assert_eq!(Seen::of_form(&Typed::default()), Seen::Unnamed);
    }

    #[test]
    fn values_are_the_same_only_if_the_form_says_the_same() {
        let museum = Seen::of_values(&typed(&[("name", "Museum"), ("day", "1")]));
        assert_eq!(Seen::of_values(&typed(&[("name", "Museum"), ("day", "1")])), museum);
        for other in
            [&[("name", "Museum"), ("day", "2")][..], &[("name", "Museumday"), ("", "1")], &[("name", "Museum")]]
        {
            assert_ne!(Seen::of_values(&typed(other)), museum);
        }
    }
}
