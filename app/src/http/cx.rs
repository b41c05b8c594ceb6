//! Who asks: the context of every signed-in request.

use super::{Page, PageError, SignedIn, Why, signed_in::session_failed};
use crate::{
    address,
    state::AppState,
    ui::layout::{Frame, Place},
};
use axum::{
    extract::{FromRequestParts, OriginalUri},
    http::{Method, header, request::Parts},
};
use leptos::prelude::IntoAny;
use mintverbund::{
    actions::{self, By},
    domain::{date::Timestamp, form_number::FormNumbers, web::Slug},
    policy::{Action, Actor, Person, Resource},
    store::{Tx, account, account::Membership, network, network::Network},
};
use tower_sessions::Session;

/// The name of the message for the next page.
pub(super) const SESSION_FLASH: &str = "flash";

/// Where in the signed-in part a page stands.
pub type Where = Place;

/// A signed-in request: who, when, and everything a handler needs.
#[derive(Clone)]
pub struct Cx {
    /// Store, catalogue, clock.
    pub app: AppState,
    /// Who asks.
    pub actor: Actor,
    /// The person.
    pub person: Person,
    /// Their networks.
    pub memberships: Vec<Membership>,
    /// When.
    pub now: Timestamp,
    /// The session, for flashes and signing out.
    pub session: Session,
    flash: Option<String>,
    /// What makes the numbers of its forms.
    pub(super) numbers: FormNumbers,
    /// The network that the address names, under the name that it gives, if the guard asked about it.
    here: Option<(Slug, Network)>,
}

impl FromRequestParts<AppState> for Cx {
    type Rejection = PageError;

    /// What the guard of the route has read, or the same read now.
    async fn from_request_parts(parts: &mut Parts, app: &AppState) -> Result<Self, PageError> {
        match parts.extensions.remove::<Self>() {
            Some(cx) => Ok(cx),
            None => Self::read(parts, app).await,
        }
    }
}

/// Where to go after signing in: the page that was asked for, or the workspace after a form.
fn wanted(parts: &Parts) -> String {
    let uri = parts.extensions.get::<OriginalUri>().map_or(&parts.uri, |OriginalUri(uri)| uri);
    match parts.method {
        Method::GET => uri.path_and_query().map(ToString::to_string).unwrap_or_default(),
        _ => came_from(parts).unwrap_or_else(|| address::workspace::DESK.to_owned()),
    }
}

/// The page behind the sign-in on which a form stood that cannot travel through it.
fn came_from(parts: &Parts) -> Option<String> {
    let page = parts.headers.get(header::REFERER)?.to_str().ok()?;
    let (_, after) = page.split_once("://")?;
    let path = &after[after.find('/')?..];
    [address::workspace::DESK, address::staff::OVERVIEW]
        .iter()
        .any(|room| path.starts_with(room))
        .then(|| path.to_owned())
}

/// The message left for this page. Removing marks a session as changed even if nothing was there, and
/// then every page read would be a write.
async fn taken(session: &Session) -> Result<Option<String>, PageError> {
    let left: Option<String> = session.get(SESSION_FLASH).await.map_err(session_failed)?;
    if left.is_some() {
        session.remove::<String>(SESSION_FLASH).await.map_err(session_failed)?;
    }
    Ok(left)
}

impl Cx {
    /// Reads who asks; fails with [`PageError::SignIn`] if nobody is signed in.
    pub(crate) async fn read(parts: &mut Parts, app: &AppState) -> Result<Self, PageError> {
        let path = wanted(parts);
        let session = Session::from_request_parts(parts, app).await.map_err(|_| PageError::Internal)?;
        let now = app.now();
        let Some(signed_in) = SignedIn::of(&session).await? else { return Err(PageError::SignIn(path)) };
        let mut reader = app.store.read().await?;
        let Some(person) = signed_in.person(&mut reader, now).await? else { return Err(PageError::SignIn(path)) };
        let memberships = account::memberships_of(&mut reader, &person.id).await?;
        drop(reader);
        let flash = match parts.method {
            Method::GET => taken(&session).await?,
            _ => None,
        };
        let numbers = app.numbers().await?;
        let actor = Actor::SignedIn(person.clone());
        Ok(Self { app: app.clone(), actor, person, memberships, now, session, flash, numbers, here: None })
    }

