//! What of a network's offers waits for those who write them.

use super::{
    super::offers::{is_stale, shown_title},
    item::{Item, Rank, Step},
    network::Network,
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
        id::{NetworkId, OfferId},
        review::{OfferState, RevisionState},
        seen::Seen,
    },
    store::{
        Reader, Result, offer,
        offer::{OfferLine, PublicLine},
        remark,
    },
};

/// The offers of a network, each with the number of remarks on its latest revision.
pub async fn lines(reader: &mut Reader, network: &NetworkId) -> Result<Vec<(OfferLine, usize)>> {
    let mut lines = Vec::new();
    for line in offer::of_network(reader, network).await? {
        let remarks = match line.revision_state.came_back() {
            true => remark::for_network(reader, &line.revision_id).await?.len(),
            false => 0,
        };
        lines.push((line, remarks));
    }
    Ok(lines)
}

/// What waits: came back, begun or taken back, perhaps no longer true.
pub fn items(network: &Network, now: Timestamp) -> Vec<Item> {
    let kept = network.lines.iter().filter(|(line, _)| line.state != OfferState::Archived);
    let lines = kept.filter_map(|(line, remarks)| match line.revision_state {
        state if state.came_back() => Some(sent_back(network, line, *remarks, now)),
        state if state.can_be_handed_in() => Some(draft(network, line, now)),
        _ => None,
    });
    let public = network.public.iter().filter(|line| !in_work(network, &line.id));
    lines.chain(public.filter_map(|line| perhaps_stale(network, line, now.moment()))).collect()
}

/// Whoever is rewriting an offer already looks at it.
fn in_work(network: &Network, id: &OfferId) -> bool {
    let at_work = |state: RevisionState| state.is_open() || state.can_be_handed_in();
    network.lines.iter().any(|(line, _)| line.id == *id && at_work(line.revision_state))
}

fn sent_back(network: &Network, line: &OfferLine, remarks: usize, now: Timestamp) -> Item {
    let path = path(network, &line.id);
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
fn perhaps_stale(network: &Network, line: &PublicLine, now: DateTime) -> Option<Item> {
    let today = now.date();
    let path = path(network, &line.id);
    let confirmed = line.confirmed_on.as_deref().and_then(|day| day.parse::<Date>().ok());
    let past = line.content.last_day().filter(|_| line.content.is_past(now));
    let seen = Seen::Revision { id: line.latest.clone(), version: line.lock_version };
    let confirm = Step::Do("Ja, stimmt noch", network.at().offer(&line.id).act("bestaetigen"), seen);
    let (note, step) = match (past, confirmed) {
        (Some(day), _) => {
            (format!("der letzte Termin war am {}", day_in_words(day)), Step::Go("Termine ändern", path.clone()))
        }
        (None, Some(day)) if !is_stale(day, today) => return None,
        (None, Some(day)) => (format!("zuletzt bestätigt {}", ago(days_between(day, today))), confirm),
        (None, None) => ("noch nie bestätigt".to_owned(), confirm),
    };
    Some(Item {
        rank: Rank::Stale,
        since: Timestamp(confirmed.map_or(0, |day| -days_between(day, today))),
        mark: ("changes_requested", "Noch aktuell?"),
        what: shown_title(line.content.title.as_str()),
        path,
        notes: vec![note],
        step,
    })
}

/// The address of an offer in the workspace.
pub fn path(network: &Network, id: &OfferId) -> String {
    network.at().offer(id).editor()
}
