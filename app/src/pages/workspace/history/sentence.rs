//! A row of the log as a sentence: who, and what they have done.

use super::{
    super::profile::round_of,
    names::{Names, UNNAMED},
};
use mintverbund::{
    domain::{
        act::{
            AccountAct, Announced, ContactChange, Done, Funding, Hiding, LinkAct, Merging, NetworkAct, OfferAct,
            OrganisationAct, Partner, PlatformAct, RevisionAct, Roles,
        },
        check::Settlement,
        content::DateKey,
        date::day_in_words,
        hiding::HidableKind,
        id::OrganisationId,
        kept::Kept,
        link::LinkState,
        review::OfferState,
        vocabulary::DateNews,
    },
    store::history::Entry,
};

/// Whoever acted. People of other networks are not named, only their network: their teams are not shown here either. Nor are
/// people who belong here too, or to the office, and have acted for another network.
pub fn who(entry: &Entry, done: Option<&Done>, names: &Names) -> String {
    if let Some(Done::Organisation(act)) = done
        && let Some(network) = act.done_for().filter(|network| network.as_str() != names.network)
    {
        return format!("Jemand aus {}", names.other_network(Some(network)));
    }
    let office = entry.is_staff && !entry.belongs;
    let is_link = matches!(done, Some(Done::Link(_)));
    let is_shared = is_link || matches!(done, Some(Done::Organisation(_)));
    match &entry.actor {
        _ if done.is_some_and(Done::is_by_office) || office && is_link => "MINTraum".to_owned(),
        Some(name) if office => format!("{name} (MINTraum)"),
        Some(_) if is_shared && !entry.belongs => {
            let network = match done {
                Some(Done::Organisation(act)) => act.network(),
                _ => None,
            };
            format!("Jemand aus {}", names.other_network(network))
        }
        Some(name) => name.clone(),
        None => "Der Betrieb der Plattform".to_owned(),
    }
}

/// What was done, to follow `hat`; nothing for an act that only a newer program knows.
pub fn what(entry: &Entry, done: Option<&Done>, names: &Names) -> String {
    match done {
        Some(Done::Network(act)) => on_network(act, names),
        Some(Done::Organisation(act)) => on_organisation(entry, act, names),
        Some(Done::Link(act)) => on_link(act, &names.link(&entry.subject_id)),
        Some(Done::Offer(act)) => on_offer(act, &names.offer(&entry.subject_id).0),
        Some(Done::Revision(act)) => on_revision(act, names.offer(&entry.subject_id)),
        Some(Done::Account(act)) => on_account(act, names),
        Some(Done::Platform(act)) => on_platform(act),
        None => "etwas getan, das diese Version der Plattform noch nicht kennt".to_owned(),
    }
}

fn on_platform(act: &PlatformAct) -> String {
    match act {
        PlatformAct::OperatorEdited { .. } => "die Angaben des Betriebs geändert".to_owned(),
        PlatformAct::HolidayPut { after, .. } => format!("Schulferien eingetragen: {after}"),
        PlatformAct::HolidayRemoved { before, .. } => format!("Schulferien entfernt: {before}"),
        PlatformAct::TermNamed { after, .. } => format!("Suchwörter geändert: {after}"),
        PlatformAct::TermNamesForgotten { before, .. } => format!("eigene Suchwörter verworfen: {before}"),
        PlatformAct::ThemeAdded { after: name, .. } => format!("das Thema „{name}“ auf die Liste gesetzt"),
        PlatformAct::ThemeRenamed { before, after } => format!("das Thema „{before}“ in „{after}“ umbenannt"),
        PlatformAct::ThemeRemoved { before: name, .. } => format!("das Thema „{name}“ von der Liste genommen"),
    }
}