    /// Keeps the session from running out: somebody uses it.
    pub async fn prolong_session(&self) -> Result<(), PageError> {
        match SignedIn::of(&self.session).await? {
            Some(signed_in) => signed_in.prolong(&self.session, self.now).await,
            None => Ok(()),
        }
    }

    /// Who and when, for actions.
    pub fn by(&self) -> By<'_> {
        By::new(&self.actor, self.now)
    }

    /// Whether the policy allows it.
    pub fn may(&self, action: Action, resource: Resource) -> bool {
        self.actor.may(action, resource)
    }

    /// Refuses whoever may not do this on the platform; that the page exists is no secret.
    pub(super) fn require(&self, action: Action) -> Result<(), PageError> {
        self.may(action, Resource::Platform).then_some(()).ok_or(PageError::Forbidden(Why::Office))
    }

    /// Refuses whoever may not do this in the network of the address, and keeps the network for the handler.
    pub(super) async fn enter(&mut self, slug: &str, action: Action) -> Result<(), PageError> {
        let network = self.network(slug, action).await?;
        self.here = Some((slug.parse().map_err(|_| PageError::NotFound)?, network));
        Ok(())
    }

    /// The network of an address, for somebody who may do this there. A form sent to a former address arrives.
    pub async fn network(&self, slug: &str, action: Action) -> Result<Network, PageError> {
        let slug: Slug = slug.parse().map_err(|_| PageError::NotFound)?;
        let network = self.named(&slug).await?;
        if self.may(action, Resource::Network(&network.id)) {
            return Ok(network);
        }
        match self.actor.knows(&network.id, network.is_public) {
            true => Err(PageError::Forbidden(self.why_not(&network))),
            false => Err(PageError::NotFound),
        }
    }

    fn why_not(&self, network: &Network) -> Why {
        match (self.person.role_in(&network.id), self.person.is_staff()) {
            (Some(_), _) => Why::Role,
            (None, true) => Why::OwnWork,
            (None, false) => Why::OtherNetwork,
        }
    }

    async fn named(&self, slug: &Slug) -> Result<Network, PageError> {
        match &self.here {
            Some((name, network)) if name == slug => Ok(network.clone()),
            _ => network::by_any_slug(&mut self.app.store.read().await?, slug).await?.ok_or(PageError::NotFound),
        }
    }

    /// The one writer; commit it with [`Tx::commit`].
    pub async fn write(&self) -> Result<Tx, PageError> {
        Ok(self.app.store.write().await?)
    }

    /// Leaves a message for the next page.
    pub async fn flash(&self, message: impl Into<String>) -> Result<(), PageError> {
        self.session.insert(SESSION_FLASH, message.into()).await.map_err(session_failed)
    }

    /// Leaves a message and leads on: the end of every successful form.
    pub async fn done(&self, message: impl Into<String>, path: &str) -> super::FormResult {
        self.flash(message).await?;
        Ok(super::see_other(path))
    }

    /// A page of the signed-in part.
    pub fn page<V: IntoAny>(
        &self,
        title: impl Into<String>,
        place: Where,
        draw: impl FnOnce() -> V + Send + 'static,
    ) -> Page {
        let frame = Frame {
            name: self.person.name.clone(),
            is_staff: self.person.is_staff(),
            networks: self.memberships.iter().map(|m| (m.slug.to_string(), m.name.clone())).collect(),
            place,
            flash: self.flash.clone(),
        };
        Page::work(title, frame, draw).numbered(self.numbers.fresh(&self.person.id, self.now))
    }
}

/// Carries out an action and commits, or hands its error on with nothing changed.
pub async fn commit<T>(tx: Tx, result: actions::Result<T>) -> actions::Result<T> {
    let value = result?;
    tx.commit().await?;
    Ok(value)
}
