//! How calls are answered: by `leptos_axum`, behind everything that stands before forms.

mod asked;
#[cfg(test)]
mod tests;

use crate::{
    calls::{
        Answers, Broken, find_organisations::FindOrganisations, keep_draft::KeepDraft, keep_notes::KeepNotes,
        preview_series::PreviewSeries, stay_on_review::StayOnReview,
    },
    http::{Asks, Guard, LARGEST_FORM, PageError, Routes},
    state::AppState,
};
use asked::Asked;
use axum::{
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use leptos::{
    prelude::provide_context,
    server_fn::{ServerFn, axum::register_explicit, error::FromServerFnError, server::Server},
};
use mintverbund::policy::Action;
use std::sync::Arc;

/// A failure is a word of JSON.
const LARGEST_FAILURE: usize = 1024;

/// The addresses of all calls, one line each. A call that has none is refused by a test.
pub fn routes(routes: Routes) -> Routes {
    // Whoever writes offers, profile or contacts may do this, and nobody else may look through the directory.
    let routes = call::<FindOrganisations>(routes, Asks::Person, &[Action::EditPartners]);
    let routes = call::<KeepDraft>(routes, Asks::Person, &[Action::EditOffers]);
    let routes = call::<KeepNotes>(routes, Asks::Person, &[Action::ReadRevision, Action::ClaimRevision]);
    let routes = call::<PreviewSeries>(routes, Asks::Page, &[Action::EditOffers]);
    call::<StayOnReview>(routes, Asks::Page, &[Action::ReadRevision, Action::ClaimRevision])
}

/// Adds a call: whether it is a use of the session, and the rights that it asks for. A linker may drop what nothing names, so it is registered here.
fn call<F>(routes: Routes, asks: Asks, rights: &'static [Action]) -> Routes
where
    F: ServerFn + 'static,
    F::Server: Server<
            F::Error,
            F::InputStreamError,
            F::OutputStreamError,
            Request = Request<Body>,
            Response = axum::http::Response<Body>,
        >,
{
    register_explicit::<F>();
    routes.post(F::PATH, Guard::Call(asks, rights), answer)
}

/// Answers a call; its address says which.
async fn answer(State(app): State<AppState>, request: Request) -> Response {
    if !is_json(request.headers()) {
        return PageError::BadForm(StatusCode::UNSUPPORTED_MEDIA_TYPE).into_response();
    }
    let (mut parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, LARGEST_FORM).await else {
        return PageError::BadForm(StatusCode::PAYLOAD_TOO_LARGE).into_response();
    };
    // Whoever takes HTML would be led back to where they came from, as if it had been a form.
    parts.headers.remove(header::ACCEPT);
    let asked: Arc<dyn Answers> = Arc::new(Asked { parts: parts.clone(), app });
    let request = Request::from_parts(parts, Body::from(body));
    let context = move || provide_context(asked.clone());
    with_status(leptos_axum::handle_server_fns_with_context(context, request).await.into_response()).await
}

/// Other types a foreign page may send without asking first.
fn is_json(headers: &HeaderMap) -> bool {
    headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"application/json"))
}

/// Says what kind of failure it is: to `server_fn` all are 500.
async fn with_status(answer: Response) -> Response {
    if answer.status() != StatusCode::INTERNAL_SERVER_ERROR {
        return answer;
    }
    let (mut parts, body) = answer.into_parts();
    let body = to_bytes(body, LARGEST_FAILURE).await.unwrap_or_default();
    parts.status = match Broken::de(body.clone()) {
        Broken::Question => StatusCode::UNPROCESSABLE_ENTITY,
        Broken::Busy => StatusCode::SERVICE_UNAVAILABLE,
        Broken::Line | Broken::Defect => StatusCode::INTERNAL_SERVER_ERROR,
    };
    Response::from_parts(parts, Body::from(body))
}
