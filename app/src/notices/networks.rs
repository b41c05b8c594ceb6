//! Notices about what a network is.

use super::Drawn;
use crate::plural::counted;
use mintverbund::domain::{
    basis::Certainty,
    notice::{AboutBasis, AboutNetwork},
};

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

pub(super) fn basis(about: &AboutBasis) -> Drawn {
    let number = usize::try_from(about.count).unwrap_or_default();
    let certainty = about.certainty.value().copied();
    let how = certainty.map_or_else(|| about.certainty.to_string(), |certainty| certainty.label().to_owned());
    let advice = match certainty {
        Some(Certainty::Unknown) => {
            "Öffentlich stehen diese Angaben nicht mehr. Wisst ihr es besser, schreibt es MINTraum."
        }
        _ => "Auf eurer Seite steht es bei der Angabe. Wenn es nicht stimmt, wendet euch an MINTraum.",
    };
    Drawn {
        line: format!(
            "MINTraum hat zu {} über euch festgehalten, wie sicher das ist: {how}.",
            counted(number, "Angabe", "Angaben")
        ),
        subject: "Wie sicher Angaben über euch sind".to_owned(),
        advice,
    }
}

pub(super) fn answered(about: &AboutNetwork) -> Drawn {
    let name = &about.name;
    Drawn {
        line: format!("{name} hat geantwortet, ob die Angaben stimmen."),
        subject: format!("Stimmt das? Antworten von {name}"),
        advice: "Übernehmt, was sich geändert hat.",
    }
}

pub(super) fn inquiry(_: &AboutNetwork) -> Drawn {
    Drawn {
        line: "Jemand hat euch über eure öffentliche Seite geschrieben.".to_owned(),
        subject: "Neue Anfrage".to_owned(),
        advice: "Antwortet selbst, und vermerkt es bei der Anfrage.",
    }
}

pub(super) fn inquiry_for_office(about: &AboutNetwork) -> Drawn {
    let name = &about.name;
    Drawn {
        line: format!("Jemand hat {name} geschrieben. Dort ist niemand, der antwortet."),
        subject: format!("Anfrage an {name}"),
        advice: "Antwortet selbst, und vermerkt es bei der Anfrage.",
    }
}
