//! German words for typing single dates and series of them.

use crate::domain::content::{series, session};

pub(super) const SESSIONS: session::Said = session::Said {
    no_day: "Bitte einen Tag angeben, zum Beispiel 31.12.2027.",
    no_clock: "Bitte eine Uhrzeit angeben, zum Beispiel 9:30.",
    lacking_day: "Der Tag fehlt.",
    days_backwards: "Der letzte Tag liegt vor dem ersten.",
    clocks_backwards: "Das Ende liegt nicht nach dem Beginn. Endet der Termin an einem anderen Tag, gib den letzten Tag an.",
    skipped: "Diese Uhrzeit gibt es an diesem Tag nicht: In dieser Nacht springt die Uhr von 2:00 auf 3:00.",
    row: |row, why| format!("Zeile {row}: {why}"),
    too_many: |most| format!("Höchstens {most} einzelne Termine; sonst Zeitraum und Turnus angeben."),
};

pub(super) const SERIES: series::Said = series::Said {
    day: "Erster Termin",
    from: "Uhrzeit von",
    to: "Uhrzeit bis",
    rhythm: "Wiederholung",
    until: "Bis",
    except: "Nicht am",
    incomplete: "Bitte ausfüllen, oder alle Angaben der Serie leer lassen.",
    waits: "Diese Serie steht noch nicht bei den Terminen. Trag sie mit dem Knopf darunter ein, oder leere ihre Felder.",
    days_backwards: "Dieser Tag liegt vor dem ersten Termin.",
    clocks_backwards: "Das Ende liegt nicht nach dem Beginn.",
    skipped: |day| {
        format!(
            "Am Termin vom {day} gibt es diese Uhrzeit nicht: In dieser Nacht springt die Uhr von 2:00 auf 3:00. \
             Bitte ihn auslassen und einzeln eintragen."
        )
    },
    no_days: "Bitte Tage angeben, mit Komma getrennt, zum Beispiel 24.12.2026, 31.12.2026.",
    no_such_days: |days| format!("An diesen Tagen hat die Serie keinen Termin: {days}."),
    nothing_left: "So bleibt kein Termin übrig.",
    without: |months| format!("Kein Termin im {months}: Dort gibt es diesen Wochentag kein fünftes Mal."),
    too_many: |most| {
        format!("Das wären mehr als {most} Termine. Bitte früher enden, oder nur Zeitraum und Turnus angeben.")
    },
};
