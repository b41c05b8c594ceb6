//! The examples as they are written down, with days counted from today.

use jiff::{
    Span,
    civil::{Date, Weekday},
};
use mintverbund::domain::{
    field::Typed,
    school_calendar::{SchoolCalendar, is_public_holiday},
};
use serde::Deserialize;
use std::collections::BTreeMap;

/// What takes place in the holidays.
const FOR_HOLIDAYS: [&str; 2] = ["holiday_offer", "camp"];
/// What takes place in lessons, with a class, or with people who are at work then.
const AT_SCHOOL: [&str; 8] = [
    "ag",
    "all_day",
    "career_orientation",
    "further_training",
    "mentoring",
    "mobile_stem_offers",
    "project_week",
    "student_laboratory",
];

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
    pub(super) fn typed(&self, today: Date, calendar: &SchoolCalendar) -> Typed {
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
        self.when(today, calendar, &mut t);
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

    fn when(&self, today: Date, calendar: &SchoolCalendar, t: &mut Typed) {
        let later = self.later(today, calendar);
        let on = |days: &str| day(today, days).saturating_add(Span::new().days(later));
        t.push_some("recurrence", self.recurrence.as_ref());
        t.push_some("period_from", self.period_from.as_ref().map(|days| on(days)));
        let mut taken: Vec<Date> = Vec::new();
        for session in &self.dates {
            let (first, from) = moment(&session.start, on);
            let (last, to) = session.end.as_ref().map(|end| moment(end, on)).unzip();
            // What goes to school moves with it, date by date; what is over stays over.
            let mut school = if first > today { self.at_school(first, calendar) } else { first };
            // Two of a series that would fall on one day stay two.
            while first > today && taken.contains(&school) {
                school = self.at_school(school.saturating_add(Span::new().weeks(1)), calendar);
            }
            taken.push(school);
            let moved = first.until(school).map(|span| span.get_days()).unwrap_or_default();
            let last = last.map(|last| last.saturating_add(Span::new().days(moved)));
            t.push("date_day", school.to_string());
            t.push("date_from", from);
            t.push("date_to", to.unwrap_or_default());
            t.push("date_last", last.map(|last| last.to_string()).unwrap_or_default());
            let closes = session.registration_closes.as_ref();
            let closes = closes.map(|days| on(days).saturating_add(Span::new().days(moved)).to_string());
            t.push("date_closes", closes.unwrap_or_default());
        }
        // The last date is within the time that is told.
        let until = self.period_to.as_ref().map(|days| on(days));
        t.push_some("period_to", until.map(|until| taken.into_iter().fold(until, Date::max)));
    }

    /// So many days later all of it takes place: what is for the holidays begins in the next holidays that are long enough.
    fn later(&self, today: Date, calendar: &SchoolCalendar) -> i32 {
        let starts = self.dates.iter().map(|session| moment(&session.start, |days| day(today, days)).0);
        let ends = self
            .dates
            .iter()
            .filter_map(|session| session.end.as_ref())
            .map(|end| moment(end, |days| day(today, days)).0);
        let (Some(first), Some(last)) = (starts.clone().min(), starts.chain(ends).max()) else { return 0 };
        let is_for_holidays = self.formats.iter().any(|format| FOR_HOLIDAYS.contains(&format.as_str()));
        if !is_for_holidays || first <= today {
            return 0;
        }
        let days = first.until(last).map(|span| span.get_days()).unwrap_or_default() + 1;
        let start = calendar.free_days_from(first, days);
        start.and_then(|start| first.until(start).ok()).map(|span| span.get_days()).unwrap_or_default()
    }

    /// The day itself, or the next school day of that day of the week, for what takes place in lessons or with a class.
    fn at_school(&self, day: Date, calendar: &SchoolCalendar) -> Date {
        let goes_to_school = self.formats.iter().any(|format| AT_SCHOOL.contains(&format.as_str()));
        let is_for_holidays = self.formats.iter().any(|format| FOR_HOLIDAYS.contains(&format.as_str()));
        match (goes_to_school && !is_for_holidays, is_public_holiday(day)) {
            (true, _) => {
                let weekday = next_weekday(day);
                calendar.school_day_from(weekday)
            }
            // Whatever it is, nothing of it is on a public holiday.
            (false, true) => calendar.school_day_from(next_weekday(day)),
            (false, false) => day,
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
fn moment(text: &str, on: impl Fn(&str) -> Date) -> (Date, String) {
    let (days, time) = text.split_once('T').unwrap_or((text, ""));
    (on(days), time.to_owned())
}

/// The Monday after a weekend; else the day itself.
fn next_weekday(day: Date) -> Date {
    match day.weekday() {
        Weekday::Saturday => day.saturating_add(Span::new().days(2)),
        Weekday::Sunday => day.saturating_add(Span::new().days(1)),
        _ => day,
    }
}
