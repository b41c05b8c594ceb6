//! German.

use super::*;

/// The public texts in German.
pub const DE: Messages = Messages {
    nav: Nav {
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
};
