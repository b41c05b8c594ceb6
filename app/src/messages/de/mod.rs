//! German.

mod catalogue;
mod errors;
mod files;
mod home;
mod kept;
mod kreise;
mod network;
mod offer;
mod parts;

use super::{Common, Footer, Messages, Nav, Tables};
use crate::plural::counted;
use mintverbund::domain::words;

/// The public texts in German.
pub const DE: Messages = Messages {
    lang: "de",
    words: words::DE,
    nav: Nav {
        menu: "Menü",
        label: "Hauptmenü",
        offers: "Angebote",
        clusters: "Cluster",
        regions: "Regionen",
        kreise: "Karte",
        knowledge: "Wissen",
        sign_in: "Anmelden",
    },
    footer: Footer {
        label: "Rechtliches",
        claim: "Angebote aus Bayerns MINT-Clustern und MINT-Regionen",
        imprint: "Impressum",
        privacy: "Datenschutz",
        accessibility: "Barrierefreiheit",
        easy_language: "Leichte Sprache",
        feedback: "Hinweis geben",
    },
    common: Common {
        offers: |number| counted(number, "Angebot", "Angebote"),
        all_offers: "Alle Angebote",
        all_of_bavaria: "ganz Bayern",
        website: "Zur Website",
        on_this_page: "Auf dieser Seite",
        offers_here: |number| format!("Alle {number} Angebote ansehen"),
        more: "Mehr dazu",
    },
    errors: errors::ERRORS,
    frame: parts::FRAME,
    card: parts::CARD,
    map: parts::MAP,
    table: Tables {
        networks_file: "netzwerke",
        networks: ["Netzwerk", "Art", "Stand", "Träger", "Kreise", "Reichweite", "Themen"],
        kreise_file: "kreise",
        kreise: ["Schlüssel", "Kreis", "Angebote", "Netzwerke"],
    },
    kept: kept::KEPT,
    suggestions: kept::SUGGESTIONS,
    files: files::FILES,
    as_of: parts::AS_OF,
    basis: parts::BASIS,
    home: home::HOME,
    catalogue: catalogue::CATALOGUE,
    offer: offer::OFFER,
    networks: network::NETWORKS,
    network: network::NETWORK,
    inquiry: network::INQUIRY,
    partner: network::PARTNER,
    themes: network::THEMES,
    kreise: kreise::KREISE,
    kreis: kreise::KREIS,
};
