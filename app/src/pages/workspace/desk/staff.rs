//! What waits for the state office.

use super::{
    item::{Item, Rank, Step},
    pile::Pile,
};
use crate::{address, http::Cx, pages::links::LinkForReader, plural::counted, ui::time_words::since_days};
use leptos::prelude::*;
use mintverbund::{
    domain::{date::Timestamp, link::LinkState},
    policy::{Action, Resource},
    store::{Reader, Result, account, check, hiding, inquiry, link, network, operator, revision, revision::Revision},
};

const REVIEW: &str = address::staff::QUEUE;
const LINKS: &str = address::staff::LINKS;

/// Offers to review and links to decide, a line for each kind; nothing for whoever does not work there.
pub async fn pile(cx: &Cx, reader: &mut Reader) -> Result<Option<Pile>> {
    if !cx.person.is_staff() {
        return Ok(None);
    }
    let waiting = revision::in_review(reader).await?;
    let links = link::in_state(reader, LinkState::Proposed).await?;
    let led = account::led_networks(reader, cx.now).await?;
    let mine = links.into_iter().map(|link| LinkForReader::new(cx, link, &led)).filter(LinkForReader::waits);
    let undecided: Vec<Timestamp> = mine.map(|seen| seen.link.proposed_at).collect();
    let claims = claims(network::count_claims(reader).await?);
    let hidden = hidden(cx, &hiding::waiting(reader, cx.now.day()).await?);
    let answers = answers(cx, &check::waiting(reader).await?);
    let items: Vec<Item> = review(cx, &waiting)
        .into_iter()
        .chain(decide(cx, &undecided))
        .chain(claims)
        .chain(hidden)
        .chain(answers)
        .chain(inquiries(cx, reader).await?)
        .chain(unreachable(network::without_contact(reader).await?.len()))
        .chain(operator(cx, reader).await?)
        .collect();
    Ok(Some(Pile { all: items.len(), items, name: "Prüfung".to_owned(), path: REVIEW.to_owned() }))
}

/// Whether this person says who runs the site.
pub fn runs_site(cx: &Cx) -> bool {
    cx.may(Action::EditOperator, Resource::Platform)
}

/// What imprint and privacy statement lack, for whoever can mend it.
async fn operator(cx: &Cx, reader: &mut Reader) -> Result<Option<Item>> {
    let missing = if runs_site(cx) { operator::read(reader).await?.missing().len() } else { 0 };
    Ok((missing > 0).then(|| Item {
        rank: Rank::Contact,
        since: Timestamp(0),
        mark: ("changes_requested", "Betrieb"),
        what: counted(missing, "Angabe zum Betrieb fehlt", "Angaben zum Betrieb fehlen"),
        path: address::staff::OPERATOR.to_owned(),
        notes: vec!["ohne sie sind Impressum und Datenschutzerklärung unvollständig".to_owned()],
        step: Step::Go("Ergänzen", address::staff::OPERATOR.to_owned()),
    }))
}

/// The ways to the pages of the state office.
pub fn rooms(runs_site: bool) -> AnyView {
    let rooms = [
        (REVIEW, "Prüfung"),
        (address::staff::NETWORKS, "Alle Netzwerke"),
        (LINKS, "Verbindungen"),
        (address::staff::KREISE, "Weiße Flecken"),
        (address::staff::HIDDEN, "Verborgen"),
        (address::staff::INQUIRIES, "Anfragen"),
        (address::staff::CHECKS, "Stimmt das?"),
        (address::staff::DUPLICATES, "Mögliche Doppelte"),
        (address::staff::HOLIDAYS, "Schulferien"),
        (address::staff::SEARCH, "Suchwörter"),
    ];
    let operator = runs_site.then_some((address::staff::OPERATOR, "Angaben zum Betrieb"));
    let links = rooms.into_iter().chain(operator).map(|(path, label)| view! { <li><a href=path>{label}</a></li> });
    view! { <section class="panel"><h2>"MINTraum"</h2><ul>{links.collect_view()}</ul></section> }.into_any()
}