fn on_network(act: &NetworkAct, names: &Names) -> String {
    match act {
        NetworkAct::Created { .. } => "das Netzwerk angelegt".to_owned(),
        NetworkAct::Edited { .. } => "das Profil geändert".to_owned(),
        NetworkAct::Renamed { .. } => "die Adresse geändert".to_owned(),
        NetworkAct::Recognised { .. } => "die Anerkennung als MINT-Region geändert".to_owned(),
        NetworkAct::StretchAdded { .. } => "festgehalten, wie die MINT-Region früher stand".to_owned(),
        NetworkAct::StretchRemoved { .. } => "eine frühere Zeit als MINT-Region entfernt".to_owned(),
        NetworkAct::RecognitionRemoved { .. } => "die Anerkennung als MINT-Region entfernt".to_owned(),
        NetworkAct::AreaChanged { .. } => "das Gebiet geändert".to_owned(),
        NetworkAct::NamesChanged { before, after } if before.name == after.name => {
            "frühere Namen des Netzwerks geändert".to_owned()
        }
        NetworkAct::NamesChanged { .. } => "das Netzwerk umbenannt".to_owned(),
        NetworkAct::FocusChanged { .. } => "die Themen geändert".to_owned(),
        NetworkAct::FundingPut { before: None, after } => format!("die Förderung {} eingetragen", funding(after)),
        NetworkAct::FundingPut { before: Some(_), after } => format!("die Förderung {} geändert", funding(after)),
        NetworkAct::FundingRemoved { before, .. } => format!("die Förderung {} entfernt", funding(before)),
        NetworkAct::SupportPut { before: None, .. } => "eine weitere Finanzierung eingetragen".to_owned(),
        NetworkAct::SupportPut { before: Some(_), .. } => "eine weitere Finanzierung geändert".to_owned(),
        NetworkAct::SupportRemoved { .. } => "eine weitere Finanzierung entfernt".to_owned(),
        NetworkAct::ClusterConfirmed { .. } => "das Netzwerk als MINT-Cluster bestätigt".to_owned(),
        NetworkAct::ClusterRevoked { .. } => "die Bestätigung als MINT-Cluster zurückgenommen".to_owned(),
        NetworkAct::InquirySettled { after, .. } => match after.value() {
            Some(state) => format!("eine Anfrage auf „{}“ gesetzt", state.label()),
            None => "eine Anfrage bearbeitet".to_owned(),
        },
        NetworkAct::InquiryForgotten { .. } => "eine Anfrage gelöscht, die keine war".to_owned(),
        NetworkAct::CheckAsked { after, .. } => match after.value() {
            Some(until) => format!("das Netzwerk bis {} gefragt, ob seine Angaben stimmen", until.in_words()),
            None => "das Netzwerk gefragt, ob seine Angaben stimmen".to_owned(),
        },
        NetworkAct::CheckRevoked { .. } => "den Link beendet, mit dem das Netzwerk seine Angaben prüft".to_owned(),
        NetworkAct::CheckAnswered { .. } => "mit dem Link von MINTraum gesagt, ob Angaben stimmen".to_owned(),
        NetworkAct::CheckSettled { after, .. } => match after.settlement.value() {
            Some(Settlement::Declined) => "eine Antwort des Netzwerks nicht übernommen".to_owned(),
            _ => "eine Antwort des Netzwerks übernommen".to_owned(),
        },
        NetworkAct::BasisRecorded { after, .. } => match after.statements.len() {
            1 => "festgehalten, wie sicher eine Angabe über das Netzwerk ist".to_owned(),
            many => format!("festgehalten, wie sicher {many} Angaben über das Netzwerk sind"),
        },
        NetworkAct::PartnerAdded { after, .. } => format!("{} als Partner aufgenommen", partner(after, names)),
        NetworkAct::PartnerEdited { after, .. } => format!("die Partnerschaft mit {} geändert", partner(after, names)),
        NetworkAct::PartnerEnded { after, .. } => format!("die Partnerschaft mit {} beendet", partner(after, names)),
        NetworkAct::PartnerRemoved { before, .. } => {
            format!("die Partnerschaft mit {} entfernt", partner(before, names))
        }
        NetworkAct::ContactAdded { .. } => "einen Kontakt eingetragen".to_owned(),
        NetworkAct::ContactEdited { after, .. } => format!("einen Kontakt geändert{}", fields(after)),
        NetworkAct::ContactRemoved { .. } => "einen Kontakt gelöscht".to_owned(),
        NetworkAct::Hidden { after, .. } => format!("{} vor der Öffentlichkeit verborgen", hidden(after)),
        NetworkAct::HidingAnswered { after, .. } => {
            format!("MINTraum geantwortet, warum {} verborgen ist", hidden_is(after))
        }
        NetworkAct::HidingKept { after, .. } => {
            format!("noch einmal angesehen, warum {} verborgen ist, und es verborgen gelassen", hidden_is(after))
        }
        NetworkAct::ShownAgain { before, .. } => format!("{} wieder gezeigt", hidden(before)),
    }
}

/// The same as the subject of a sentence.
fn hidden_is(hiding: &Hiding) -> &'static str {
    match hiding.kind.value() {
        Some(HidableKind::Organisation) => "ein Partner",
        Some(HidableKind::Contact) => "ein Kontakt",
        _ => hidden(hiding),
    }
}

