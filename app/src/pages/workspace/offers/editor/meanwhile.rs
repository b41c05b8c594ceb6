//! What happened to an offer between the page on which somebody pressed a button and now.

use super::super::opened::Opened;
use crate::{
    conflict::Meanwhile,
    http::{Cx, PageError},
    ui::time_words::when,
};
use mintverbund::{
    domain::{
        content::differences,
        date::Timestamp,
        review::{OfferState, RevisionState},
        seen::Seen,
    },
    store::account,
};

/// What happened since a revision was on the screen. What a draft said before it was saved anew
/// is kept nowhere, so only between revisions can the difference be shown.
pub async fn since(cx: &Cx, opened: &Opened, seen: &Seen) -> Result<Meanwhile, PageError> {
    let people = account::names(&mut cx.app.store.read().await?).await?;
    let writer = people.get(&opened.latest.author_id).map_or("Jemand", String::as_str);
    let read = opened.revisions.iter().find(|revision| matches!(seen, Seen::Revision { id, .. } if *id == revision.id));
    let found = read.map(|read| differences(&read.content, &opened.latest.content, &opened.names));
    let told = format!("{} Deshalb ist nichts weiter passiert: Hier ist der neue Stand.", told(opened, writer, cx.now));
    Ok(Meanwhile { told, found: found.unwrap_or_default() })
}

fn told(opened: &Opened, writer: &str, now: Timestamp) -> String {
    use RevisionState as S;
    let (latest, number) = (&opened.latest, opened.latest.number);
    // That it rests or was put away counts more than what became of its text.
    match opened.offer.state {
        OfferState::Archived => return "Das Angebot ist inzwischen archiviert.".to_owned(),
        OfferState::Paused => return "Das Angebot ist inzwischen pausiert.".to_owned(),
        OfferState::Live => {}
    }
    match latest.state {
        S::Draft => format!("{writer} hat {} an Fassung {number} geschrieben.", when(latest.updated_at, now)),
        S::Submitted => format!("Fassung {number} ist eingereicht und wartet auf Prüfung."),
        S::Claimed => format!("Jemand von MINTraum prüft Fassung {number} jetzt."),
        S::Approved | S::Superseded => format!("MINTraum hat Fassung {number} freigegeben."),
        S::ChangesRequested => format!("MINTraum hat Fassung {number} zurückgegeben."),
        S::Rejected => format!("MINTraum hat Fassung {number} abgelehnt."),
        S::Withdrawn => format!("Jemand aus deinem Team hat Fassung {number} zurückgezogen."),
    }
}
