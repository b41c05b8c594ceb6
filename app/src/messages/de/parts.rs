//! Parts of many pages, in German.

use crate::messages::{AsOf, Basis, Card, Frame, Map};

pub(super) const FRAME: Frame = Frame {
    to_content: "Zum Inhalt",
    demo_label: "Hinweis zur Vorführung",
    demo: "Vorführung.",
    demo_text: "Die Netzwerke sind echt, wo nicht „erfunden“ dabeisteht. Angebote und Konten sind Beispiele.",
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
    comes_there: |town| format!("kommt nach {town}"),
    far: |kilometres| match kilometres {
        0 => "unter 1 km entfernt".to_owned(),
        kilometres => format!("{kilometres} km entfernt"),
    },
};

pub(super) const MAP: Map = Map {
    skip: "Karte überspringen",
    legend: "Legende",
    counts: ["keine", "1–2", "3–5", "6–10", "ab 11"],
    chosen: "gewählt",
    source: "© GeoBasis-DE / BKG 2017 (Daten verändert)",
    around: |kreis| format!("Kartenausschnitt: {kreis} und Nachbarn"),
    open: "In einer Karten-App öffnen",
};

pub(super) const AS_OF: AsOf = AsOf {
    of: |day| format!("Stand {day}, nach heutigem Wissen."),
    titled: |title, day| format!("{title}, Stand {day}"),
    past: "So war es an diesem Tag, soweit es heute eingetragen ist.",
    future: "So ist es an diesem Tag, wenn bis dahin niemand etwas ändert.",
    today: "Zum heutigen Stand",
    other_day: "Anderer Tag, Tabelle",
    one_other_day: "Anderer Tag",
    day: "Stand",
    show: "Stand anzeigen",
    table: "Als Tabelle (CSV)",
    unknown: |asked| format!("„{asked}“ ist kein Tag zwischen 1990 und 2099 und wird nicht beachtet."),
    offers: "Angebote: die heute öffentlichen, deren Netzwerk an diesem Tag arbeitet.",
};

pub(super) const BASIS: Basis = Basis {
    question: "Wie sicher ist das?",
    partly: |word| format!("teils {word}"),
    seen: |day| format!("gesehen: {day}"),
    claimed: |who, day| match day.is_empty() {
        true => format!("{who} angegeben, ohne Quelle"),
        false => format!("{who} angegeben am {day}, ohne Quelle"),
    },
    inferred: |from| format!("erschlossen: {from}"),
    source: |title| format!("nach: {title}"),
    legend: "Woher wir das wissen",
    meanings: [
        ["belegt", "Eine Quelle sagt es. Sie steht dabei."],
        ["selbst angegeben", "Das Netzwerk oder MINTraum hat es eingetragen, ohne Quelle."],
        ["erschlossen", "Keine Quelle sagt es so. Es folgt aus etwas anderem, das dabeisteht."],
    ],
    not_stated: "Was niemand weiß, steht hier nicht.",
    counted: |all, inferred| match inferred {
        0 => String::new(),
        _ => format!("{inferred} von {all} Angaben, auf denen das beruht, sind nur erschlossen."),
    },
};
