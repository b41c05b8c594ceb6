//! German dates.

use crate::domain::words::Dates;

pub(super) const DATES: Dates = Dates {
    months: [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ],
    weekdays: ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
    weekdays_short: ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"],
    month: |month, year| format!("{month} {year}"),
    day: |day, month, year| format!("{day}. {month} {year}"),
    since: |since| format!("seit {since}"),
    until: |until| format!("bis {until}"),
    from_until: |since, until| format!("{since} bis {until}"),
};
