use super::*;
use jiff::{
    Span,
    civil::{Date, date},
};
use mintverbund::domain::{
    field::Typed,
    school_calendar::{SchoolHoliday, is_public_holiday},
};
use std::collections::BTreeMap;

fn examples() -> Vec<Example> {
    let files = [include_str!("../../../demo/offers_a.json"), include_str!("../../../demo/offers_b.json")];
    files.into_iter().flat_map(|file| serde_json::from_str::<File>(file).expect("examples").offers).collect()
}

#[test]
fn every_state_occurs_among_about_sixty_examples() {
    let mut states: BTreeMap<String, usize> = BTreeMap::new();
    examples().into_iter().for_each(|example| *states.entry(example.state).or_default() += 1);
    let expected = [
        ("archived", 1),
        ("changes_requested", 4),
        ("claimed", 2),
        ("draft", 6),
        ("paused", 1),
        ("public", 35),
        ("public_twice", 2),
        ("public_with_draft", 3),
        ("public_with_submitted", 3),
        ("rejected", 1),
        ("resubmitted", 1),
        ("submitted", 4),
        ("withdrawn", 1),
    ];
    assert_eq!(states, expected.map(|(state, count)| (state.to_owned(), count)).into());
}

#[test]
fn the_findings_say_why_something_came_back() {
    for example in examples() {
        let came_back = matches!(example.state.as_str(), "changes_requested" | "rejected" | "resubmitted");
        assert_eq!(
            (example.unmet.is_empty(), example.reason.is_empty()),
            (!came_back, !came_back),
            "{}",
            example.state
        );
        assert_eq!(example.refusal.is_some(), example.state == "rejected");
    }
}

/// Holidays of two years, as the table has them at first.
fn calendar() -> SchoolCalendar {
    let sql = include_str!("../../../../migrations/sqlite/0024_school_calendar.sql");
    let rows = sql.lines().filter(|line| line.trim_start().starts_with("('0000"));
    let read = |row: &str| {
        let parts: Vec<&str> = row.split('\'').collect();
        SchoolHoliday {
            id: parts[1].parse().expect("an identity"),
            name: parts[3].to_owned(),
            first_day: parts[5].parse().expect("a day"),
            last_day: parts[7].parse().expect("a day"),
            checked: false,
        }
    };
    SchoolCalendar(rows.map(read).collect())
}

#[test]
fn no_date_of_a_series_falls_on_another_and_none_lies_outside_its_time_or_closes_after_it() {
    let calendar = calendar();
    let days = |typed: &Typed, key: &str| -> Vec<Option<Date>> { typed.all(key).map(|day| day.parse().ok()).collect() };
    let mut looked_at = 0;
    for week in 0..40 {
        let today = date(2026, 9, 14).saturating_add(Span::new().weeks(week));
        for example in examples() {
            let content: Content = serde_json::from_value(example.content.clone().into()).expect("an example");
            let typed = content.typed(today, &calendar);
            let title = typed.get("title").to_owned();
            let dates = days(&typed, "date_day");
            let mut apart = dates.clone();
            apart.sort();
            apart.dedup();
            assert_eq!(apart.len(), dates.len(), "{title}, begun on {today}");
            let until = days(&typed, "period_to").into_iter().flatten().next();
            for (day, closes) in dates.into_iter().zip(days(&typed, "date_closes")) {
                assert!(until.is_none_or(|until| day.is_some_and(|day| day <= until)), "{title}, begun on {today}");
                assert!(closes.is_none_or(|closes| day.is_some_and(|day| closes <= day)), "{title}, begun on {today}");
                looked_at += usize::from(until.is_some()) + usize::from(closes.is_some());
            }
        }
    }
    assert!(looked_at > 200, "{looked_at}");
}

/// The days on which an example takes place that are still to come.
fn days_to_come(example: &Example, today: Date, calendar: &SchoolCalendar) -> Vec<Date> {
    let content: Content = serde_json::from_value(example.content.clone().into()).expect("an example");
    let typed = content.typed(today, calendar);
    let days = typed.all("date_day").map(|day| day.parse::<Date>().expect("a day"));
    days.filter(|day| *day > today).collect()
}

#[test]
fn whenever_the_demonstration_begins_lessons_are_on_school_days_and_holiday_offers_in_the_holidays() {
    let calendar = calendar();
    assert_eq!(calendar.0.len(), 14);
    let has = |example: &Example, formats: &[&str]| {
        let all = example.content.get("formats").and_then(|formats| formats.as_array()).cloned().unwrap_or_default();
        all.iter().any(|format| formats.contains(&format.as_str().unwrap_or_default()))
    };
    let mut looked_at = 0;
    for week in 0..40 {
        let today = date(2026, 9, 14).saturating_add(Span::new().weeks(week));
        for example in examples() {
            for day in days_to_come(&example, today, &calendar).into_iter().filter(|day| *day < date(2028, 7, 1)) {
                let title = example.content.get("title").cloned().unwrap_or_default();
                assert_eq!(is_public_holiday(day), false, "{title}: {day}, begun on {today}");
                if has(&example, &["holiday_offer", "camp"]) {
                    assert_eq!(calendar.is_in_holidays(day), true, "{title}: {day}, begun on {today}");
                } else if has(&example, &["student_laboratory", "ag", "project_week"]) {
                    assert_eq!(calendar.is_school_day(day), true, "{title}: {day}, begun on {today}");
                    looked_at += 1;
                }
            }
        }
    }
    assert!(looked_at > 500, "{looked_at}");
}
