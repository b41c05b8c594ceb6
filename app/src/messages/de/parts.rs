//! Parts of many pages, in German.

use crate::messages::{Card, Frame, Map};

pub(super) const FRAME: Frame = Frame {
    to_content: "Zum Inhalt",
    demo_label: "Hinweis zur Vorführung",
    demo: "Vorführung.",
    demo_text: "Die Netzwerke sind echt, die Angebote und Konten sind Beispiele.",
    here: "Du bist hier",
    pages: "Seiten",
    previous: "← Zurück",
    next: "Weiter →",
};

pub(super) const CARD: Card = Card {
    online: "online",
    and_online: |kreis| format!("{kreis} und online"),
    mobile: "mobil",
    mobile_to: |kreis| format!("mobil, {kreis}"),
    mobile_to_many: |number| format!("mobil in {number} Kreisen"),
    wheelchair: "rollstuhlgerecht",
};

pub(super) const MAP: Map = Map {
    skip: "Karte überspringen",
    legend: "Legende",
    counts: ["keine", "1–2", "3–5", "6–10", "ab 11"],
    chosen: "gewählt",
    source: "© GeoBasis-DE / BKG 2017 (Daten verändert)",
};
