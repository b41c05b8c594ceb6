//! What all pages of one network's workspace share.

use crate::{
    address::{self, workspace::Workspace},
    conflict::{CHANGED, Conflict},
    http::{Cx, FormResult, Page, PageError, Where},
    ui::{flash::note, parts::breadcrumb},
};
use axum::{http::StatusCode, response::IntoResponse};
use leptos::prelude::*;
use mintverbund::{
    actions::ActionError,
    domain::field::FieldError,
    policy::{Action, Resource},
    store::network::Network,
};

/// A room of a network's workspace: its address, its frame, and the head of its pages.
#[derive(Clone)]
pub struct Room {
    slug: String,
    at: Workspace,
    name: String,
    key: &'static str,
    on_behalf: bool,
    may_hide: bool,
}

impl Room {
    /// The room with that address (`profil`, `partner`, …) in a network.
    pub fn new(cx: &Cx, network: &Network, key: &'static str) -> Self {
        let on_behalf = cx.person.role_in(&network.id).is_none();
        Self {
            slug: network.slug.to_string(),
            at: Workspace::of(&network.slug),
            name: network.name.clone(),
            key,
            on_behalf,
            may_hide: cx.may(Action::Hide, Resource::Platform),
        }
    }

    /// The name of the network.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The address of the room.
    pub fn path(&self) -> String {
        self.at.room(self.key)
    }

    /// Whether somebody acts for the network from the state office.
    pub fn is_on_behalf(&self) -> bool {
        self.on_behalf
    }

    /// Whether they may keep something of it from the public.
    pub fn may_hide(&self) -> bool {
        self.may_hide
    }

    /// The addresses of the workspace.
    pub fn at(&self) -> &Workspace {
        &self.at
    }

    /// A page of the room.
    pub fn page<V: IntoAny>(&self, cx: &Cx, title: &str, draw: impl FnOnce() -> V + Send + 'static) -> Page {
        cx.page(format!("{title} – {}", self.name), self.place(), draw)
    }

    fn place(&self) -> Where {
        Where::Network { slug: self.slug.clone(), name: self.name.clone(), room: self.key }
    }

    /// Where a form of the room is shown that came too late; `parent` is what the room is called.
    pub fn conflict(&self, parent: &str) -> Conflict {
        Conflict { place: self.place(), about: self.name.clone(), steps: self.steps(Some(parent)), heading: CHANGED }
    }

    /// The first page of a room: where one is, for whom one acts, and the title.
    pub fn head(&self, title: &str) -> AnyView {
        self.head_below(title, None)
    }

    /// The same for a page below the room, with the way back to `parent`.
    pub fn head_below(&self, title: &str, parent: Option<&str>) -> AnyView {
        view! {
            {breadcrumb(self.steps(parent))}
            {self.on_behalf_in_words().map(note)}
            <h1>{title.to_owned()}</h1>
        }
        .into_any()
    }

    fn steps(&self, parent: Option<&str>) -> Vec<(String, String)> {
        let mut steps = vec![
            ("Arbeitsplatz".to_owned(), address::workspace::DESK.to_owned()),
            (self.name.clone(), self.at.offers()),
        ];
        steps.extend(parent.map(|label| (label.to_owned(), self.path())));
        steps
    }

    /// Tells people of the state office that what they do here is marked as such.
    pub fn on_behalf_in_words(&self) -> Option<String> {
        self.on_behalf.then(|| format!("Du handelst für {}, das wird so vermerkt.", self.name))
    }
}

/// Says to whoever only reads that and why there are no forms.
pub fn read_only(may: bool, who: &str) -> Option<AnyView> {
    (!may).then(|| {
        let text = format!("Du kannst hier alles lesen. Ändern kann es {who}.");
        view! { <p class="small muted">{text}</p> }.into_any()
    })
}

/// What to show beside the fields of a refused form; anything else is an error page. A refusal of the
/// whole act is shown at one field, so that it is found and nothing typed is lost.
pub fn refusals(error: ActionError, key: &str, label: &str) -> Result<Vec<FieldError>, PageError> {
    match error {
        ActionError::Invalid(errors) => Ok(errors),
        ActionError::Refused(why) => Ok(vec![FieldError::new(key, label, why)]),
        other => Err(other.into()),
    }
}

/// The page of a refused form.
pub fn refused(page: Page) -> FormResult {
    Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
}

/// The title of a page that may hold a refused form.
pub fn titled(title: &str, errors: &[FieldError]) -> String {
    if errors.is_empty() { title.to_owned() } else { format!("Fehler: {title}") }
}
