//! Keeping something from the public, by the state office, at once.

use super::concerned::{about, log, networks, read_anew, subject_name};
use crate::actions::{ActionError, By, Result};
use crate::{
    domain::{
        field::{Parser, Typed},
        hiding::{Hidable, HidingReason, look_again_on},
        id::HidingId,
        notice::Notice,
        seen::Seen,
        text::Prose,
    },
    policy::{Action, Resource},
    store::{Tx, contact, hiding, hiding::Hiding},
};

/// The label of why something is hidden, as a term.
pub const REASON: &str = "Grund";
/// The label of why something is hidden, in words.
pub const WORDS: &str = "Begründung";
/// Why nothing is hidden twice.
pub const HIDDEN_ALREADY: &str = "Das ist schon verborgen.";

/// Why and how something is hidden.
#[derive(Debug, Clone)]
pub struct Cause {
    /// Why, as a term.
    pub reason: HidingReason,
    /// Why, in words that those read whom it concerns.
    pub words: Prose<1000>,
    /// Whether it has ended for good: the public is told so.
    pub for_good: bool,
}

impl Cause {
    /// Reads the form.
    pub fn parse(typed: &Typed) -> Result<Self> {
        let mut parser = Parser::new(typed);
        let reason = parser.required("reason", REASON);
        let words: Option<Prose<1000>> = parser.required("words", WORDS);
        let for_good = parser.ticked("for_good");
        match (reason, words) {
            (Some(reason), Some(words)) => Ok(Self { reason, words, for_good }),
            _ => Err(ActionError::Invalid(parser.errors)),
        }
    }
}

impl From<&Hiding> for Seen {
    fn from(hidden: &Hiding) -> Self {
        Self::of_values(&typed_cause(hidden))
    }
}

/// Why something is hidden, as it stands in the form.
pub fn typed_cause(hidden: &Hiding) -> Typed {
    let mut typed = Typed::default();
    typed.push("reason", hidden.reason().to_string());
    typed.push("words", hidden.words.as_str());
    typed.push_some("for_good", hidden.for_good.then_some("1"));
    typed
}

/// Says anew why something is hidden that is so already, and tells the networks once more: it is not public for a moment. Fails with
/// `Stale` if it is not as it was on the screen, or shown again.
pub async fn amend(tx: &mut Tx, by: By<'_>, id: &HidingId, seen: &Seen, cause: &Cause) -> Result<()> {
    by.may(Action::Hide, Resource::Platform)?;
    let before = hiding::get(tx, id).await?.ok_or(ActionError::NotFound)?;
    if !before.is_open() || Seen::from(&before) != *seen {
        return Err(ActionError::Stale);
    }
    hiding::amend(tx, id, cause.reason, cause.words.as_str(), cause.for_good).await?;
    let after = hiding::get(tx, id).await?.ok_or(ActionError::NotFound)?;
    if Seen::from(&after) == Seen::from(&before) {
        return Ok(());
    }
    let networks: Vec<_> = hiding::told_of(tx, id).await?.into_iter().map(|told| told.network_id).collect();
    for network in &networks {
        let about = about(tx, &after, network).await?;
        by.tell(tx, &Notice::Hidden(about)).await?;
    }
    log(tx, by, &after, &networks, true).await
}

/// Hides something from the public with all that leads to it, and tells the networks that it concerns. Nothing of it is
/// changed, so showing it again gives back exactly what stood there.
///
/// Fails with `NotFound` if there is no such thing, or an offer that was never public; refuses what is hidden already.
pub async fn hide(tx: &mut Tx, by: By<'_>, subject: &Hidable, cause: &Cause) -> Result<HidingId> {
    let person = by.may(Action::Hide, Resource::Platform)?;
    let name = subject_name(tx, subject).await?.ok_or(ActionError::NotFound)?;
    if hiding::open_of(tx, subject).await?.is_some() {
        return Err(ActionError::Refused(HIDDEN_ALREADY));
    }
    let today = by.now.day();
    let networks = networks(tx, subject, today).await?;
    let id = HidingId::fresh();
    let marks = match subject {
        Hidable::Contact(contact) => {
            contact::by_id(tx, contact).await?.map(|contact| contact.marks()).unwrap_or_default()
        }
        _ => String::new(),
    };
    let new = hiding::NewHiding {
        id: &id,
        subject,
        name: &name,
        marks: &marks,
        reason: cause.reason,
        words: cause.words.as_str(),
        for_good: cause.for_good,
        look_again_on: look_again_on(today),
    };
    hiding::begin(tx, &new, &person.id, by.now).await?;
    read_anew(tx, subject).await?;
    let begun = hiding::get(tx, &id).await?.ok_or(ActionError::NotFound)?;
    for network in &networks {
        hiding::tell(tx, &id, network).await?;
        let about = about(tx, &begun, network).await?;
        by.tell(tx, &Notice::Hidden(about)).await?;
    }
    log(tx, by, &begun, &networks, true).await?;
    Ok(id)
}
