//! German words for when an offer takes place.

use crate::domain::words::Times;

pub(super) const TIMES: Times = Times {
    clock: |hour, minute| format!("{hour}:{minute:02}"),
    from_clock: |from| format!("{from} Uhr"),
    until_clock: |to| format!("bis {to} Uhr"),
    between_clocks: |from, to| format!("{from} bis {to} Uhr"),
    next_day_clock: |weekday, clock| format!("{weekday} {clock}"),
    day: |weekday, day| format!("{weekday} {day}"),
    days_of_month: |weekday, first, last| format!("{weekday} {first}. – {last}"),
    days_of_year: |weekday, first, month, last| format!("{weekday} {first}. {month} – {last}"),
    days: |first, last| format!("{first} – {last}"),
    timed: |days, time| format!("{days}, {time}"),
    with_news: |date, news| format!("{date} – {news}"),
    closing: |date, day| format!("{date} (Anmeldung bis {day})"),
    beginning: |day| format!("ab {day}"),
    ending: |day| format!("bis {day}"),
    turnus: |turnus, period| format!("{turnus}, {period}"),
    past: |day| format!("vorbei seit {day}"),
    unknown: "Zeit nicht angegeben",
};
