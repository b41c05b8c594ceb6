//! Notices about what a network is.

use super::Drawn;
use mintverbund::domain::notice::AboutNetwork;

pub(super) fn claimed(about: &AboutNetwork) -> Drawn {
    let name = &about.name;
    Drawn {
        line: format!(
            "{name} hat eine Förderung des Bundesprogramms eingetragen und ist als MINT-Cluster zu bestätigen."
        ),
        subject: format!("MINT-Cluster bestätigen: {name}"),
        advice: "Bis dahin liest die Öffentlichkeit nichts davon.",
    }
}

pub(super) fn confirmed(about: &AboutNetwork) -> Drawn {
    let name = &about.name;
    Drawn {
        line: format!("MINTraum hat bestätigt, dass {name} ein MINT-Cluster ist."),
        subject: "Als MINT-Cluster bestätigt".to_owned(),
        advice: "Eure Förderungen stehen jetzt auf der Seite des Netzwerks.",
    }
}

pub(super) fn revoked(about: &AboutNetwork) -> Drawn {
    let name = &about.name;
    Drawn {
        line: format!("MINTraum zeigt {name} nicht mehr als MINT-Cluster."),
        subject: "Nicht mehr als MINT-Cluster bestätigt".to_owned(),
        advice: "Was ihr eingetragen habt, bleibt im Profil. Wenn das nicht stimmt, wendet euch an MINTraum.",
    }
}
