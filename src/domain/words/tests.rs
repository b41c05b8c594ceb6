use super::*;
use crate::domain::{
    link::{Consent, LinkKind, LinkState},
    vocabulary::{Stage, Term},
};
use jiff::civil::date;

/// Another language, as far as a test needs one: what it does not say itself is taken from German.
const EN: Words = Words {
    labels: Labels { stage: |_| "a stage", ..DE.labels },
    dates: Dates {
        months: [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
        weekdays_short: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
        day: |day, month, year| format!("{day} {month} {year}"),
        since: |since| format!("since {since}"),
        until: |until| format!("until {until}"),
        from_until: |since, until| format!("{since} to {until}"),
        ..DE.dates
    },
    phrases: Phrases { awaited: |_, other| format!("waiting for {other}"), ..DE.phrases },
    ..DE
};

#[test]
fn another_table_says_the_same_in_other_words() {
    let until = "2027-08-31".parse().expect("a date");
    let period = crate::domain::period::Period { since: None, until: Some(until) };
    assert_eq!(
        (DE.period(&period), EN.period(&period)),
        ("bis 31. August 2027".to_owned(), "until 31 August 2027".to_owned())
    );
    let monday = date(2026, 3, 2);
    assert_eq!((DE.weekday_short(monday), EN.weekday_short(monday)), ("Mo", "Mon"));
    assert_eq!((DE.month_name(3), EN.month_name(3)), ("März", "March"));
    assert_eq!((Stage::Kita.label_in(&DE), Stage::Kita.label_in(&EN)), ("Kita", "a stage"));
    assert_eq!(Consent::default().awaited_in(&EN, "Cham"), "waiting for Cham");
}

#[test]
fn where_one_language_is_right_a_term_is_called_in_german() {
    assert_eq!((LinkKind::Covers.label(), LinkKind::Covers.reverse_label()), ("wirkt in", "umfasst das Gebiet von"));
    assert_eq!(
        LinkState::all().iter().map(|state| state.label()).collect::<Vec<_>>(),
        ["vorgeschlagen", "bestätigt", "abgelehnt", "beendet"]
    );
}
