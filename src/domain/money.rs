//! Amounts of public and other money, in whole euros.

use std::{fmt, str::FromStr};

/// Whole euros, up to a thousand million.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Euro(i64);

/// What was typed is no amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("Bitte einen Betrag in ganzen Euro angeben, zum Beispiel 365.000.")]
pub struct NotAnAmount;

impl Euro {
    const MOST: i64 = 1_000_000_000;

    /// In euros.
    pub fn amount(self) -> i64 {
        self.0
    }

    /// An amount as it is stored; nothing if that is none.
    pub fn new(amount: i64) -> Option<Self> {
        (0..=Self::MOST).contains(&amount).then_some(Self(amount))
    }
}

impl FromStr for Euro {
    type Err = NotAnAmount;

    /// Reads `365000`, `365.000`, `365 000 €`; points and blanks stand before three digits only, so that no cents are taken for thousands.
    fn from_str(text: &str) -> Result<Self, NotAnAmount> {
        let text = text.trim().trim_end_matches('€').trim_end_matches("Euro").trim_end();
        let mut groups = text.split(['.', ' ', '\u{a0}', '\u{202f}']);
        let first = groups.next().unwrap_or_default();
        let rest: Vec<&str> = groups.collect();
        let is_number = |group: &str| group.bytes().all(|letter| letter.is_ascii_digit());
        let is_grouped =
            rest.iter().all(|group| group.len() == 3 && is_number(group)) && (rest.is_empty() || first.len() <= 3);
        if first.is_empty() || !is_number(first) || !is_grouped {
            return Err(NotAnAmount);
        }
        let digits = std::iter::once(first).chain(rest).collect::<String>();
        digits.parse().ok().and_then(Self::new).ok_or(NotAnAmount)
    }
}

impl fmt::Display for Euro {
    /// `365.000 €`, whose blank does not part.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.0.to_string();
        let mut grouped = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                grouped.push('.');
            }
            grouped.push(digit);
        }
        write!(f, "{grouped}\u{a0}€")
    }
}

impl TryFrom<String> for Euro {
    type Error = NotAnAmount;
    fn try_from(text: String) -> Result<Self, NotAnAmount> {
        text.parse()
    }
}

impl From<Euro> for String {
    fn from(euro: Euro) -> Self {
        euro.to_string()
    }
}

#[cfg(feature = "store")]
mod column {
    use super::Euro;
    use sqlx::{Database, Decode, Encode, Type, encode::IsNull, error::BoxDynError};

    impl<DB: Database> Type<DB> for Euro
    where
        i64: Type<DB>,
    {
        fn type_info() -> DB::TypeInfo {
            <i64 as Type<DB>>::type_info()
        }
        fn compatible(ty: &DB::TypeInfo) -> bool {
            <i64 as Type<DB>>::compatible(ty)
        }
    }

    impl<'r, DB: Database> Decode<'r, DB> for Euro
    where
        i64: Decode<'r, DB>,
    {
        fn decode(value: DB::ValueRef<'r>) -> Result<Self, BoxDynError> {
            let amount = <i64 as Decode<DB>>::decode(value)?;
            Self::new(amount).ok_or_else(|| super::NotAnAmount.into())
        }
    }

    impl<'q, DB: Database> Encode<'q, DB> for Euro
    where
        i64: Encode<'q, DB>,
    {
        fn encode_by_ref(&self, buf: &mut DB::ArgumentBuffer) -> Result<IsNull, BoxDynError> {
            self.0.encode_by_ref(buf)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_read_as_people_write_it_and_said_as_people_read_it() {
        let read = |text: &str| text.parse::<Euro>().ok().map(|euro| euro.to_string());
        for text in ["365000", "365.000", "365 000 €", " 365.000€", "365000 Euro"] {
            assert_eq!(read(text).as_deref(), Some("365.000\u{a0}€"), "{text}");
        }
        assert_eq!(
            [read("0"), read("1.000.000.000")].map(|text| text.unwrap_or_default()),
            ["0\u{a0}€", "1.000.000.000\u{a0}€"]
        );
    }

    #[test]
    fn cents_and_what_is_no_amount_are_refused_rather_than_taken_for_thousands() {
        for text in ["", "€", "3.5", "365.00", "365,00", "-5", "1.000.000.001", "3650.000", "1..000", "viel", "٣٦٥"]
        {
            assert_eq!(text.parse::<Euro>(), Err(NotAnAmount), "{text}");
        }
    }
}