/// Which kind of thing; what it is called stands on the page that tells why.
fn hidden(hiding: &Hiding) -> &'static str {
    match hiding.kind.value() {
        Some(HidableKind::Offer) => "ein Angebot",
        Some(HidableKind::Network) => "das Netzwerk",
        Some(HidableKind::Organisation) => "einen Partner",
        Some(HidableKind::Picture) => "ein Bild",
        Some(HidableKind::Contact) => "einen Kontakt",
        None => "etwas",
    }
}

fn funding(funding: &Funding) -> String {
    round_of(funding.round.value().copied().unwrap_or(1), funding.phase.value().copied())
}

fn partner(partner: &Partner, names: &Names) -> String {
    called(partner.organisation_id.value(), &partner.name, names)
}

/// The name that an organisation has today, else the one that the log kept.
fn called(id: Option<&OrganisationId>, name: &Kept<String>, names: &Names) -> String {
    let known = id.and_then(|id| names.organisations.get(id)).or(name.value());
    known.cloned().unwrap_or_else(|| UNNAMED.to_owned())
}

/// `: Name, Telefon`. Which fields of a contact, and never what stood in them.
fn fields(change: &ContactChange) -> String {
    let labels: Vec<_> = change.changed.iter().filter_map(|field| Some(field.value()?.label())).collect();
    if labels.is_empty() { String::new() } else { format!(": {}", labels.join(", ")) }
}

fn on_organisation(entry: &Entry, act: &OrganisationAct, names: &Names) -> String {
    let kept = match act {
        OrganisationAct::Entered { after, .. }
        | OrganisationAct::Edited { after, .. }
        | OrganisationAct::TakenBack { after, .. } => &after.entry.name,
        OrganisationAct::Merged { after: merged, .. } | OrganisationAct::Parted { before: merged, .. } => {
            &merged.entry.name
        }
        OrganisationAct::Handed { .. }
        | OrganisationAct::Hidden { .. }
        | OrganisationAct::ShownAgain { .. }
        | OrganisationAct::KeptApart { .. }
        | OrganisationAct::AskedAgain { .. } => &Kept::Nothing,
    };
    let name = called(entry.subject_id.parse().ok().as_ref(), kept, names);
    let named = |id: &Kept<OrganisationId>| called(id.value(), &Kept::Nothing, names);
    match act {
        OrganisationAct::Entered { .. } => format!("{name} ins Verzeichnis eingetragen"),
        OrganisationAct::Edited { .. } => format!("den Eintrag von {name} im Verzeichnis berichtigt"),
        OrganisationAct::TakenBack { .. } => {
            format!("eine Änderung am Eintrag von {name} im Verzeichnis zurückgenommen")
        }
        OrganisationAct::Merged { after, .. } => {
            format!("den Eintrag von {} in {name} aufgehen lassen", other(after))
        }
        OrganisationAct::Parted { before, .. } => {
            format!("die Einträge von {} und {name} wieder getrennt", other(before))
        }
        OrganisationAct::KeptApart { after, .. } => {
            format!("vermerkt, dass die Einträge von {name} und {} zwei Einrichtungen sind", named(after))
        }
        OrganisationAct::AskedAgain { before, .. } => {
            format!("den Vermerk zurückgenommen, dass die Einträge von {name} und {} zwei sind", named(before))
        }
        OrganisationAct::Hidden { .. } => format!("{name} vor der Öffentlichkeit verborgen"),
        OrganisationAct::ShownAgain { .. } => format!("{name} der Öffentlichkeit wieder gezeigt"),
        OrganisationAct::Handed { after, .. } => {
            format!("die Pflege des Eintrags von {name} im Verzeichnis an {} übergeben", names.keeper(after.value()))
        }
    }
}

/// What the entry was called that went into another.
fn other(merging: &Merging) -> String {
    merging.gone_name.value().cloned().unwrap_or_else(|| UNNAMED.to_owned())
}

