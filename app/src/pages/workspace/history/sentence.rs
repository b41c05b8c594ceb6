//! A row of the log as a sentence: who, and what they have done.

use super::{
    super::profile::round_of,
    changes::{field, text},
    names::Names,
};
use mintverbund::{
    domain::{account::NetworkRole, id::OrganisationId},
    store::history::Entry,
};

/// Acts of the review: who decided is the office, not a person.
const BY_OFFICE: [&str; 9] = [
    "revision.claim",
    "revision.release",
    "revision.approve",
    "revision.request_changes",
    "revision.reject",
    "revision.supersede",
    "network.recognition",
    "link.decide",
    "link.consent",
];

/// Whoever acted. People of other networks are not named: their teams are not shown here either.
pub fn who(entry: &Entry) -> String {
    let (act, office) = (entry.act.as_str(), entry.is_staff && !entry.belongs);
    let is_shared = act.starts_with("link.") || act.starts_with("organisation.");
    match &entry.actor {
        _ if BY_OFFICE.contains(&act) || office && act.starts_with("link.") => "MINTraum".to_owned(),
        Some(name) if office => format!("{name} (MINTraum)"),
        Some(_) if is_shared && !entry.belongs => "Jemand aus einem anderen Netzwerk".to_owned(),
        Some(name) => name.clone(),
        None => "Der Betrieb der Plattform".to_owned(),
    }
}

/// What was done, to follow `hat`.
pub fn what(entry: &Entry, names: &Names) -> String {
    let act = entry.act.as_str();
    match act.split_once('.').map_or(act, |(about, _)| about) {
        "network" => about_network(act),
        "funding" => about_funding(entry),
        "partner" | "organisation" => about_partner(entry, names),
        "contact" => about_contact(entry),
        "link" => about_link(entry, names),
        "offer" | "revision" => about_offer(entry, names),
        "account" => about_account(entry, names),
        _ => other(act),
    }
}

/// An act this page does not know yet is told all the same.
fn other(act: &str) -> String {
    format!("etwas geändert ({act})")
}

fn about_network(act: &str) -> String {
    let what = match act {
        "network.create" => "das Netzwerk angelegt",
        "network.edit" => "das Profil geändert",
        "network.rename" => "die Adresse geändert",
        "network.recognition" => "die Anerkennung als MINT-Region geändert",
        "network.coverage" => "das Gebiet geändert",
        _ => return other(act),
    };
    what.to_owned()
}

fn about_funding(entry: &Entry) -> String {
    let row = if entry.after.is_empty() { &entry.before } else { &entry.after };
    let number = |key| field(row, key).as_ref().and_then(serde_json::Value::as_i64);
    let verb = match (entry.before.is_empty(), entry.after.is_empty()) {
        (true, _) => "eingetragen",
        (_, true) => "entfernt",
        _ => "geändert",
    };
    format!("die Förderung {} {verb}", round_of(number("round").unwrap_or(1), number("phase")))
}

fn about_partner(entry: &Entry, names: &Names) -> String {
    let row = if entry.after.is_empty() { &entry.before } else { &entry.after };
    let id = field(row, "organisation_id").map(|id| text(&id)).unwrap_or_else(|| entry.subject_id.clone());
    let known = id.parse::<OrganisationId>().ok().and_then(|id| names.organisations.get(&id).cloned());
    let name = known.or_else(|| field(row, "name").map(|name| text(&name)));
    let name = name.unwrap_or_else(|| "eine Einrichtung".to_owned());
    match entry.act.as_str() {
        "partner.add" => format!("{name} als Partner aufgenommen"),
        "partner.edit" => format!("die Partnerschaft mit {name} geändert"),
        "partner.end" => format!("die Partnerschaft mit {name} beendet"),
        "partner.remove" => format!("die Partnerschaft mit {name} entfernt"),
        "organisation.enter" => format!("{name} ins Verzeichnis eingetragen"),
        "organisation.edit" => format!("den Eintrag von {name} im Verzeichnis berichtigt"),
        act => other(act),
    }
}

