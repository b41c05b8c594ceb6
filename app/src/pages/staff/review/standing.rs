//! What somebody may do with a revision, and if nothing, why.

use mintverbund::{
    domain::date::Timestamp,
    policy::{Action, Actor, Person},
    store::revision::Revision,
};

/// How a person stands to a revision in review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// It no longer waits.
    Over,
    /// The person may not review it; the text says why.
    NotYours(&'static str),
    /// Nobody reviews it.
    Free,
    /// Somebody else reviews it.
    Theirs {
        /// Who.
        name: String,
        /// Until when nobody else may, in words.
        until: String,
    },
    /// The person reviews it.
    Yours {
        /// Until when nobody else may, in words.
        until: String,
        /// Whether that is over: then anybody may take it on, but nobody has yet.
        ran_out: bool,
    },
}

impl Standing {
    /// The standing of a person; `claimer` is the name of whoever took it on last.
    pub fn of(person: &Person, revision: &Revision, claimer: &str, now: Timestamp) -> Self {
        if !revision.state.is_in_review() {
            return Self::Over;
        }
        if let Some(why) = why_not(person, revision) {
            return Self::NotYours(why);
        }
        let mine = revision.claimed_by.as_ref() == Some(&person.id);
        match (revision.claim(now), revision.claimed_until) {
            (Some(claim), _) if mine => Self::Yours { until: until(claim.until, now), ran_out: false },
            (Some(claim), _) => Self::Theirs { name: claimer.to_owned(), until: until(claim.until, now) },
            (None, Some(end)) if mine => Self::Yours { until: until(end, now), ran_out: true },
            (None, _) => Self::Free,
        }
    }

    /// Whether the person may decide now.
    pub fn decides(&self) -> bool {
        matches!(self, Self::Yours { .. })
    }

    /// Until when the review is the person's own, in words, if it is.
    pub fn yours_in_words(&self) -> Option<String> {
        match self {
            Self::Yours { until, ran_out: false } => Some(format!("Du prüfst diese Fassung bis {until}.")),
            Self::Yours { until, ran_out: true } => Some(format!(
                "Deine Übernahme ist um {until} abgelaufen. Du kannst entscheiden, solange niemand anderes übernimmt."
            )),
            _ => None,
        }
    }

    /// Whether the person may remark on fields.
    pub fn remarks(&self) -> bool {
        !matches!(self, Self::Over | Self::NotYours(_))
    }
}

/// Why somebody may not review a revision, in words; the policy alone decides whether.
fn why_not(person: &Person, revision: &Revision) -> Option<&'static str> {
    let actor = Actor::SignedIn(person.clone());
    if actor.may(Action::ClaimRevision, revision.resource()) {
        return None;
    }
    match person.role_in(&revision.network_id) {
        Some(_) => Some(
            "Du arbeitest in diesem Netzwerk mit. Damit die Prüfung unabhängig bleibt, entscheidet jemand anderes.",
        ),
        None => {
            Some("Du hast diese Fassung geschrieben oder eingereicht. Eigene Fassungen entscheidet jemand anderes.")
        }
    }
}

/// The end of a claim: the time, and the day if it is another one.
fn until(end: Timestamp, now: Timestamp) -> String {
    let local = end.in_bavaria();
    let time = format!("{}:{:02} Uhr", local.hour(), local.minute());
    match end.day() == now.day() {
        true => time,
        false => format!("{}. {}., {time}", local.day(), local.month()),
    }
}
