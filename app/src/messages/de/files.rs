//! German texts of offers as files.

use crate::messages::Files;

pub(super) const FILES: Files = Files {
    along: "Diese Suche mitnehmen",
    explained: "Immer auf dem neuesten Stand: Wer eine Adresse abonniert, bekommt auch neue Angebote dieser Suche.",
    called: ["Kalender (ICS)", "Tabelle (CSV)", "Feed (Atom)", "JSON", "GeoJSON"],
    purposes: [
        "alle kommenden Termine, zum Abonnieren",
        "für Tabellenprogramme",
        "neue Angebote, für Feedreader",
        "alle Angaben, für Programme",
        "die Orte, für Karten",
    ],
    one: "Termine in den Kalender (ICS)",
    file: "angebote",
    id: "Nummer",
    title: "Titel",
    summary: "Kurztext",
    when: "Nächster Termin",
    place: "Kreis",
    whom: "Für wen",
    formats: "Format",
    subjects: "Fächer",
    cost: "Kosten",
    network: "Netzwerk",
    organiser: "Veranstaltet von",
    page: "Seite",
    confirmed: "Bestätigt am",
};
