//! What of a network's offers waits for those who write them.

use super::{
    super::offers::{Filter, shown_title},
    item::{Item, Rank, Step},
    network::Network,
    pile::{Pile, SHOWN},
};
use crate::{
    plural::counted,
    ui::{
        lines::excerpt,
        time_words::{ago, days_between, since_days},
    },
};
use jiff::civil::{Date, DateTime};
use mintverbund::{
    domain::{
        date::{Timestamp, day_in_words},
        id::OfferId,
        review::RevisionState,
        seen::Seen,
    },
    store::offer::OfferLine,
};

/// What waits: came back, begun or taken back, perhaps no longer true. Each pile is what the list of offers shows under
/// the same filter.
pub fn piles(network: &Network, now: Timestamp) -> Vec<Pile> {
    let (moment, today) = (now.moment(), now.day());
    let changed = |line: &OfferLine| line.updated_at;
    let confirmed = |line: &OfferLine| confirmed_since(line, today);
    vec![
        pile(network, Filter::SentBack, moment, changed, |line| sent_back(network, line, now)),
        pile(network, Filter::Drafts, moment, changed, |line| draft(network, line, now)),
        pile(network, Filter::Unconfirmed, moment, confirmed, |line| perhaps_stale(network, line, moment)),
    ]
}

/// Only what may stand on the desk is drawn: what a draft lacks takes longer to find out than everything else here.
fn pile(
    network: &Network,
    filter: Filter,
    now: DateTime,
    since: impl Fn(&OfferLine) -> Timestamp,
    item: impl Fn(&OfferLine) -> Item,
) -> Pile {
    let mut lines: Vec<&OfferLine> = network.lines.iter().filter(|line| filter.matches(line, now)).collect();
    lines.sort_by_key(|line| since(line));
    Pile {
        all: lines.len(),
        items: lines.into_iter().take(SHOWN).map(item).collect(),
        name: network.called(filter.label()),
        path: network.at().offers_that(filter.code(), "", 1),
    }
}

fn sent_back(network: &Network, line: &OfferLine, now: Timestamp) -> Item {
    let path = path(network, &line.id);
    let remarks = network.remarks.get(&line.revision_id).copied().unwrap_or_default();
    let mut notes = Vec::new();
    if !line.reason.trim().is_empty() {
        notes.push(format!("„{}“", excerpt(&line.reason, 120)));
    }
    if remarks > 0 {
        notes.push(counted(remarks, "Anmerkung", "Anmerkungen") + " von MINTraum");
    }
    notes.push(since_days(line.updated_at.days_until(now)));
    let mark = match line.revision_state {
        RevisionState::Rejected => (RevisionState::Rejected.code(), "abgelehnt"),
        _ => (RevisionState::ChangesRequested.code(), "Änderung nötig"),
    };
    Item {
        rank: Rank::SentBack,
        since: line.updated_at,
        mark,
        what: shown_title(line.content.title.as_str()),
        path: path.clone(),
        notes,
        step: Step::Go("Überarbeiten", path),
    }
}

fn draft(network: &Network, line: &OfferLine, now: Timestamp) -> Item {
    let path = path(network, &line.id);
    let (missing, step) = match line.content.missing(now.moment()).len() {
        0 => ("vollständig".to_owned(), Step::Go("Einreichen", network.at().offer(&line.id).submission())),
        1 => ("es fehlt noch 1 Angabe".to_owned(), Step::Go("Weiterschreiben", path.clone())),
        many => (format!("es fehlen noch {many} Angaben"), Step::Go("Weiterschreiben", path.clone())),
    };
    let (mark, told) = match line.revision_state {
        RevisionState::Withdrawn => {
            ((RevisionState::Withdrawn.code(), "zurückgezogen"), "zurückgezogen, nicht eingereicht")
        }
        _ => ((RevisionState::Draft.code(), "Entwurf"), "noch nicht eingereicht"),
    };
    Item {
        rank: Rank::Draft,
        since: line.updated_at,
        mark,
        what: shown_title(line.content.title.as_str()),
        path,
        notes: vec![told.to_owned(), missing, format!("zuletzt geändert {}", ago(line.updated_at.days_until(now)))],
        step,
    }
}

/// Its dates have passed, or nobody has confirmed it for half a year.
fn perhaps_stale(network: &Network, line: &OfferLine, now: DateTime) -> Item {
    let today = now.date();
    let path = path(network, &line.id);
    let past = line.content.last_day().filter(|_| line.content.is_past(now));
    let seen = Seen::Revision { id: line.revision_id.clone(), version: line.lock_version };
    let confirm = Step::Do("Ja, stimmt noch", network.at().offer(&line.id).act("bestaetigen"), seen);
    let (note, step) = match (past, line.confirmed()) {
        (Some(day), _) => {
            (format!("der letzte Termin war am {}", day_in_words(day)), Step::Go("Termine ändern", path.clone()))
        }
        (None, Some(day)) => (format!("zuletzt bestätigt {}", ago(days_between(day, today))), confirm),
        (None, None) => ("noch nie bestätigt".to_owned(), confirm),
    };
    Item {
        rank: Rank::Stale,
        since: confirmed_since(line, today),
        mark: ("changes_requested", "Noch aktuell?"),
        what: shown_title(line.content.title.as_str()),
        path,
        notes: vec![note],
        step,
    }
}

/// What was confirmed longest ago comes first.
fn confirmed_since(line: &OfferLine, today: Date) -> Timestamp {
    Timestamp(line.confirmed().map_or(0, |day| -days_between(day, today)))
}

/// The address of an offer in the workspace.
pub fn path(network: &Network, id: &OfferId) -> String {
    network.at().offer(id).editor()
}
