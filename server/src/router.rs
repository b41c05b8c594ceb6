//! All routes with everything around them.

use crate::{
    assets, front::Front, middleware, middleware::PageCache, ready::Readiness, session_store::DatabaseSessions,
};
use axum::{
    Router,
    extract::DefaultBodyLimit,
    http::{Method, StatusCode, Uri},
    middleware::{from_fn, from_fn_with_state},
    response::{IntoResponse, Response},
    routing::get,
};
use mintverbund::store::session;
use mintverbund_app::{
    http::{LARGEST_FORM, PageError, Pages, Routes},
    pages::session::interrupted,
    site_map,
    state::AppState,
};
use std::time::Duration;
use tower_http::{
    catch_panic::CatchPanicLayer,
    compression::{CompressionLayer, CompressionLevel},
    timeout::{RequestBodyTimeoutLayer, TimeoutLayer},
};
use tower_sessions::{Expiry, SessionManagerLayer, cookie::SameSite};

/// An answer that takes longer is a 503.
const HANDLER_TIMEOUT: Duration = Duration::from_secs(20);
/// A body that trickles in more slowly is let go.
const BODY_TIMEOUT: Duration = Duration::from_secs(20);

/// The whole site.
pub fn router(app: AppState, front: Front) -> Router {
    let plain = plain(&app);
    surrounded(app, front, site_map::public(), site_map::signed_in(), plain)
}

/// What is no page: files, and whether the server is well.
fn plain(app: &AppState) -> Router<AppState> {
    let readiness = Readiness::of(app.store.clone());
    Router::new()
        .route("/pkg/{name}", get(assets::serve))
        .route("/healthz", get(|| async { "ok\n" }))
        .route("/readyz", get(move || readiness.clone().answer()))
}

/// These routes with everything that surrounds them.
pub fn surrounded(app: AppState, front: Front, public: Routes, signed_in: Routes, plain: Router<AppState>) -> Router {
    let app = app.with(|shared| shared.forms = signed_in.forms());
    let pages = Pages::of(public.list().iter().chain(signed_in.list()));
    let sessions = SessionManagerLayer::new(DatabaseSessions::new(app.store.clone(), app.clock.clone()))
        .with_name(cookie_name(front.https))
        .with_same_site(SameSite::Lax)
        .with_http_only(true)
        .with_secure(front.https)
        .with_expiry(Expiry::OnInactivity(time::Duration::seconds(session::LASTS)));
    let signed_in = signed_in
        .router()
        .layer(from_fn_with_state(app.clone(), interrupted))
        .layer(sessions)
        .layer(from_fn(middleware::private))
        .layer(from_fn_with_state(front, middleware::visitor))
        .layer(from_fn(middleware::headers::signed_in));
    let public = public
        .router()
        .layer(from_fn(middleware::tagged))
        .layer(compression())
        .layer(from_fn_with_state(PageCache::new(app.clone(), front.page_cache), middleware::page_cache))
        .merge(plain)
        .layer(from_fn_with_state(front, middleware::visitor))
        .layer(from_fn(middleware::etag))
        .layer(from_fn(middleware::headers::public));
    public
        .merge(signed_in)
        .fallback(|| async { PageError::NotFound })
        .method_not_allowed_fallback({
            let pages = pages.clone();
            move |method: Method, uri: Uri| async move { no_such_method(&pages, &method, &uri) }
        })
        .layer(DefaultBodyLimit::max(LARGEST_FORM))
        .layer(from_fn(middleware::origin))
        .layer(from_fn(middleware::way_back))
        .layer(from_fn_with_state(pages, middleware::path))
        .layer(compression())
        .layer(from_fn_with_state(front.https, middleware::headers::common))
        .layer(RequestBodyTimeoutLayer::new(BODY_TIMEOUT))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, HANDLER_TIMEOUT))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn(middleware::log))
        .with_state(app)
}

/// What is not kept is compressed for each who asks, so it must not take long.
fn compression() -> CompressionLayer {
    CompressionLayer::new().quality(CompressionLevel::Precise(4))
}

/// With its prefix, browsers take the cookie from this host only, and over https only.
fn cookie_name(https: bool) -> &'static str {
    if https { "__Host-sitzung" } else { "sitzung" }
}

/// An address that only takes forms stands in the address bar after a refusal: opened, it leads to the form.
fn no_such_method(pages: &Pages, method: &Method, uri: &Uri) -> Response {
    match *method {
        Method::GET | Method::HEAD => pages.lead_to_form(uri),
        _ => PageError::BadForm(StatusCode::METHOD_NOT_ALLOWED).into_response(),
    }
}

fn panicked(_: Box<dyn std::any::Any + Send>) -> Response {
    tracing::error!("a handler panicked");
    PageError::Internal.into_response()
}
