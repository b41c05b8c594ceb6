//! What is different after an act, field by field, where the log keeps whole records.

use super::names::Names;
use crate::changed::{Field, compared, date, entry, former_names, kreis, label, said, text, words};
use mintverbund::domain::act::{
    Area, Called, Coverage, Done, Focus, Funding, Grounds, Hiding, NetworkAct, Organisation, OrganisationAct, Partner,
    Profile, Recognition, Support, Told,
};
use mintverbund::domain::{kept::Kept, theme::ThemeCode};

/// What an act changed, in words, and last what can no longer be read of it.
pub fn changes(told: &Told, names: &Names) -> Vec<String> {
    let changes = match &told.done {
        Done::Network(act) => of_network(act, names),
        Done::Organisation(
            OrganisationAct::Edited { before, after } | OrganisationAct::TakenBack { before, after },
        ) => of_entry(before, &after.entry, names),
        Done::Organisation(OrganisationAct::Merged { before, after }) => of_entry(before, &after.entry, names),
        Done::Organisation(OrganisationAct::Parted { before, after }) => of_entry(&before.entry, after, names),
        Done::Organisation(OrganisationAct::Hidden { after: hidden, .. }) => vec![reason(hidden)],
        Done::Organisation(
            OrganisationAct::Entered { .. }
            | OrganisationAct::Handed { .. }
            | OrganisationAct::KeptApart { .. }
            | OrganisationAct::AskedAgain { .. }
            | OrganisationAct::ShownAgain { .. },
        ) => Vec::new(),
        // The sentence says all that is kept of these.
        Done::Link(_) | Done::Offer(_) | Done::Revision(_) | Done::Account(_) | Done::Platform(_) => Vec::new(),
    };
    let lost = (!told.lost.is_empty()).then(|| "Einzelheiten dazu lassen sich nicht mehr lesen".to_owned());
    changes.into_iter().chain(lost).collect()
}

fn of_entry(before: &Organisation, after: &Organisation, names: &Names) -> Vec<String> {
    let said = |one| entry(one, |id| names.organisation(id));
    compared(said(before), said(after))
}

fn of_network(act: &NetworkAct, names: &Names) -> Vec<String> {
    match act {
        NetworkAct::Edited { before, after } => compared(profile(before, names), profile(after, names)),
        NetworkAct::Renamed { before, after } => vec![said("Adresse", &text(before), &text(after))],
        NetworkAct::Recognised { before, after } => {
            vec![said("Stand", &before.as_ref().map(recognition).unwrap_or_default(), &recognition(after))]
        }
        NetworkAct::StretchAdded { after, .. } => vec![said("Stand", "", &recognition(after))],
        NetworkAct::StretchRemoved { before, .. } => vec![said("Stand", &recognition(before), "")],
        NetworkAct::RecognitionRemoved { before, .. } => vec![said("Stand", &recognition(before), "")],
        NetworkAct::AreaChanged { before, after } => area(before, after),
        NetworkAct::NamesChanged { before, after } => compared(called(before), called(after)),
        NetworkAct::FocusChanged { before, after } => compared(focus(before, names), focus(after, names)),
        NetworkAct::FundingPut { before, after } => {
            compared(funding(&before.clone().unwrap_or_default(), names), funding(after, names))
        }
        NetworkAct::SupportPut { before, after } => {
            compared(support(&before.clone().unwrap_or_default()), support(after))
        }
        NetworkAct::PartnerAdded { after, .. } => compared(partner(&Partner::default()), partner(after)),
        NetworkAct::PartnerEdited { before, after } | NetworkAct::PartnerEnded { before, after } => {
            compared(partner(before), partner(after))
        }
        NetworkAct::Hidden { after, .. } => vec![reason(after)],
        NetworkAct::BasisRecorded { after, .. } => grounds(after),
        NetworkAct::CheckSettled { after, .. } => {
            vec![said("Angabe", "", &label(&after.fact)), said("Antwort", "", &label(&after.verdict))]
        }
        NetworkAct::Created { .. }
        | NetworkAct::ClusterConfirmed { .. }
        | NetworkAct::ClusterRevoked { .. }
        | NetworkAct::InquirySettled { .. }
        | NetworkAct::InquiryForgotten { .. }
        | NetworkAct::CheckAsked { .. }
        | NetworkAct::CheckRevoked { .. }
        | NetworkAct::CheckAnswered { .. }
        | NetworkAct::SupportRemoved { .. }
        | NetworkAct::FundingRemoved { .. }
        | NetworkAct::PartnerRemoved { .. }
        | NetworkAct::ContactAdded { .. }
        | NetworkAct::ContactEdited { .. }
        | NetworkAct::ContactRemoved { .. }
        | NetworkAct::HidingAnswered { .. }
        | NetworkAct::HidingKept { .. }
        | NetworkAct::ShownAgain { .. } => Vec::new(),
    }
}

