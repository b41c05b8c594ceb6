//! What is typed into a form.

use mintverbund::domain::{field::Typed, seen::Seen};

/// A form being filled in: pairs in order.
#[derive(Debug, Clone, Default)]
pub struct Form(pub Vec<(String, String)>);

impl Form {
    pub fn new(pairs: &[(&str, &str)]) -> Self {
        Self(pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect())
    }

    /// What stands in a form.
    pub fn of(typed: &Typed) -> Self {
        let pairs = typed.pairs();
        Self(pairs.map(|(key, value)| (key.to_owned(), value.to_owned())).collect())
    }

    /// The same with one key set anew.
    pub fn set(mut self, key: &str, value: impl ToString) -> Self {
        self.0.retain(|(other, _)| other != key);
        self.0.push((key.to_owned(), value.to_string()));
        self
    }

    /// The same, sent from a page that was opened when this record stood there.
    pub fn over(self, shown: impl Into<Seen>) -> Self {
        self.set(Seen::KEY, shown.into())
    }

    /// The same with all these keys set anew.
    pub fn set_all(self, pairs: &[(&str, &str)]) -> Self {
        pairs.iter().fold(self, |form, (key, value)| form.set(key, value))
    }

    /// As a browser sends it.
    pub fn body(&self) -> String {
        urlencoded(&self.0)
    }
}

/// Pairs as a browser sends them.
pub fn urlencoded<K: AsRef<str>, V: AsRef<str>>(pairs: &[(K, V)]) -> String {
    let pair = |(key, value): &(K, V)| format!("{}={}", encode(key.as_ref()), encode(value.as_ref()));
    pairs.iter().map(pair).collect::<Vec<_>>().join("&")
}

/// A value as it stands in a query.
pub fn encode(value: &str) -> String {
    let byte = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
        other => format!("%{other:02X}"),
    };
    value.bytes().map(byte).collect()
}
