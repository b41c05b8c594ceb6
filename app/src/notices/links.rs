//! Notices about links between networks.

use super::Drawn;
use mintverbund::domain::{
    date::FuzzyDate,
    kept::Kept,
    notice::{AboutLink, Closed, End, Proposal, Relation},
};

pub(super) fn proposed(proposal: &Proposal) -> Drawn {
    let Proposal { about, proposer, by_office } = proposal;
    let who = match by_office {
        true => format!("MINTraum schlägt für {proposer}"),
        false => format!("{proposer} schlägt"),
    };
    Drawn {
        line: format!("{who} eine Verbindung vor: „{}“.", sentence(about)),
        subject: format!("Anfrage von {proposer}"),
        advice: "Stimmt zu oder lehnt mit einer Begründung ab. Die Verbindung gilt, wenn auch MINTraum zustimmt.",
    }
}

pub(super) fn proposed_for_you(about: &AboutLink) -> Drawn {
    Drawn {
        line: format!("MINTraum hat in eurem Namen eine Verbindung vorgeschlagen: „{}“.", sentence(about)),
        subject: "Verbindung in eurem Namen vorgeschlagen".to_owned(),
        advice: "Passt das nicht, nehmt den Vorschlag zurück.",
    }
}

pub(super) fn consent_recorded(about: &AboutLink) -> Drawn {
    Drawn {
        line: format!("MINTraum hat eure Zustimmung zur Verbindung „{}“ vermerkt.", sentence(about)),
        subject: "Zustimmung zu einer Verbindung vermerkt".to_owned(),
        advice: "Passt das nicht, beendet die Verbindung.",
    }
}

pub(super) fn confirmed(about: &AboutLink) -> Drawn {
    let advice = "Sie ist auf den Seiten beider Netzwerke zu sehen.";
    settled(about, "ist bestätigt".to_owned(), "Verbindung bestätigt", advice)
}

pub(super) fn declined(closed: &Closed) -> Drawn {
    let what = format!("wurde von {} abgelehnt", name(&closed.by));
    settled(&closed.about, what, "Verbindung abgelehnt", "Die Begründung steht bei der Verbindung.")
}

pub(super) fn taken_back(closed: &Closed) -> Drawn {
    let what = format!("wurde von {} zurückgenommen", name(&closed.by));
    settled(&closed.about, what, "Verbindung zurückgenommen", "")
}

pub(super) fn ended(end: &End) -> Drawn {
    let End { about, by, until, still_holds } = end;
    let (verb, subject) = match still_holds {
        true => ("gilt noch", "Verbindung endet"),
        false => ("ist beendet: Sie galt", "Verbindung beendet"),
    };
    let what = format!("{verb} bis {} (eingetragen von {})", day(until), name(by));
    settled(about, what, subject, "Sie bleibt im Verlauf beider Netzwerke.")
}

fn settled(about: &AboutLink, what: String, subject: &str, advice: &'static str) -> Drawn {
    let line = format!("Die Verbindung „{}“ {what}.", sentence(about));
    Drawn { line, subject: subject.to_owned(), advice }
}

/// `MINTmobil wirkt in MINT-Region Bamberg`.
fn sentence(about: &AboutLink) -> String {
    let Relation { first, kind, second } = &about.relation;
    match kind.value() {
        Some(kind) => kind.sentence(first, second),
        None => format!("{first} und {second}"),
    }
}

fn name(by: &Option<String>) -> &str {
    by.as_deref().unwrap_or("MINTraum")
}

fn day(until: &Kept<FuzzyDate>) -> String {
    until.value().map_or_else(|| until.to_string(), |day| day.in_words())
}