/// Which fields of a contact, and never what stands in them.
fn about_contact(entry: &Entry) -> String {
    let label = |kind: &serde_json::Value| match kind.as_str()? {
        "name" => Some("Name"),
        "function" => Some("Funktion"),
        "email" => Some("E-Mail"),
        "phone" => Some("Telefon"),
        "organisation" => Some("Zugehörigkeit"),
        "public" => Some("Öffentlichkeit"),
        "consent_on" => Some("Einwilligung"),
        _ => None,
    };
    let changed = field(&entry.after, "changed");
    let kinds: Vec<&str> =
        changed.as_ref().and_then(|list| list.as_array()).into_iter().flatten().filter_map(label).collect();
    match entry.act.as_str() {
        "contact.add" => "einen Kontakt eingetragen".to_owned(),
        "contact.edit" => format!("einen Kontakt geändert: {}", kinds.join(", ")),
        "contact.remove" => "einen Kontakt gelöscht".to_owned(),
        act => other(act),
    }
}

fn about_link(entry: &Entry, names: &Names) -> String {
    let link = names.links.get(&entry.subject_id).map_or_else(String::new, |link| format!(" „{link}“"));
    match entry.act.as_str() {
        "link.propose" => format!("die Verbindung{link} vorgeschlagen"),
        "link.answer" | "link.decide" => format!("der Verbindung{link} zugestimmt"),
        "link.consent" => format!("die Zustimmung zur Verbindung{link} vermerkt"),
        "link.decline" => format!("die Verbindung{link} abgelehnt"),
        "link.take_back" if entry.before == "confirmed" => {
            format!("die Verbindung{link} zurückgenommen, bevor sie begann")
        }
        "link.take_back" => format!("den Vorschlag{link} zurückgenommen"),
        "link.lapse" => format!("die Verbindung{link} abgeschlossen, deren Zeit vorbei war"),
        "link.end" if entry.after.starts_with("confirmed") => format!("ein Ende der Verbindung{link} eingetragen"),
        "link.end" => format!("die Verbindung{link} beendet"),
        act => other(act),
    }
}

fn about_offer(entry: &Entry, names: &Names) -> String {
    let (title, number) = match names.offers.get(&entry.subject_id) {
        Some((title, number)) => (format!("„{title}“"), *number),
        None => ("einem Angebot".to_owned(), None),
    };
    let revision = number.map_or_else(|| "eine Fassung".to_owned(), |number| format!("Fassung {number}"));
    let done = |verb: &str| format!("{revision} von {title} {verb}");
    match (entry.act.as_str(), entry.after.as_str()) {
        ("offer.begin", _) => format!("mit {title} begonnen"),
        ("offer.confirm", _) => format!("die Angaben von {title} bestätigt"),
        ("offer.state", "paused") => format!("die Anzeige von {title} pausiert"),
        ("offer.state", "archived") => format!("die Anzeige von {title} beendet und das Angebot archiviert"),
        ("offer.state", _) => format!("die Anzeige von {title} wieder aufgenommen"),
        ("revision.begin", number) => format!("Fassung {number} von {title} begonnen"),
        ("revision.discard", _) => format!("den Entwurf von {title} verworfen"),
        ("revision.submit", _) => done("eingereicht"),
        ("revision.withdraw", _) => done("zurückgezogen"),
        ("revision.claim", _) => done("zur Prüfung übernommen"),
        ("revision.release", _) => done("aus der Prüfung zurückgelegt"),
        ("revision.approve", _) => done("freigegeben"),
        ("revision.request_changes", _) => done("zurückgegeben"),
        ("revision.reject", _) => done("abgelehnt"),
        ("revision.supersede", _) => done("durch eine neuere abgelöst"),
        (act, _) => other(act),
    }
}

/// The role is told if it is one in this network.
fn about_account(entry: &Entry, names: &Names) -> String {
    let here = field(&entry.after, "network").is_some_and(|network| text(&network) == names.network);
    let role = field(&entry.after, "role").filter(|_| here).and_then(|role| text(&role).parse::<NetworkRole>().ok());
    match (entry.act.as_str(), role) {
        ("account.create", Some(role)) => format!("ein Konto angelegt: {}", role.label()),
        ("account.create", None) => "ein Konto angelegt".to_owned(),
        (act, _) => other(act),
    }
}
