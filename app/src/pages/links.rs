//! What the workspace and the state office say about a link alike.

use mintverbund::{
    domain::{date::day_in_words, link::LinkState},
    store::link::Link,
};

/// The input of a form that takes a link back instead of giving it an end.
pub const TAKE_BACK: &str = "zuruecknehmen";

/// Who closed a link and when: `Abgelehnt von MINTraum am 20. November 2026`; nothing while it is open.
pub fn closed(link: &Link) -> Option<String> {
    let at = link.closed_at?;
    let what = match (link.state, link.has_held()) {
        (LinkState::Proposed, _) => return None,
        (LinkState::Confirmed, _) => "Ende eingetragen",
        (LinkState::Declined, _) => "Abgelehnt",
        (LinkState::Ended, true) => "Beendet",
        (LinkState::Ended, false) => "Zurückgenommen",
    };
    Some(format!("{what} von {} am {}", link.name_of(link.closed_for.as_ref()), day_in_words(at.day())))
}
