//! What the site answered.

use axum::{body::Bytes, http::HeaderMap};

/// An answer, read to its end.
#[derive(Debug, Clone)]
pub struct Answer {
    /// What was asked, for messages.
    pub asked: String,
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Answer {
    /// The answer itself, if it has that status.
    #[track_caller]
    pub fn with_status(self, status: u16) -> Self {
        let excerpt = || self.main().chars().take(1500).collect::<String>();
        assert_eq!(self.status, status, "{}\n{}", self.asked, excerpt());
        self
    }

    /// The body as text; a blank that does not part is a blank.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).replace('\u{a0}', " ")
    }

    /// The body without the numbers of its forms, which are others each time.
    pub fn without_numbers(&self) -> String {
        const NUMBER: &str = "name=\"vorgang\" value=\"";
        let text = self.text();
        let mut parts = text.split(NUMBER);
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |text, part| text + NUMBER + part.split_once('"').map_or(part, |(_, rest)| rest))
    }

    /// What a call gives.
    #[track_caller]
    pub fn value(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|_| panic!("{}: {}", self.asked, self.text()))
    }

    /// What stands between `<main>` and `</main>`, or everything.
    pub fn main(&self) -> String {
        let text = self.text();
        let begin = text.find("<main").unwrap_or_default();
        let end = text.find("</main>").unwrap_or(text.len());
        text[begin..end].to_owned()
    }

    /// A header, empty if it is missing.
    pub fn header(&self, name: &str) -> String {
        let value = self.headers.get(name).and_then(|value| value.to_str().ok());
        value.unwrap_or_default().to_owned()
    }

    /// Where it leads.
    pub fn location(&self) -> String {
        self.header("location")
    }

    /// The last part of where it leads: the identity of what was made.
    pub fn made(&self) -> String {
        self.location().rsplit('/').next().unwrap_or_default().to_owned()
    }

    /// Whether the text holds this.
    pub fn says(&self, words: &str) -> bool {
        self.text().contains(words)
    }

    /// Which of these words stand in it.
    pub fn says_of<'a>(&self, words: &[&'a str]) -> Vec<&'a str> {
        let text = self.text();
        words.iter().copied().filter(|word| text.contains(word)).collect()
    }
}
