//! The pages of networks and their partners, in German.

use crate::messages::{Network, Networks, Partner};
use crate::plural::counted;

pub(super) const NETWORKS: Networks = Networks {
    clusters: "MINT-Cluster in Bayern",
    clusters_lead: "Ein MINT-Cluster ist ein Netzwerk auf Zeit: Partner aus mehreren Bereichen machen gemeinsam MINT-Angebote, gefördert vom Bund.",
    clusters_description: "Alle MINT-Cluster in Bayern mit Förderzeit, Partnern und Kreisen.",
    clusters_now: "In Förderung",
    clusters_planned: "Geplant",
    clusters_unknown: "Förderzeit nicht belegt",
    clusters_unknown_text: "Wann die Förderung begonnen hat oder endet, steht in keiner öffentlichen Quelle.",
    clusters_ended: "Förderung beendet",
    clusters_ended_text: "Mit dem Geld endet die Förderung, nicht immer die Arbeit. Auf den Seiten steht, wie es weitergeht.",
    no_clusters: "Noch keine Cluster",
    regions: "MINT-Regionen in Bayern",
    regions_lead: "Eine MINT-Region gehört zu ihren Landkreisen und Städten und ist auf Dauer angelegt.",
    regions_description: "Alle MINT-Regionen in Bayern mit Träger, Partnern und Kreisen.",
    regions_now: "Aktiv",
    regions_later: "Im Aufbau oder pausiert",
    regions_ended: "Beendet",
    no_regions: "Noch keine Regionen",
    none_text: "Sobald ein Netzwerk veröffentlicht ist, steht es hier.",
    more: "Was ist das genau?",
    carrier: |name| format!("Träger: {name}"),
    kreise: |number, bezirke| format!("{} in {bezirke}", counted(number, "Kreis", "Kreise")),
};

pub(super) const NETWORK: Network = Network {
    recognition: |state, time| match time.is_empty() {
        true => format!("MINT-Region, {state}"),
        false => format!("MINT-Region, {state} ({time})"),
    },
    about: "Das Netzwerk",
    funding: "Förderung",
    round: |round, phase| match phase {
        Some(phase) => format!("Runde {round}, Phase {phase}"),
        None => format!("Runde {round}"),
    },
    reference: |reference| format!("FKZ {reference}"),
    former_name: |day| format!("so hieß das Ministerium bis {day}"),
    time_unknown: "Zeitraum nicht belegt",
    funding_over: "beendet",
    funding_now: "läuft",
    funding_soon: "endet bald",
    funding_to_come: "geplant",
    region: "MINT-Region",
    coverage: "Gebiet",
    coverage_map: |name| format!("Karte: Kreise von {name}"),
    covered: "gehört dazu",
    not_covered: "gehört nicht dazu",
    former_coverage: "Früher dabei",
    no_coverage: "Welche Kreise dazugehören, ist noch nicht eingetragen.",
    partners: "Partner",
    no_partners: "Noch sind keine Partner eingetragen.",
    former_partners: |number| counted(number, "früherer Partner", "frühere Partner"),
    carrier: "Träger",
    website: "Website",
    email: "E-Mail",
    contacts: "Kontakt",
    at: |name| format!("bei {name}"),
    sectors: "Bereiche",
    sectors_met: |found| {
        format!("{found} von 4 Bereichen sind vertreten. Für ein MINT-Cluster müssen es mindestens 3 sein.")
    },
    sectors_missing: |found| {
        format!(
            "{found} von 4 Bereichen sind mit eingetragenen Partnern vertreten. Für ein MINT-Cluster müssen es mindestens 3 sein."
        )
    },
    sectors_lack: |sectors| format!("Nicht vertreten: {sectors}."),
    sector_partners: |number| counted(number, "Partner", "Partner"),
    links: "Verbindungen",
    goes_on: "Wie es weitergeht",
    carries_on: "Vorgeschichte",
    former_links: "Frühere Verbindungen",
    offers: "Angebote",
    no_offers: "Zurzeit gibt es hier keine öffentlichen Angebote.",
    source: |source| format!("Quelle der Angaben: {source}"),
    facts: "Auf einen Blick",
};

pub(super) const PARTNER: Partner = Partner {
    sector: "Bereich",
    kind: "Art",
    kreis: "Sitz",
    website: "Website",
    networks: "Netzwerke",
    former_networks: "Früher dabei",
    carries: "Träger",
    offers: "Angebote",
    no_offers: "Zurzeit gibt es hier keine öffentlichen Angebote.",
    description: |name, kind| format!("{name} ({kind}): MINT-Netzwerke und MINT-Angebote in Bayern."),
};