fn on_link(act: &LinkAct, link: &str) -> String {
    match act {
        LinkAct::Proposed { .. } => format!("die Verbindung{link} vorgeschlagen"),
        LinkAct::Answered { .. } | LinkAct::Decided { .. } => format!("der Verbindung{link} zugestimmt"),
        LinkAct::Consented { .. } => format!("die Zustimmung zur Verbindung{link} vermerkt"),
        LinkAct::Declined { .. } => format!("die Verbindung{link} abgelehnt"),
        LinkAct::TakenBack { before: Kept::Value(LinkState::Confirmed), .. } => {
            format!("die Verbindung{link} zurückgenommen, bevor sie begann")
        }
        LinkAct::TakenBack { .. } => format!("den Vorschlag{link} zurückgenommen"),
        LinkAct::Lapsed { .. } => format!("die Verbindung{link} abgeschlossen, deren Zeit vorbei war"),
        LinkAct::Ended { after, .. } if after.state == Kept::Value(LinkState::Confirmed) => {
            format!("ein Ende der Verbindung{link} eingetragen")
        }
        LinkAct::Ended { .. } => format!("die Verbindung{link} beendet"),
    }
}

fn on_offer(act: &OfferAct, title: &str) -> String {
    match act {
        OfferAct::Begun { .. } => format!("mit {title} begonnen"),
        OfferAct::Confirmed { .. } => format!("die Angaben von {title} bestätigt"),
        OfferAct::Announced { after, .. } => announced(after, title),
        OfferAct::StateChanged { after, .. } => match after {
            Kept::Value(OfferState::Paused) => format!("die Anzeige von {title} pausiert"),
            Kept::Value(OfferState::Archived) => {
                format!("die Anzeige von {title} beendet und das Angebot archiviert")
            }
            Kept::Value(OfferState::Live) => format!("die Anzeige von {title} wieder aufgenommen"),
            Kept::Nothing | Kept::Unreadable(_) => format!("die Anzeige von {title} geändert"),
        },
        OfferAct::DraftBegun { after: Kept::Value(number), .. } => format!("Fassung {number} von {title} begonnen"),
        OfferAct::DraftBegun { .. } => format!("eine Fassung von {title} begonnen"),
        OfferAct::DraftDiscarded { .. } => format!("den Entwurf von {title} verworfen"),
    }
}

fn announced(after: &Announced, title: &str) -> String {
    let date = after.date.value().and_then(|code| code.parse::<DateKey>().ok());
    let date = date.map_or_else(|| "an einem Tag".to_owned(), |date| format!("am {}", day_in_words(date.day)));
    match &after.news {
        Kept::Value(news) => format!("gesagt, dass {title} {date} {}", said_of_it(*news)),
        _ => format!("gesagt, dass {title} {date} doch stattfindet"),
    }
}

fn said_of_it(news: DateNews) -> &'static str {
    match news {
        DateNews::FullyBooked => "ausgebucht ist",
        DateNews::Cancelled => "ausfällt",
    }
}

fn on_revision(act: &RevisionAct, (title, number): (String, Option<i64>)) -> String {
    let revision = number.map_or_else(|| "eine Fassung".to_owned(), |number| format!("Fassung {number}"));
    let verb = match act {
        RevisionAct::Submitted { .. } => "eingereicht",
        RevisionAct::Withdrawn { .. } => "zurückgezogen",
        RevisionAct::Claimed { .. } => "zur Prüfung übernommen",
        RevisionAct::Released { .. } => "aus der Prüfung zurückgelegt",
        RevisionAct::Approved { .. } => "freigegeben",
        RevisionAct::SentBack { .. } => "zurückgegeben",
        RevisionAct::Rejected { .. } => "abgelehnt",
        RevisionAct::Superseded { .. } => "durch eine neuere abgelöst",
        // The history leaves remarks out: some are for the office only.
        RevisionAct::Remarked { .. } => "mit einer Anmerkung versehen",
        RevisionAct::RemarkTakenBack { .. } => "um eine Anmerkung gekürzt",
    };
    format!("{revision} von {title} {verb}")
}

/// The role is told if it is one in this network.
fn on_account(act: &AccountAct, names: &Names) -> String {
    match act {
        AccountAct::Created { after: Roles { network, role: Kept::Value(role), .. }, .. }
            if network.to_string() == names.network =>
        {
            format!("ein Konto angelegt: {}", role.label())
        }
        AccountAct::Created { .. } => "ein Konto angelegt".to_owned(),
        AccountAct::RoleAdded { after: Roles { role: Kept::Value(role), .. }, .. } => {
            format!("einem Konto eine Rolle im Netzwerk gegeben: {}", role.label())
        }
        AccountAct::RoleAdded { .. } => "einem Konto eine Rolle gegeben".to_owned(),
        AccountAct::PasswordSet { .. } => "ein Passwort gesetzt".to_owned(),
    }
}
