//! What the workspace and the state office say about a link alike, and what staff may do about it.

pub mod forms;
pub mod held;

use crate::http::Cx;
use mintverbund::{
    domain::{
        date::{Timestamp, day_in_words},
        id::NetworkId,
        link::LinkState,
    },
    policy::Action,
    store::link::Link,
};
use std::collections::BTreeSet;

/// A link with what whoever reads it may do.
pub struct LinkForReader {
    /// The link.
    pub link: Link,
    /// Whether somebody leads the network that has to answer.
    pub other_is_led: bool,
    /// Whether the person may decide about it for the state office, and nobody has.
    pub decides: bool,
    /// Whether the person may record the consent of the other network, which is missing.
    pub consents: bool,
}

impl LinkForReader {
    /// What the person may do; `led` are all networks that somebody leads.
    pub fn new(cx: &Cx, link: Link, led: &BTreeSet<NetworkId>) -> Self {
        let other_is_led = led.contains(link.other_id());
        let resource = link.resource_if(other_is_led);
        let decides = link.decided_at.is_none() && cx.may(Action::DecideLink, resource);
        let consents = link.answered_at.is_none() && cx.may(Action::RecordConsent, resource);
        Self { link, other_is_led, decides, consents }
    }

    /// Whether it waits for the person in the state office.
    pub fn waits(&self) -> bool {
        self.decides || self.consents
    }

    /// Whether the state office has to decide, but not this person of it.
    pub fn waits_for_colleague(&self, cx: &Cx) -> bool {
        let undecided = self.link.state == LinkState::Proposed && self.link.decided_at.is_none();
        undecided && !self.decides && cx.person.is_staff()
    }

    /// Who has agreed and who has not, a line each. What holds or is over says only who spoke for whom.
    pub fn consents_in_words(&self) -> Vec<String> {
        let link = &self.link;
        let mut lines = vec![proposed(link)];
        if link.state == LinkState::Proposed || link.answered_by_staff {
            lines.push(self.answered());
        }
        if link.state == LinkState::Proposed {
            lines.push(match link.decided_at {
                Some(at) => format!("MINTraum hat zugestimmt am {}", day(at)),
                None => "Es fehlt: Zustimmung von MINTraum".to_owned(),
            });
        }
        lines
    }

    fn answered(&self) -> String {
        let other = self.link.other_name();
        match (self.link.answered_at, self.link.answered_by_staff, self.other_is_led) {
            (Some(at), true, _) => format!("Zustimmung für {other} vermerkt durch MINTraum am {}", day(at)),
            (Some(at), false, _) => format!("{other} hat zugestimmt am {}", day(at)),
            (None, _, true) => format!("Es fehlt: Zustimmung von {other}"),
            (None, _, false) => {
                format!("Es fehlt: Zustimmung von {other}, zurzeit ohne Koordination. MINTraum kann sie vermerken")
            }
        }
    }
}

fn proposed(link: &Link) -> String {
    let (name, at) = (link.name_of(Some(&link.proposer_id)), day(link.proposed_at));
    match link.proposed_by_staff {
        true => format!("Vorgeschlagen von MINTraum für {name} am {at}"),
        false => format!("Vorgeschlagen von {name} am {at}"),
    }
}

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
    Some(format!("{what} von {} am {}", link.name_of(link.closed_for.as_ref()), day(at)))
}

fn day(at: Timestamp) -> String {
    day_in_words(at.day())
}
