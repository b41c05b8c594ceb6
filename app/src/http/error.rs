//! Errors that are pages with a way on.

use super::{CachePolicy, Page, see_other};
use crate::{
    address,
    messages::{DE, Said, said},
};
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use leptos::prelude::*;
use mintverbund::{
    actions::ActionError,
    domain::{field::Typed, hiding::Absence},
    store::StoreError,
};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// Marks the answer to somebody not signed in, for whoever can do better than to lead them away.
#[derive(Debug, Clone, Copy)]
pub struct SignInNeeded;

/// Marks the answer to a form that could not be dealt with, though nothing is wrong with it: it may be sent again.
#[derive(Debug, Clone)]
pub struct Unanswered {
    /// Why.
    pub why: Said,
    /// What was typed, if the body cannot be read once more.
    pub typed: Option<Typed>,
}

/// What has a meaning of its own in a query, or may not stand there.
const IN_QUERY: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// A request cannot be answered as asked.
#[derive(Debug)]
pub enum PageError {
    /// There is no such page, or the visitor may not know that there is.
    NotFound,
    /// It was public and may be again: nothing of it is shown.
    NotNow,
    /// It was public and has ended for good.
    Gone,
    /// It is known that it exists, and it is not for this person.
    Forbidden(Why),
    /// Somebody has to sign in first and is then led to this address.
    SignIn(String),
    /// It has changed meanwhile, and the page cannot show how.
    Stale,
    /// Possible in general, but not as things stand.
    Refused(&'static str),
    /// The form could not be read at all.
    BadForm(StatusCode),
    /// The database does not answer in time.
    Busy,
    /// The database cannot be written: its disk is full, or its file is not to be changed.
    NotWritable,
    /// A defect.
    Internal,
}

/// Why something is not for a person: what they read then has to fit who they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It belongs to a network that is not theirs.
    OtherNetwork,
    /// It belongs to the state office, and they do not work there.
    Office,
    /// They work in the state office, and it is the network's own work.
    OwnWork,
    /// They belong there, but their role does not suffice.
    Role,
}

impl From<StoreError> for PageError {
    fn from(error: StoreError) -> Self {
        match &error {
            StoreError::Unavailable(_) => {
                tracing::warn!(%error, "store unavailable");
                Self::Busy
            }
            StoreError::NotWritable(_) => {
                tracing::error!(%error, "the database cannot be written");
                Self::NotWritable
            }
            _ => {
                tracing::error!(%error, "store failed");
                Self::Internal
            }
        }
    }
}

impl From<Absence> for PageError {
    fn from(absence: Absence) -> Self {
        match absence {
            Absence::Unknown => Self::NotFound,
            Absence::NotNow => Self::NotNow,
            Absence::Gone => Self::Gone,
        }
    }
}

impl From<ActionError> for PageError {
    fn from(error: ActionError) -> Self {
        match error {
            ActionError::NotFound => Self::NotFound,
            ActionError::Forbidden => Self::Forbidden(Why::Role),
            ActionError::Stale => Self::Stale,
            ActionError::Refused(why) => Self::Refused(why),
            ActionError::Invalid(_) => Self::BadForm(StatusCode::UNPROCESSABLE_ENTITY),
            ActionError::Store(error) => error.into(),
        }
    }
}

impl PageError {
    /// Status, and title and text of the page.
    fn words(&self) -> (StatusCode, Said) {
        let m = DE.errors;
        match self {
            Self::NotFound => (StatusCode::NOT_FOUND, m.not_found),
            Self::NotNow => (StatusCode::NOT_FOUND, m.not_now),
            Self::Gone => (StatusCode::GONE, m.gone),
            Self::Forbidden(Why::OtherNetwork) | Self::SignIn(_) => (StatusCode::FORBIDDEN, m.forbidden),
            Self::Forbidden(Why::Office) => (StatusCode::FORBIDDEN, m.office_only),
            Self::Forbidden(Why::OwnWork) => (StatusCode::FORBIDDEN, m.own_work),
            Self::Forbidden(Why::Role) => (StatusCode::FORBIDDEN, m.role),
            Self::Stale => (StatusCode::CONFLICT, m.stale),
            Self::Refused(why) => (StatusCode::CONFLICT, Said { text: why, ..m.refused }),
            Self::BadForm(status) => (*status, m.bad_form),
            Self::Busy => (StatusCode::SERVICE_UNAVAILABLE, m.busy),
            Self::NotWritable => (StatusCode::SERVICE_UNAVAILABLE, m.not_writable),
            Self::Internal => (StatusCode::INTERNAL_SERVER_ERROR, m.internal),
        }
    }
}

impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        if let Self::SignIn(path) = &self {
            let next = utf8_percent_encode(path, IN_QUERY);
            let mut response = see_other(&format!("{}?weiter={next}", address::session::SIGN_IN));
            response.extensions_mut().insert(SignInNeeded);
            return response;
        }
        let (status, Said { title, text }) = self.words();
        let mut response = Page::public(title, move || body(status, title, text))
            .status(status)
            .cache(CachePolicy::Private)
            .into_response();
        if matches!(self, Self::NotNow | Self::Gone) {
            response.headers_mut().insert("x-robots-tag", HeaderValue::from_static("noindex"));
        }
        if matches!(self, Self::Busy) {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
        }
        if status.is_server_error() {
            response.extensions_mut().insert(Unanswered { why: Said { title, text }, typed: None });
        }
        response
    }
}

impl PageError {
    /// The same answer to a form that cannot be read once more: what was typed goes along.
    pub fn keeping(self, typed: &Typed) -> Response {
        let mut response = self.into_response();
        if let Some(unanswered) = response.extensions_mut().get_mut::<Unanswered>() {
            unanswered.typed = Some(typed.clone());
        }
        response
    }
}

fn body(status: StatusCode, title: &'static str, text: &'static str) -> AnyView {
    let m = said().errors;
    view! {
        <div class="wrap wrap--narrow page stack">
            <p class="code">{status.as_u16()}</p>
            <h1>{title}</h1>
            <p class="lead">{text}</p>
            <form class="search-box" role="search" action=address::public::OFFERS>
                <div class="field">
                    <label class="kern-label" for="fehler-suche">{m.search}</label>
                    <input class="kern-form-input__input" id="fehler-suche" name="q" type="search" autocomplete="off"/>
                </div>
                <button class="kern-btn kern-btn--primary"><span class="kern-label">{m.find}</span></button>
            </form>
            <p><a href=address::public::HOME>{m.to_start}</a>" · "<a href=address::workspace::DESK>{m.to_workspace}</a></p>
        </div>
    }
    .into_any()
}