/// What statements rest on from now on.
fn grounds(grounds: &Grounds) -> Vec<String> {
    let mut facts: Vec<String> = grounds.statements.iter().map(|one| label(&one.fact)).collect();
    facts.sort();
    facts.dedup();
    let rows = [
        ("Angaben", facts.join(", ")),
        ("Sicherheit", label(&grounds.certainty)),
        ("Quelle", text(&grounds.source)),
        ("Adresse", text(&grounds.address)),
        ("Gesehen", date(&grounds.seen_on)),
        ("Erschlossen aus", text(&grounds.inferred_from)),
    ];
    rows.into_iter().filter(|(_, now)| !now.is_empty()).map(|(name, now)| said(name, "", &now)).collect()
}

/// Why something is hidden, as a term.
fn reason(hiding: &Hiding) -> String {
    said("Grund", "", &label(&hiding.reason))
}

fn profile(profile: &Profile, names: &Names) -> Vec<Field> {
    let Profile { name, short_text, description, website, email, carrier, published, takes_inquiries } = profile;
    vec![
        ("Name", text(name)),
        ("Kurz gesagt", text(short_text)),
        ("Beschreibung", text(description)),
        ("Internetseite", text(website)),
        ("Funktions-E-Mail", text(email)),
        ("Träger", words(carrier, |id| names.organisation(id))),
        ("Öffentlich", words(published, |yes| if *yes { "ja" } else { "nein" }.to_owned())),
        ("Formular für Nachrichten", words(takes_inquiries, |yes| if *yes { "an" } else { "aus" }.to_owned())),
    ]
}

fn called(called: &Called) -> Vec<Field> {
    let Called { name, slug, former } = called;
    vec![("Name", text(name)), ("Adresse", text(slug)), ("Frühere Namen", words(former, former_names))]
}

fn funding(funding: &Funding, names: &Names) -> Vec<Field> {
    let Funding { id: _, network_id: _, round, phase, funder, reference, since, until, amount, own_share } = funding;
    vec![
        ("Förderrunde", text(round)),
        ("Phase", text(phase)),
        ("Fördergeber", words(funder, |code| names.funders.get(code).unwrap_or(code).clone())),
        ("Förderkennzeichen", text(reference)),
        ("Betrag", text(amount)),
        ("Eigenanteil", text(own_share)),
        ("Von", date(since)),
        ("Bis", date(until)),
    ]
}

fn support(support: &Support) -> Vec<Field> {
    let Support { id: _, network_id: _, kind, title, giver, reference, amount, own_share, since, until } = support;
    vec![
        ("Art", label(kind)),
        ("Programm", text(title)),
        ("Wer gibt es", text(giver)),
        ("Förderkennzeichen", text(reference)),
        ("Betrag", text(amount)),
        ("Eigenanteil", text(own_share)),
        ("Von", date(since)),
        ("Bis", date(until)),
    ]
}

fn partner(partner: &Partner) -> Vec<Field> {
    // What belongs to the entry of the directory is told with the entry.
    let Partner {
        role,
        tasks,
        programme_sector,
        since,
        until,
        id: _,
        network_id: _,
        organisation_id: _,
        slug: _,
        name: _,
        sector: _,
        kind: _,
        website: _,
    } = partner;
    vec![
        ("Rolle", label(role)),
        ("Aufgaben", text(tasks)),
        ("Zählt im Bundesprogramm als", label(programme_sector)),
        ("Von", date(since)),
        ("Bis", date(until)),
    ]
}

/// The Kreise that came, left, or have other dates.
fn area(before: &Area, after: &Area) -> Vec<String> {
    let stood = |row: &Coverage| before.kreise.iter().find(|other| other.id == row.id).map(time).unwrap_or_default();
    let is = |row: &Coverage| said(&kreis(&row.ags), &stood(row), &time(row));
    let left = before.kreise.iter().filter(|row| after.kreise.iter().all(|other| other.id != row.id));
    after.kreise.iter().map(is).chain(left.map(|row| said(&kreis(&row.ags), &time(row), ""))).collect()
}

/// Themes by their names, and how far.
fn focus(focus: &Focus, names: &Names) -> Vec<Field> {
    let Focus { themes, statewide } = focus;
    let name = |theme: &Kept<ThemeCode>| words(theme, |code| names.theme(code));
    vec![
        ("Themen", themes.iter().map(name).collect::<Vec<_>>().join(", ")),
        ("Landesweit", words(statewide, |yes| if *yes { "ja" } else { "nein" }.to_owned())),
    ]
}

/// Never empty: a row without dates says so.
fn time(row: &Coverage) -> String {
    match row.period().in_words() {
        words if words.is_empty() => "ohne Datum".to_owned(),
        words => words,
    }
}

/// `aktiv seit 2022`.
fn recognition(recognition: &Recognition) -> String {
    format!("{} {}", label(&recognition.state), recognition.period().in_words()).trim().to_owned()
}
