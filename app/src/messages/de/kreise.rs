//! The map of the Kreise and the page of a Kreis, in German.

use crate::messages::{Kreis, Kreise};
use crate::plural::counted;

pub(super) const KREISE: Kreise = Kreise {
    title: "MINT in deinem Kreis",
    lead: "Wo gibt es MINT-Angebote, und welche Netzwerke sind dort eingetragen? Wähle einen Kreis auf der Karte oder in der Liste.",
    description: "Karte und Liste der 96 bayerischen Kreise mit ihren MINT-Angeboten, MINT-Clustern und MINT-Regionen.",
    map: "Karte: Zahl der Angebote je Kreis",
    white_spots: "Weiße Flecken",
    without_network: |number, day| match number {
        0 => format!("Für jeden der 96 Kreise ist ein Netzwerk eingetragen (Stand {day})."),
        _ => format!(
            "In {number} von 96 Kreisen ist weder ein laufendes MINT-Cluster noch eine MINT-Region eingetragen (Stand {day}). Die Liste ist nicht vollständig: Wer hier fehlt, arbeitet vielleicht trotzdem."
        ),
    },
    without_offer: |number| match number {
        0 => "In jedem Kreis gibt es ein Angebot.".to_owned(),
        _ => format!("In {} ist derzeit kein Angebot eingetragen.", counted(number, "Kreis", "Kreisen")),
    },
    list: "Alle Kreise",
    kreis: "Kreis",
    offers: "Angebote",
    networks: "Netzwerke",
    none: "keine",
};

pub(super) const KREIS: Kreis = Kreis {
    lead: |name, bezirk| format!("MINT-Angebote und Netzwerke: {name}, {bezirk}."),
    description: |name| format!("{name}: MINT-Angebote für Kinder und Jugendliche, MINT-Cluster und MINT-Regionen."),
    networks: "Netzwerke",
    former: "Früher hier oder zurzeit nicht aktiv",
    no_network: "Hier ist kein Netzwerk eingetragen",
    no_network_text: "Für diesen Kreis ist weder ein laufendes MINT-Cluster noch eine MINT-Region eingetragen. Die Liste ist nicht vollständig. Wie ein Netzwerk entsteht und wer dabei hilft, steht unter ",
    offers: "Angebote",
    no_offers: "Hier ist zurzeit kein Angebot eingetragen",
    no_offers_text: "Vielleicht passt etwas in der Nähe oder online:",
    all_kreise: "Alle Kreise",
    online: "Angebote online",
    in_bezirk: |bezirk| format!("Angebote in {bezirk}"),
};