/// Only what this person may review, and nobody else is reviewing now.
fn review(cx: &Cx, waiting: &[Revision]) -> Vec<Item> {
    let mine = |revision: &&Revision| revision.claim(cx.now).is_some_and(|claim| claim.by == cx.person.id);
    let free =
        |revision: &&Revision| revision.claim(cx.now).is_none() && cx.may(Action::ClaimRevision, revision.resource());
    let claimed: Vec<_> = waiting.iter().filter(mine).filter_map(|revision| revision.submitted_at).collect();
    let free: Vec<_> = waiting.iter().filter(free).filter_map(|revision| revision.submitted_at).collect();
    let begun = |count| counted(count, "begonnene Prüfung", "begonnene Prüfungen");
    let offers = |count| counted(count, "Angebot wartet auf Prüfung", "Angebote warten auf Prüfung");
    let begun = item(cx, &claimed, ("claimed", "in Prüfung"), begun, ("Weiterprüfen", REVIEW));
    let offers = item(cx, &free, ("submitted", "Prüfung"), offers, ("Prüfen", REVIEW));
    begun.into_iter().chain(offers).collect()
}

fn decide(cx: &Cx, undecided: &[Timestamp]) -> Option<Item> {
    let links = |count| counted(count, "Verbindung ist zu entscheiden", "Verbindungen sind zu entscheiden");
    item(cx, undecided, ("proposed", "Verbindung"), links, ("Entscheiden", LINKS))
}

/// Networks that have entered fundings and are to be confirmed as clusters.
fn claims(count: i64) -> Option<Item> {
    let count = usize::try_from(count).ok().filter(|count| *count > 0)?;
    let path = address::staff::networks_that("unbestaetigt");
    Some(Item {
        rank: Rank::Review,
        since: Timestamp(0),
        mark: ("proposed", "MINT-Cluster"),
        what: counted(
            count,
            "Netzwerk ist als MINT-Cluster zu bestätigen",
            "Netzwerke sind als MINT-Cluster zu bestätigen",
        ),
        path: path.clone(),
        notes: vec!["eingetragen ist eine Förderung des Bundesprogramms".to_owned()],
        step: Step::Go("Ansehen", path),
    })
}

/// Networks whose page names no way to reach them.
fn unreachable(count: usize) -> Option<Item> {
    let path = address::staff::networks_that("ohne-kontakt");
    (count > 0).then(|| Item {
        rank: Rank::Contact,
        since: Timestamp(0),
        mark: ("changes_requested", "Kontakt fehlt"),
        what: counted(count, "Netzwerk nennt keinen Kontakt", "Netzwerke nennen keinen Kontakt"),
        path: path.clone(),
        notes: vec!["auf ihrer Seite steht weder eine Adresse noch eine Ansprechperson".to_owned()],
        step: Step::Go("Ansehen", path),
    })
}

/// What is hidden and was answered, or is to be looked at again.
fn hidden(cx: &Cx, waiting: &[Timestamp]) -> Option<Item> {
    let what = |count| counted(count, "verborgener Inhalt ist anzusehen", "verborgene Inhalte sind anzusehen");
    item(cx, waiting, ("paused", "Verborgen"), what, ("Ansehen", address::staff::HIDDEN))
}

/// What people have written to networks that do not answer themselves.
async fn inquiries(cx: &Cx, reader: &mut Reader) -> Result<Option<Item>> {
    let led = account::led_networks(reader, cx.now).await?;
    let came = inquiry::open_for_office(reader, &led, cx.now).await?;
    let what = |count| counted(count, "Anfrage ist zu beantworten", "Anfragen sind zu beantworten");
    Ok(item(cx, &came, ("submitted", "Anfrage"), what, ("Ansehen", address::staff::INQUIRIES)))
}

/// What networks have answered about themselves.
fn answers(cx: &Cx, waiting: &[Timestamp]) -> Option<Item> {
    let what = |count| {
        counted(count, "Antwort eines Netzwerks ist zu übernehmen", "Antworten von Netzwerken sind zu übernehmen")
    };
    item(cx, waiting, ("submitted", "Stimmt das?"), what, ("Ansehen", address::staff::CHECKS))
}

/// One line for all that waits at the same address, with the age of the oldest.
fn item(
    cx: &Cx,
    waiting: &[Timestamp],
    mark: (&'static str, &'static str),
    what: impl Fn(usize) -> String,
    (label, path): (&'static str, &str),
) -> Option<Item> {
    let oldest = *waiting.iter().min()?;
    let age = since_days(oldest.days_until(cx.now));
    let age = if waiting.len() == 1 { age } else { format!("ältester Eingang {age}") };
    Some(Item {
        rank: Rank::Review,
        since: oldest,
        mark,
        what: what(waiting.len()),
        path: path.to_owned(),
        notes: vec![age],
        step: Step::Go(label, path.to_owned()),
    })
}
