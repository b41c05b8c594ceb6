//! What surrounds every request.

mod encoding;
mod etag;
pub mod headers;
mod log;
mod origin;
mod page_cache;
mod path;
mod visitor;

pub use etag::{etag, tagged};
pub use log::log;
pub use origin::origin;
pub use page_cache::{PageCache, page_cache};
pub use path::path;
pub use visitor::{direct, visitor};

use axum::{
    extract::Request,
    http::{HeaderName, Method, header},
    middleware::Next,
    response::Response,
};
use mintverbund_app::http::CachePolicy;

/// Lets browsers keep a page that answers a form, so that the way back to it shows it: one that they may not keep they
/// cannot ask for again, and show an error of their own. What the session showed is forgotten when it ends.
pub async fn way_back(request: Request, next: Next) -> Response {
    let answers_form = request.method() == Method::POST;
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let is =
        |name: HeaderName, begin: &str| headers.get(name).is_some_and(|it| it.as_bytes().starts_with(begin.as_bytes()));
    if answers_form && is(header::CONTENT_TYPE, "text/html") && is(header::CACHE_CONTROL, CachePolicy::Private.header())
    {
        CachePolicy::Answer.apply(headers);
    }
    response
}

/// Whatever a signed-in part answers belongs to one person, redirects and errors too.
pub async fn private(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    if !response.headers().contains_key(header::CACHE_CONTROL) {
        CachePolicy::Private.apply(response.headers_mut());
    }
    response
}
