//! The catalogue, in German.

use crate::{messages::Catalogue, plural::counted};
use mintverbund::catalogue::Facet;

pub(super) const CATALOGUE: Catalogue = Catalogue {
    title: "MINT-Angebote in Bayern",
    title_search: |query| format!("Angebote zu „{query}“"),
    description: "MINT-Angebote in Bayern finden: nach Ort, Alter, Stufe, Fach, Kosten und Zeitraum, als Liste, Karte oder Kalender.",
    page: |page| format!(", Seite {page}"),
    filters: "Filter",
    search: "Suche",
    facet,
    age: "Alter in Jahren",
    times: "Zeitraum",
    any_time: "alle",
    kreis: "Kreis",
    another_kreis: "Noch ein Kreis",
    find: "Suchen",
    apply: "Anwenden",
    chosen: "Gewählte Filter",
    remove: " entfernen",
    remove_all: "alle entfernen",
    years: |age| format!("{age} Jahre"),
    ignored: "Ein Teil der Adresse passt nicht",
    understood: |typed| format!("So verstanden: „{typed}“."),
    words_alone: "Nur nach den Wörtern suchen",
    first_day: "Von",
    last_day: "Bis",
    weekday: "Wochentag",
    since_day: |day| format!("ab {day}"),
    until_day: |day| format!("bis {day}"),
    literal: "nur die Wörter",
    left_out: |words| format!("Kein Angebot passt zu allen Wörtern. Weggelassen: {words}."),
    nowhere: |words| format!("In keinem Angebot kommt vor: {words}."),
    meant: |typed, meant| format!("„{typed}“ kommt nirgends vor. Gesucht ist nach „{meant}“."),
    ignored_text: "Das kennen wir nicht und haben es weggelassen:",
    views: "Ansicht",
    list: "Liste",
    map: "Karte",
    calendar: "Kalender",
    sorted: "Sortiert: ",
    online_too: |count| match count {
        1 => "Dazu ein Angebot online, das von überall geht".to_owned(),
        count => format!("Dazu {count} Angebote online, die von überall gehen"),
    },
    nothing: "Dazu haben wir nichts gefunden",
    nothing_text: "Versuche es mit weniger Filtern oder einem anderen Wort.",
    without: "Mit einem Filter weniger sieht es so aus:",
    without_one: |filter, found| format!("ohne {filter}: {}", counted(found, "Angebot", "Angebote")),
    map_label: "Karte: Zahl der gefundenen Angebote je Kreis",
    map_text: "Wähle einen Kreis, um seine Angebote zu sehen. Dieselben Angaben stehen unter der Karte als Liste.",
    map_list: "Alle Kreise",
    map_none: "keine",
    kreis_count: |kreis, found| format!("{kreis}: {}", counted(found, "Angebot", "Angebote")),
    without_kreis: |found| match found {
        1 => "Ein Angebot gehört zu keinem Kreis, zum Beispiel weil es online ist. Es steht in der Liste.".to_owned(),
        _ => format!(
            "{found} Angebote gehören zu keinem Kreis, zum Beispiel weil sie online sind. Sie stehen in der Liste."
        ),
    },
    calendar_empty: "Keine festen Termine",
    calendar_empty_text: "Die gefundenen Angebote laufen dauerhaft, über einen Zeitraum oder auf Anfrage. Sie stehen in der Liste.",
    without_date: |found| match found {
        1 => "Ein weiteres Angebot hat keine festen Termine und steht nur in der Liste.".to_owned(),
        _ => format!("{found} weitere Angebote haben keine festen Termine und stehen nur in der Liste."),
    },
    weekdays: ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
    until: |day| format!("bis {day}"),
};

fn facet(facet: Facet) -> &'static str {
    match facet {
        Facet::Stages => "Für wen",
        Facet::Grades => "Jahrgangsstufe",
        Facet::Subjects => "Fach",
        Facet::Formats => "Format",
        Facet::Kreise => "Ort",
        Facet::Bezirke => "Regierungsbezirk",
        Facet::Modes => "Durchführung",
        Facet::Costs => "Kosten",
        Facet::Bookings => "Anmeldung",
        Facet::TargetGroups => "Besondere Zielgruppe",
        Facet::Languages => "Sprache",
        Facet::Accessible => "Barrierefrei",
        Facet::Networks => "Netzwerk",
    }
}
