//! The start page, in German.

use crate::messages::Home;

pub(super) const HOME: Home = Home {
    title: "MINT für Kinder und Jugendliche, in ganz Bayern",
    lead: "Werkstätten, Labore, Wettbewerbe und Ferienangebote aus MINT-Clustern und MINT-Regionen, gelesen und geprüft von MINTraum bayern.",
    description: "Geprüfte MINT-Angebote für Kinder, Jugendliche, Familien und Lehrkräfte in ganz Bayern: Werkstätten, Labore, Wettbewerbe und Ferienkurse aus MINT-Clustern und MINT-Regionen.",
    what: "Was suchst du?",
    place: "Wo?",
    find: "Finden",
    map: "Karte: Zahl der Angebote je Kreis",
    map_caption: "Angebote je Kreis, auch ",
    as_list: "als Liste",
    whom: "Für wen?",
    soon: "Bald",
    nothing_soon: "Noch keine Angebote",
    nothing_soon_text: "Sobald MINTraum das erste Angebot freigibt, steht es hier.",
    explained: "Was sind MINT-Cluster und MINT-Regionen?",
    cluster: "Ein MINT-Cluster verbindet Hochschulen, Unternehmen, Kommunen und Vereine, damit Angebote zusammenpassen und bekannt werden. Es wird oder wurde für eine begrenzte Zeit vom Bund gefördert. Cluster gibt es in allen Bundesländern.",
    region: "Eine MINT-Region hat dieselben Ziele, gehört zu ihren Landkreisen und Städten und soll bleiben. Beide wollen junge Menschen für MINT gewinnen. Das dient auch der Fachkräftesicherung und der Innovation.",
    explain_more: "Wer steckt dahinter, was tun sie, wie macht man mit?",
    figures: "MINT-Verbund in Zahlen",
    offers: "Angebote",
    clusters: "Cluster in Förderung",
    regions: "aktive Regionen",
    partners: "Partner",
    kreise: "Kreise mit Region",
    of_kreise: |count| format!("{count} von 96"),
};
