//! What is hidden from the public, in words: for the state office and for the networks.

use crate::{
    address::{self, workspace::Workspace},
    http::Cx,
    ui::{
        alert::{Kind, alert},
        lines::unbroken,
        parts::state_mark,
        time_words::moment,
    },
};
use leptos::prelude::*;
use mintverbund::{
    domain::{date::Timestamp, hiding::Hidable},
    policy::{Action, Resource},
    store::{self, Reader, hiding::Hiding},
};

/// How something stands with the public, told where it is kept.
pub struct HidingNote {
    subject: Hidable,
    open: Option<Hiding>,
    /// Whether the reader may hide it.
    may_hide: bool,
    /// Where the reader finds why.
    path: String,
}

impl HidingNote {
    /// Reads it for somebody in the workspace of a network.
    pub async fn load(cx: &Cx, reader: &mut Reader, subject: Hidable, at: &Workspace) -> store::Result<Self> {
        let open = store::hiding::open_of(reader, &subject).await?;
        let may_hide = cx.may(Action::Hide, Resource::Platform);
        let path = match &open {
            Some(open) if may_hide => address::staff::hidden(&open.id),
            _ => at.hidden(),
        };
        Ok(Self { subject, open, may_hide, path })
    }

    /// Whether the public does not see it.
    pub fn is_hidden(&self) -> bool {
        self.open.is_some()
    }

    /// That it is hidden, and why; else, for the state office, the way to hide it.
    pub fn view(&self) -> Option<AnyView> {
        match &self.open {
            Some(open) => {
                let what = open.kind.with_name(&open.name);
                let why = format!("MINTraum verbirgt {what} seit {}. Grund: {}.", moment(open.hidden_at), reason(open));
                let body =
                    view! { <p>{unbroken(&why)}</p><p><a href=self.path.clone()>"Begründung und Antwort"</a></p> };
                Some(alert(Kind::Warning, "Zurzeit nicht öffentlich", body))
            }
            None => self.may_hide.then(|| {
                let path = address::staff::hide(&self.subject);
                let label = format!("{} vor der Öffentlichkeit verbergen", self.subject.kind().label());
                view! { <p><a href=path>{label}</a></p> }.into_any()
            }),
        }
    }
}

/// The mark of something hidden: still, for good, or no more.
pub fn mark(hidden: &Hiding) -> AnyView {
    match (hidden.is_open(), hidden.for_good) {
        (true, true) => state_mark("archived", "auf Dauer verborgen"),
        (true, false) => state_mark("paused", "verborgen"),
        (false, _) => state_mark("live", "wieder gezeigt"),
    }
}

/// Why, as a term.
pub fn reason(hidden: &Hiding) -> String {
    let reason = hidden.reason();
    reason.value().map_or_else(|| reason.to_string(), |reason| reason.label().to_owned())
}

/// When somebody did it, and who.
pub fn signed(at: Timestamp, name: &str) -> String {
    unbroken(&format!("{}, {name}", moment(at)))
}

/// Where something is kept, in the workspace of a network that it concerns.
pub fn kept_at(hidden: &Hiding, at: &Workspace) -> Option<AnyView> {
    let path = match hidden.subject()? {
        Hidable::Offer(id) => at.offer(&id).editor(),
        Hidable::Network(_) => at.profile(),
        Hidable::Organisation(_) => at.partners(),
        Hidable::Picture(_) => at.offers(),
        Hidable::Contact(_) => at.contacts(),
    };
    let about = format!(": {}", hidden.name);
    Some(view! { <a href=path>"Ansehen"<span class="visually-hidden">{about}</span></a> }.into_any())
}
