//! Notices about offers and their revisions.

use super::Drawn;
use mintverbund::domain::notice::{AboutRevision, Approval, Shown};

pub(super) fn submitted(about: &AboutRevision) -> Drawn {
    let AboutRevision { title, .. } = about;
    Drawn {
        line: format!("„{title}“ wartet auf Prüfung."),
        subject: format!("Zur Prüfung: {title}"),
        advice: "Wer die Fassung zur Prüfung übernimmt, hat sie für sich, bis entschieden ist.",
    }
}

pub(super) fn approved(approval: &Approval) -> Drawn {
    let AboutRevision { title, .. } = &approval.about;
    let (what, advice) = match approval.shown {
        Shown::Public => {
            ("ist freigegeben und öffentlich", "Was ihr daran ändert, wird nach der nächsten Prüfung öffentlich.")
        }
        Shown::OfferRests => (
            "ist freigegeben, aber nicht öffentlich, solange das Angebot ruht",
            "Sobald ihr die Anzeige wieder aufnehmt, ist es zu sehen.",
        ),
        Shown::HiddenByOffice => (
            "ist freigegeben, aber nicht öffentlich, solange MINTraum das Angebot oder das Netzwerk verbirgt",
            "Warum, und wie ihr antworten könnt, steht auf der Seite „Verborgen“.",
        ),
        Shown::NetworkHidden => (
            "ist freigegeben, aber nicht öffentlich, solange das Netzwerk es nicht ist",
            "Öffentlich wird es mit dem Netzwerk: Das wird im Profil eingestellt.",
        ),
    };
    Drawn { line: format!("„{title}“ {what}."), subject: format!("Freigegeben: {title}"), advice }
}

pub(super) fn sent_back(about: &AboutRevision) -> Drawn {
    let AboutRevision { title, .. } = about;
    Drawn {
        line: format!("„{title}“ ist mit Anmerkungen zurückgekommen."),
        subject: format!("Zurückgegeben: {title}"),
        advice: "Begründung und Anmerkungen stehen beim Angebot. Überarbeitet es und reicht es wieder ein.",
    }
}

pub(super) fn rejected(about: &AboutRevision) -> Drawn {
    let AboutRevision { title, .. } = about;
    Drawn {
        line: format!("„{title}“ wurde nicht aufgenommen."),
        subject: format!("Nicht aufgenommen: {title}"),
        advice: "Die Begründung steht beim Angebot. Was vorher öffentlich war, bleibt es.",
    }
}
