//! The examples as they are written down, with days counted from today.

use jiff::{Span, civil::Date};
use mintverbund::domain::field::Typed;
use serde::Deserialize;
use std::collections::BTreeMap;

/// An offer as the example files write it.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Content {
    title: String,
    summary: String,
    description: String,
    formats: Vec<String>,
    stages: Vec<String>,
    age_from: Option<u8>,
    age_to: Option<u8>,
    subjects: Vec<String>,
    plus_subjects: Vec<String>,
    target_groups: Vec<String>,
    girls: Option<String>,
    mode: Option<String>,
    place: Option<Place>,
    catchment: Vec<String>,
    recurrence: Option<String>,
    period_from: Option<String>,
    period_to: Option<String>,
    dates: Vec<Session>,
    holidays: Option<bool>,
    group_min: Option<u16>,
    group_max: Option<u16>,
    cost: Option<Cost>,
    registration: Option<Registration>,
    accessibility: serde_json::Map<String, serde_json::Value>,
    languages: Vec<String>,
    contact: Option<Contact>,
    link: Option<String>,
    /// What fields were added later, by the names of their inputs.
    further: BTreeMap<String, String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Place {
    name: String,
    street: String,
    postcode: String,
    town: String,
    kreis: String,
    lat: Option<f64>,
    lon: Option<f64>,
}

#[derive(Deserialize)]
struct Session {
    start: String,
    end: Option<String>,
    registration_closes: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Cost {
    kind: Option<String>,
    cents: Option<u32>,
    to_cents: Option<u32>,
    reduction: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Registration {
    kind: Option<String>,
    value: Option<String>,
    by: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Contact {
    name: String,
    email: String,
    phone: String,
}

impl Content {
    /// The example as somebody would type it into the form today.
    pub(super) fn typed(&self, today: Date) -> Typed {
        let mut t = Typed::default();
        t.push("title", self.title.as_str());
        t.push("summary", self.summary.as_str());
        t.push("description", self.description.as_str());
        push_all(&mut t, "formats", &self.formats);
        push_all(&mut t, "stages", &self.stages);
        push_all(&mut t, "subjects", &self.subjects);
        push_all(&mut t, "plus_subjects", &self.plus_subjects);
        push_all(&mut t, "target_groups", &self.target_groups);
        push_all(&mut t, "catchment", &self.catchment);
        push_all(&mut t, "languages", &self.languages);
        t.push_some("age_from", self.age_from);
        t.push_some("age_to", self.age_to);
        t.push_some("girls", self.girls.as_ref());
        t.push_some("mode", self.mode.as_ref());
        t.push_some("group_min", self.group_min);
        t.push_some("group_max", self.group_max);
        t.push_some("holidays", self.holidays.map(|yes| if yes { "yes" } else { "no" }));
        t.push_some("link", self.link.as_ref());
        self.further.iter().for_each(|(key, value)| t.push(key, value.as_str()));
        self.when(today, &mut t);
        self.place(&mut t);
        self.cost(&mut t);
        self.registration(&mut t);
        for (key, value) in &self.accessibility {
            let key = if key == "note" { "accessibility_note" } else { key };
            t.push(key, value.as_str().unwrap_or_default());
        }
        if let Some(contact) = &self.contact {
            t.push("contact_name", contact.name.as_str());
            t.push("contact_email", contact.email.as_str());
            t.push("contact_phone", contact.phone.as_str());
        }
        t
    }

    fn when(&self, today: Date, t: &mut Typed) {
        t.push_some("recurrence", self.recurrence.as_ref());
        t.push_some("period_from", self.period_from.as_ref().map(|days| day(today, days)));
        t.push_some("period_to", self.period_to.as_ref().map(|days| day(today, days)));
        for session in &self.dates {
            let (first, from) = moment(today, &session.start);
            let (last, to) = session.end.as_ref().map(|end| moment(today, end)).unwrap_or_default();
            t.push("date_day", first);
            t.push("date_from", from);
            t.push("date_to", to);
            t.push("date_last", last);
            let closes = session.registration_closes.as_ref().map(|days| day(today, days).to_string());
            t.push("date_closes", closes.unwrap_or_default());
        }
    }

    fn place(&self, t: &mut Typed) {
        let Some(place) = &self.place else { return };
        t.push("place_name", place.name.as_str());
        t.push("place_street", place.street.as_str());
        t.push("place_postcode", place.postcode.as_str());
        t.push("place_town", place.town.as_str());
        t.push("place_kreis", place.kreis.as_str());
        t.push_some("place_latitude", place.lat);
        t.push_some("place_longitude", place.lon);
    }

    fn cost(&self, t: &mut Typed) {
        let Some(cost) = &self.cost else { return };
        let amount = |cents: u32| format!("{},{:02}", cents / 100, cents % 100);
        t.push_some("cost_kind", cost.kind.as_ref());
        t.push_some("cost_from", cost.cents.map(amount));
        t.push_some("cost_to", cost.to_cents.map(amount));
        t.push_some("cost_reduction", cost.reduction.as_ref());
    }

    fn registration(&self, t: &mut Typed) {
        let Some(registration) = &self.registration else { return };
        t.push_some("registration_kind", registration.kind.as_ref());
        if let (Some(kind), Some(value)) = (&registration.kind, &registration.value) {
            t.push(&format!("registration_{kind}"), value.as_str());
        }
        push_all(t, "registration_by", &registration.by);
    }
}

fn push_all(t: &mut Typed, key: &str, values: &[String]) {
    values.iter().for_each(|value| t.push(key, value.as_str()));
}

/// `+12` is the day in twelve days.
fn day(today: Date, days: &str) -> Date {
    let days: i32 = days.trim_start_matches('+').parse().unwrap_or_default();
    today.saturating_add(Span::new().days(days))
}

/// `+12T09:00` is nine o'clock in twelve days: the day, and the time if one is given.
fn moment(today: Date, text: &str) -> (String, String) {
    let (days, time) = text.split_once('T').unwrap_or((text, ""));
    (day(today, days).to_string(), time.to_owned())
}
