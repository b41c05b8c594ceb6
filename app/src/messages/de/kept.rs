//! German texts of remembered offers and of suggestions.

use crate::messages::{Kept, Suggestions};

pub(super) const KEPT: Kept = Kept {
    title: "Merkliste",
    description: "Gemerkte MINT-Angebote: zum Weitergeben und Ausdrucken.",
    keep: "Merken",
    is_kept: "Gemerkt",
    no_longer: "Nicht mehr gemerkt",
    explained: "Die Liste steht nur in der Adresse dieser Seite: Wer die Adresse bekommt, sieht dieselben Angebote. Was du dir merkst, speichert allein dein Browser.",
    empty: "Noch ist nichts gemerkt. Bei jedem Angebot gibt es dafür den Knopf „Merken“.",
    take_over: "Alle merken",
    print: "Drucken",
    gone: |number| match number {
        1 => "Ein Angebot dieser Liste ist nicht mehr öffentlich.".to_owned(),
        number => format!("{number} Angebote dieser Liste sind nicht mehr öffentlich."),
    },
};

pub(super) const SUGGESTIONS: Suggestions =
    Suggestions { label: "Vorschläge", term: "Thema", place: "Ort", offer: "Angebot", network: "Netzwerk" };
