//! What has to be asked before a handler runs.

use super::{Cx, PageError, once};
use crate::state::AppState;
use axum::{
    extract::{FromRequestParts, RawPathParams, Request},
    handler::Handler,
    http::request::Parts,
    response::{IntoResponse, Response},
};
use mintverbund::policy::{About, Action};
use std::{future::Future, pin::Pin};

/// The placeholder that names a network in the addresses behind the sign-in.
const NETWORK: &str = "netzwerk";

/// Why a call comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asks {
    /// Somebody did something: that is a use of the session.
    Person,
    /// A page asks by itself, whoever sits before it or nobody: it never lengthens a session.
    Page,
}

/// What guards a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guard {
    /// Everybody sees the same; only approved and published things are read.
    Public,
    /// Whoever has the secret address: the handler finds by its hash what it is for, and whether it still holds.
    PrivateLink,
    /// Signing in and out.
    Session,
    /// Whoever is signed in sees what is theirs.
    SignedIn,
    /// Rights that the policy has to grant. Those about the platform, or about the network that `{netzwerk}` in the
    /// address names, are asked before the handler runs; the others by the action that has read the record.
    Policy(&'static [Action]),
    /// The same for a call of an island. That nobody is signed in is an answer of the call, not a way to the sign-in
    /// page, and what a page asks by itself does not count as a use of its session.
    Call(Asks, &'static [Action]),
}

impl Guard {
    /// The rights that it asks before a handler of this address runs, and those that are left to the action because
    /// the address does not name what they are about.
    pub fn rights_asked(self, path: &str) -> (Vec<Action>, Vec<Action>) {
        let names_network = path.split('/').any(|part| part == format!("{{{NETWORK}}}"));
        self.rights().iter().partition(|right| match right.about() {
            About::Platform => true,
            About::Network => names_network,
            About::Record => false,
        })
    }

    fn rights(self) -> &'static [Action] {
        match self {
            Self::Public | Self::PrivateLink | Self::Session | Self::SignedIn => &[],
            Self::Policy(rights) | Self::Call(_, rights) => rights,
        }
    }

    /// The request with its [`Cx`], if whoever asks may go on.
    async fn admit(self, request: Request, app: &AppState) -> Result<Request, PageError> {
        if matches!(self, Self::Public | Self::PrivateLink | Self::Session) {
            return Ok(request);
        }
        let (mut parts, body) = request.into_parts();
        let known = match parts.extensions.remove::<Cx>() {
            Some(cx) => Ok(cx),
            None => Cx::read(&mut parts, app).await,
        };
        let mut cx = match (self, known) {
            (Self::Call(..), Err(PageError::SignIn(_))) => return Ok(Request::from_parts(parts, body)),
            (_, cx) => cx?,
        };
        if !matches!(self, Self::Call(Asks::Page, _)) {
            cx.prolong_session().await?;
        }
        let network = named_network(&mut parts).await?;
        for right in self.rights() {
            match (right.about(), &network) {
                (About::Platform, _) => cx.require(*right)?,
                (About::Network, Some(slug)) => cx.enter(slug, *right).await?,
                (About::Network, None) | (About::Record, _) => {}
            }
        }
        parts.extensions.insert(cx);
        Ok(Request::from_parts(parts, body))
    }
}

async fn named_network(parts: &mut Parts) -> Result<Option<String>, PageError> {
    let params = RawPathParams::from_request_parts(parts, &()).await.map_err(|_| PageError::NotFound)?;
    Ok(params.iter().find(|(name, _)| *name == NETWORK).map(|(_, slug)| slug.to_owned()))
}

/// A handler that is reached past its guard only.
#[derive(Clone)]
pub(super) struct Guarded<H> {
    pub guard: Guard,
    pub handler: H,
}

impl<T, H: Handler<T, AppState>> Handler<T, AppState> for Guarded<H> {
    type Future = Pin<Box<dyn Future<Output = Response> + Send>>;

    fn call(self, request: Request, app: AppState) -> Self::Future {
        Box::pin(async move {
            match self.guard.admit(request, &app).await {
                Ok(request) => once::answered(request, &app.clone(), |request| self.handler.call(request, app)).await,
                Err(error) => error.into_response(),
            }
        })
    }
}
