//! Somebody without an account writes to a network.

use crate::actions::{ActionError, By, Result};
use crate::{
    domain::{
        date::Timestamp,
        field::{FieldError, Parser, Typed},
        id::InquiryId,
        inquiry::{InquiryName, InquiryState, InquiryText, MOST_OF_ALL_PER_HOUR, MOST_PER_HOUR, ReplyTo},
        notice::{AboutNetwork, Notice},
        web::Slug,
    },
    policy::Actor,
    store::{Tx, account, inquiry, inquiry::Inquiry, network},
};

/// The inputs of the form. The trap is one that people do not see: only programs fill it in.
pub const KEYS: [&str; 4] = ["name", "reply_to", "text", "website"];

/// What was typed.
#[derive(Clone, PartialEq)]
pub struct Message {
    name: InquiryName,
    reply_to: ReplyTo,
    text: InquiryText,
    is_trapped: bool,
}

impl Message {
    /// Reads a form; `labels` are those of its three visible inputs.
    pub fn parse(typed: &Typed, labels: [&str; 3]) -> std::result::Result<Self, Vec<FieldError>> {
        let mut p = Parser::new(typed);
        let [name, reply_to, text, trap] = KEYS;
        let message = Self {
            name: p.text(name, labels[0]),
            reply_to: p.text(reply_to, labels[1]),
            text: p.required(text, labels[2]).unwrap_or_default(),
            is_trapped: !typed.get(trap).is_empty(),
        };
        if p.errors.is_empty() { Ok(message) } else { Err(p.errors) }
    }
}

/// Why no more is taken just now.
pub const TOO_MANY: &str = "Gerade kommen zu viele Anfragen an. Bitte versuche es in einer Stunde noch einmal.";

/// Keeps a message for whoever answers for the network: its own people, or the state office if nobody leads it. The same message sent
/// again has come once; one that a program wrote is answered like any other, and kept by nobody.
pub async fn send_inquiry(tx: &mut Tx, slug: &Slug, message: &Message, now: Timestamp) -> Result<()> {
    let network = network::by_slug(tx, slug).await?.filter(|network| network.is_public && network.shows_form);
    let network = network.ok_or(ActionError::NotFound)?;
    if message.is_trapped {
        return Ok(());
    }
    let row = Inquiry {
        id: InquiryId::fresh(),
        network_id: network.id.clone(),
        name: message.name.to_string(),
        reply_to: message.reply_to.to_string(),
        text: message.text.to_string(),
        received_at: now,
        state: InquiryState::Open,
        settled_at: None,
    };
    if !inquiry::insert(tx, &row).await? {
        return Ok(());
    }
    // What is refused is not committed.
    let an_hour_ago = now.plus(-3600);
    if inquiry::count_since(tx, &network.id, an_hour_ago).await? > MOST_PER_HOUR
        || inquiry::count_all_since(tx, an_hour_ago).await? > MOST_OF_ALL_PER_HOUR
    {
        return Err(ActionError::Refused(TOO_MANY));
    }
    let about = AboutNetwork { network: network.id.clone(), slug: network.slug, name: network.name };
    let is_led = account::led_networks(tx, now).await?.contains(&network.id);
    let notice = if is_led { Notice::InquiryCame(about) } else { Notice::InquiryForOffice(about) };
    By::new(&Actor::Anonymous, now).tell(tx, &notice).await
}
