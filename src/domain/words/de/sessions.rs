//! German words for typing single dates and series of them.

use crate::domain::content::{series, session};

pub(super) const SESSIONS: session::Said = session::Said {
    no_day: "Bitte einen Tag angeben, zum Beispiel 31.12.2027.",
    no_clock: "Bitte eine Uhrzeit angeben, zum Beispiel 9:30.",
    lacking_day: "Der Tag fehlt.",
    days_backwards: "Der letzte Tag liegt vor dem ersten.",
    clocks_backwards: "Das Ende liegt vor dem Beginn.",
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
    days_backwards: "Dieser Tag liegt vor dem ersten Termin.",
    clocks_backwards: "Das Ende liegt vor dem Beginn.",
    no_days: "Bitte Tage angeben, mit Komma getrennt, zum Beispiel 24.12.2026, 31.12.2026.",
    nothing_left: "So bleibt kein Termin übrig.",
    too_many: |most| {
        format!("Das wären mehr als {most} Termine. Bitte früher enden, oder nur Zeitraum und Turnus angeben.")
    },
};
