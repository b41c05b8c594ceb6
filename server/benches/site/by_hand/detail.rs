//! The many small things that the page of an offer says, row by row.

use super::{
    content::{audience, labels, price, stages, text, texts},
    values::{ACCESS, FORMATS, LANGUAGES, STAGES, TARGETS},
    when::sessions,
};
use jiff::civil::DateTime;
use serde_json::Value;

/// In which part of the page something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// In the box with the most important facts.
    Fact,
    /// Among the dates.
    Date,
    /// Beside the title.
    Tag,
    /// Whom it addresses in particular.
    Target,
    /// What is accessible.
    Access,
    /// Whom to ask.
    Contact,
}

impl Part {
    /// As it is stored.
    pub fn of(number: i64) -> Self {
        let all = [Self::Fact, Self::Date, Self::Tag, Self::Target, Self::Access, Self::Contact];
        usize::try_from(number).ok().and_then(|at| all.get(at).copied()).unwrap_or(Self::Fact)
    }
}

/// Where to register.
pub fn registration(content: &Value) -> String {
    let registration = &content["registration"];
    match text(registration, "kind") {
        "email" => format!("mailto:{}", text(registration, "email")),
        "link" => text(registration, "link").to_owned(),
        "phone" => format!("tel:{}", text(registration, "phone")),
        _ => String::new(),
    }
}

/// Everything that the page says row by row: part, name, value. Lines of a value are separated by line ends.
pub fn of(content: &Value, when: &str, now: DateTime) -> Vec<(Part, String, String)> {
    let mut all = Vec::new();
    let mut add = |part: Part, name: &str, value: String| {
        if !value.is_empty() {
            all.push((part, name.to_owned(), value));
        }
    };
    let place = &content["place"];
    let lines = |lines: &[&str]| lines.iter().filter(|line| !line.is_empty()).copied().collect::<Vec<_>>().join("\n");
    let holidays = match content["holidays"].as_bool() {
        Some(true) => "in den Ferien",
        Some(false) => "nicht in den Ferien",
        None => "",
    };
    let (from, to) = (text(content, "period_from"), text(content, "period_to"));
    let town = format!("{} {}", text(place, "postcode"), text(place, "town"));
    add(Part::Fact, "Wann", lines(&[when, holidays]));
    add(Part::Fact, "Zeitraum", if from.is_empty() { String::new() } else { format!("{from} – {to}") });
    add(Part::Fact, "Wie oft", often(text(content, "recurrence")).to_owned());
    add(Part::Fact, "Wo", lines(&[text(place, "name"), text(place, "street"), town.trim()]));
    add(Part::Fact, "Für wen", lines(&[&audience(content), &labels(&STAGES, stages(content).into_iter())]));
    add(Part::Fact, "Kosten", lines(&[&price(&content["cost"]), text(&content["cost"], "reduction")]));
    add(
        Part::Fact,
        "Gruppe",
        content["group_max"].as_u64().map(|most| format!("bis {most} Personen")).unwrap_or_default(),
    );
    let by = texts(&content["registration"], "by").map(|by| match by {
        "teacher" => "Lehrkraft",
        "individual" => "einzeln",
        _ => "Eltern",
    });
    add(Part::Fact, "Wer meldet an", by.collect::<Vec<_>>().join(", "));
    add(Part::Fact, "Sprachen", labels(&LANGUAGES, texts(content, "languages")));
    for session in sessions(content) {
        let past = if session.is_over(now) { "vorbei" } else { "" };
        add(Part::Date, &session.day.to_string(), lines(&[&session.words(), past]));
    }
    texts(content, "plus_subjects").for_each(|plus| add(Part::Tag, "", plus.to_owned()));
    texts(content, "formats").for_each(|format| add(Part::Tag, "", labels(&FORMATS, [format].into_iter())));
    add(Part::Target, "", labels(&TARGETS, texts(content, "target_groups")));
    let asked = ["wheelchair", "wc", "easy_language", "sign_language", "induction", "quiet_room"];
    for (name, (_, label)) in asked.iter().zip(ACCESS.values) {
        let answer = match text(&content["accessibility"], name) {
            "yes" => "ja",
            "no" => "nein",
            _ => "nicht bekannt",
        };
        add(Part::Access, label, answer.to_owned());
    }
    let contact = &content["contact"];
    add(Part::Contact, "", text(contact, "name").to_owned());
    add(Part::Contact, "mailto", text(contact, "email").to_owned());
    add(Part::Contact, "tel", text(contact, "phone").to_owned());
    all
}

/// How often it takes place.
fn often(code: &str) -> &'static str {
    match code {
        "once" => "einmalig",
        "weekly" => "wöchentlich",
        "monthly" => "monatlich",
        "several_per_year" => "mehrmals im Jahr",
        "yearly" => "jährlich",
        "permanent" => "dauerhaft",
        "on_request" => "auf Anfrage",
        _ => "",
    }
}
