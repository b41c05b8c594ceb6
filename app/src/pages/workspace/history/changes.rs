//! What is different after an act, field by field, where the log holds whole rows.

use super::names::Names;
use mintverbund::{
    domain::{
        date::FuzzyDate,
        id::OrganisationId,
        kreis::Ags,
        network::RecognitionState,
        organisation::{OrganisationKind, PartnerRole, Sector},
        vocabulary::Term,
    },
    store::history::Entry,
};
use serde_json::Value;

/// Longer texts are not repeated: that they changed is said, and the page shows what stands there now.
const SHORT: usize = 80;

/// One thing that is different.
#[derive(Debug, PartialEq, Eq)]
pub struct Change {
    label: String,
    before: String,
    after: String,
}

impl Change {
    /// `Rolle: Koordination → Unterstützung`.
    pub fn in_words(&self) -> String {
        let Self { label, before, after } = self;
        let is_long = |text: &str| text.chars().count() > SHORT || text.contains('\n');
        match (before.is_empty(), after.is_empty()) {
            _ if is_long(before) || is_long(after) => format!("{label} geändert"),
            (true, _) => format!("{label}: {after}"),
            (_, true) => format!("{label} entfernt (vorher: {before})"),
            _ => format!("{label}: {before} → {after}"),
        }
    }
}

type Say = fn(&Names, &str) -> String;

const PROFILE: [(&str, &str, Say); 7] = [
    ("name", "Name", as_it_is),
    ("short_text", "Kurz gesagt", as_it_is),
    ("description", "Beschreibung", as_it_is),
    ("website", "Internetseite", as_it_is),
    ("email", "Funktions-E-Mail", as_it_is),
    ("carrier", "Träger", organisation),
    ("published", "Öffentlich", as_it_is),
];
const FUNDING: [(&str, &str, Say); 6] = [
    ("round", "Förderrunde", as_it_is),
    ("phase", "Phase", as_it_is),
    ("funder", "Fördergeber", funder),
    ("reference", "Förderkennzeichen", as_it_is),
    ("since", "Von", date),
    ("until", "Bis", date),
];
const PARTNER: [(&str, &str, Say); 4] = [
    ("role", "Rolle", label::<PartnerRole>),
    ("tasks", "Aufgaben", as_it_is),
    ("since", "Von", date),
    ("until", "Bis", date),
];
const ORGANISATION: [(&str, &str, Say); 6] = [
    ("name", "Name", as_it_is),
    ("sector", "Bereich", label::<Sector>),
    ("kind", "Art", label::<OrganisationKind>),
    ("ags", "Kreis", kreis),
    ("website", "Internetseite", as_it_is),
    ("description", "Kurzbeschreibung", as_it_is),
];

/// What an act changed.
pub fn changes(entry: &Entry, names: &Names) -> Vec<Change> {
    match entry.act.as_str() {
        "network.edit" => compared(entry, names, &PROFILE),
        "funding.put" => compared(entry, names, &FUNDING),
        "partner.add" | "partner.edit" | "partner.end" => compared(entry, names, &PARTNER),
        "organisation.edit" => compared(entry, names, &ORGANISATION),
        "network.coverage" => area(entry),
        "network.rename" => vec![one("Adresse", &entry.before, &entry.after)],
        "network.recognition" => vec![one("Stand", &recognition(&entry.before), &recognition(&entry.after))],
        _ => Vec::new(),
    }
}

/// A field of a row that the log holds as JSON.
pub fn field(row: &str, key: &str) -> Option<Value> {
    let row: Value = serde_json::from_str(row).ok()?;
    row.get(key).filter(|value| !value.is_null()).cloned()
}

/// A value as people read it.
pub fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Bool(true) => "ja".to_owned(),
        Value::Bool(false) => "nein".to_owned(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

fn one(label: &str, before: &str, after: &str) -> Change {
    Change { label: label.to_owned(), before: before.to_owned(), after: after.to_owned() }
}

fn compared(entry: &Entry, names: &Names, fields: &[(&str, &str, Say)]) -> Vec<Change> {
    let said = |row: &str, key: &str, say: Say| field(row, key).map(|value| say(names, &text(&value)));
    let change = |(key, label, say): &(&str, &str, Say)| {
        let value = |row: &str| said(row, key, *say).unwrap_or_default();
        one(label, &value(&entry.before), &value(&entry.after))
    };
    fields.iter().map(change).filter(|change| change.before != change.after).collect()
}

/// The Kreise that came, left, or have other dates.
fn area(entry: &Entry) -> Vec<Change> {
    let (before, after) = (rows(&entry.before), rows(&entry.after));
    let was = |id: &Value| before.iter().find(|row| row["id"] == *id).map(period).unwrap_or_default();
    let is = |row: &Value| one(&kreis_of(row), &was(&row["id"]), &period(row));
    let left = before.iter().filter(|row| after.iter().all(|other| other["id"] != row["id"]));
    after.iter().map(is).chain(left.map(|row| one(&kreis_of(row), &period(row), ""))).collect()
}

fn rows(list: &str) -> Vec<Value> {
    serde_json::from_str(list).unwrap_or_default()
}

fn kreis_of(row: &Value) -> String {
    kreis(&Names::default(), &text(&row["ags"]))
}

/// Never empty: a row without dates says so.
fn period(row: &Value) -> String {
    let date = |key| row[key].as_str().and_then(|text| text.parse::<FuzzyDate>().ok());
    let period = mintverbund::domain::date::Period { since: date("since"), until: date("until") };
    match period.in_words() {
        words if words.is_empty() => "ohne Datum".to_owned(),
        words => words,
    }
}

/// `active seit 2022`, with the label of the state.
fn recognition(words: &str) -> String {
    let (code, rest) = words.split_once(' ').unwrap_or((words, ""));
    let state = label::<RecognitionState>(&Names::default(), code);
    format!("{state} {rest}").trim().to_owned()
}

fn as_it_is(_: &Names, value: &str) -> String {
    value.to_owned()
}

fn date(_: &Names, value: &str) -> String {
    value.parse::<FuzzyDate>().map_or_else(|_| value.to_owned(), FuzzyDate::in_words)
}

fn organisation(names: &Names, value: &str) -> String {
    let id = value.parse::<OrganisationId>().ok();
    id.and_then(|id| names.organisations.get(&id).cloned()).unwrap_or_else(|| "eine Einrichtung".to_owned())
}

fn funder(names: &Names, value: &str) -> String {
    names.funders.get(value).cloned().unwrap_or_else(|| value.to_owned())
}

fn label<T: Term>(_: &Names, code: &str) -> String {
    code.parse::<T>().map_or_else(|_| code.to_owned(), |term| term.label().to_owned())
}

fn kreis(_: &Names, value: &str) -> String {
    value.parse::<Ags>().map_or_else(|_| value.to_owned(), |ags| ags.kreis().list_name())
}
