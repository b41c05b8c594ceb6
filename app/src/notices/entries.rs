//! Notices about entries of the partner directory.

use super::Drawn;
use crate::changed::{compared, entry};
use mintverbund::domain::{
    act::Organisation,
    notice::{Doer, EntryChanged, EntryHanded, EntryMerged, EntryTakenBack},
};

pub(super) fn changed(changed: &EntryChanged) -> Drawn {
    let EntryChanged { about, by, before, after, until } = changed;
    let old = before.name.value().unwrap_or(&about.name);
    let what = what(before, after);
    let (deadline, advice) = match until.value() {
        Some(day) => (
            format!(" Zurücknehmen könnt ihr das bis {}.", day.in_words()),
            "Ihr pflegt diesen Eintrag: Passt die Änderung nicht, nehmt sie dort zurück.",
        ),
        None => (String::new(), "Passt das nicht, berichtigt den Eintrag, oder schreibt dem Netzwerk, das ihn pflegt."),
    };
    Drawn {
        line: format!("{} hat den Eintrag von {old} im Verzeichnis geändert{what}.{deadline}", doer(by)),
        subject: format!("Eintrag geändert: {old}"),
        advice,
    }
}

pub(super) fn taken_back(taken_back: &EntryTakenBack) -> Drawn {
    let EntryTakenBack { about, by, before, after, yours } = taken_back;
    let whose = if *yours { "eure Änderung" } else { "eine Änderung" };
    let (who, name) = (doer(by), &about.name);
    Drawn {
        line: format!("{who} hat {whose} am Eintrag von {name} im Verzeichnis zurückgenommen{}.", what(before, after)),
        subject: format!("Änderung zurückgenommen: {name}"),
        advice: "Wer den Eintrag pflegt, kann Änderungen anderer zurücknehmen.",
    }
}

pub(super) fn handed(handed: &EntryHanded) -> Drawn {
    let EntryHanded { about, by, keeper, yours } = handed;
    let (who, name) = (doer(by), &about.name);
    let (to, advice) = match yours {
        true => {
            ("euch".to_owned(), "Von Änderungen anderer erfahrt ihr, und ihr könnt sie eine Zeit lang zurücknehmen.")
        }
        false => (receiver(keeper), "Ändern könnt ihr ihn weiter, solange die Einrichtung bei euch Partner ist."),
    };
    Drawn {
        line: format!("{who} hat die Pflege des Eintrags von {name} im Verzeichnis an {to} übergeben."),
        subject: format!("Pflege übergeben: {name}"),
        advice,
    }
}

pub(super) fn merged(merged: &EntryMerged) -> Drawn {
    let EntryMerged { about, other } = merged;
    let name = &about.name;
    Drawn {
        line: format!("MINTraum hat die Einträge {other} und {name} im Verzeichnis zu einem gemacht: {name}."),
        subject: format!("Einträge zusammengeführt: {name}"),
        advice: "Sind es doch zwei, schreibt MINTraum: Trennen lassen sie sich in den ersten 30 Tagen.",
    }
}

pub(super) fn parted(merged: &EntryMerged) -> Drawn {
    let EntryMerged { about, other } = merged;
    let name = &about.name;
    Drawn {
        line: format!("MINTraum hat die Einträge {other} und {name} im Verzeichnis wieder getrennt."),
        subject: format!("Einträge getrennt: {name}"),
        advice: "Partnerschaften und Kontakte, die von einem zum anderen gekommen waren, sind wieder, wo sie waren.",
    }
}

/// `: Name: Alt → Neu; Art: Museum`; nothing if nothing of it can be told.
fn what(before: &Organisation, after: &Organisation) -> String {
    let said = |one| entry(one, |_| "eine andere Einrichtung".to_owned());
    match compared(said(before), said(after)).join("; ") {
        none if none.is_empty() => none,
        changes => format!(": {changes}"),
    }
}

fn doer(by: &Doer) -> &str {
    match by {
        Doer::Office => "MINTraum",
        Doer::Network(name) => name,
        Doer::Hidden => "Ein anderes Netzwerk",
    }
}

fn receiver(keeper: &Doer) -> String {
    match keeper {
        Doer::Hidden => "ein anderes Netzwerk".to_owned(),
        known => doer(known).to_owned(),
    }
}
