//! The document as the first released program reads it: strict, without a number. A release can be
//! taken back only as long as this reads what today's program writes.

use crate::domain::{
    id::OrganisationId,
    kreis::Ags,
    text::{Line, Prose},
    vocabulary::*,
    web::{Email, Phone, Postcode, WebAddress},
};
use jiff::civil::{Date, Time};
use serde::Deserialize;

#[derive(Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Document {
    title: Line<80>,
    summary: Line<200>,
    description: Prose<6000>,
    formats: Vec<Format>,
    stages: Vec<Stage>,
    age_from: Option<u8>,
    age_to: Option<u8>,
    subjects: Vec<Subject>,
    plus_subjects: Vec<PlusSubject>,
    target_groups: Vec<TargetGroup>,
    girls: Option<Girls>,
    mode: Option<Mode>,
    place: Place,
    catchment: Vec<Ags>,
    recurrence: Option<Recurrence>,
    period_from: Option<Date>,
    period_to: Option<Date>,
    dates: Vec<Session>,
    holidays: Option<bool>,
    group_min: Option<u16>,
    group_max: Option<u16>,
    cost: Cost,
    registration: Registration,
    accessibility: Accessibility,
    languages: Vec<Language>,
    organiser: Option<OrganisationId>,
    further_partners: Vec<OrganisationId>,
    contact: Contact,
    link: Option<WebAddress>,
    picture: Option<Picture>,
}

#[derive(Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
struct Place {
    name: Line<120>,
    street: Line<120>,
    postcode: Option<Postcode>,
    town: Line<80>,
    kreis: Option<Ags>,
    latitude: Option<f64>,
    longitude: Option<f64>,
}

#[derive(Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
struct Cost {
    kind: Option<CostKind>,
    from_cents: Option<u32>,
    to_cents: Option<u32>,
    reduction: Line<200>,
}

#[derive(Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
struct Registration {
    kind: Option<RegistrationKind>,
    link: Option<WebAddress>,
    email: Option<Email>,
    phone: Option<Phone>,
    by: Vec<RegisteredBy>,
}

#[derive(Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
struct Accessibility {
    wheelchair: Answer,
    wc: Answer,
    easy_language: Answer,
    sign_language: Answer,
    induction: Answer,
    quiet_room: Answer,
    note: Line<300>,
}

#[derive(Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
struct Contact {
    name: Line<120>,
    email: Option<Email>,
    phone: Option<Phone>,
    person: bool,
    consent_on: Option<Date>,
}

#[derive(Debug, PartialEq, Deserialize)]
struct Session {
    day: Date,
    from: Option<Time>,
    to: Option<Time>,
    last: Option<Date>,
    registration_closes: Option<Date>,
}

#[derive(Debug, PartialEq, Deserialize)]
struct Picture {
    id: String,
    alt: Line<300>,
    author: Line<120>,
    licence: Option<Licence>,
}

pub fn read(json: &str) -> Result<Document, serde_json::Error> {
    serde_json::from_str(json)
}
