//! What surrounds every request.

mod etag;
pub mod headers;
mod log;
mod origin;
mod path;
mod visitor;

pub use etag::etag;
pub use log::log;
pub use origin::origin;
pub use path::path;
pub use visitor::{direct, visitor};

use axum::http::header;
use axum::{extract::Request, middleware::Next, response::Response};
use mintverbund_app::http::CachePolicy;

/// Whatever a signed-in part answers belongs to one person, redirects and errors too.
pub async fn private(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    if !response.headers().contains_key(header::CACHE_CONTROL) {
        CachePolicy::Private.apply(response.headers_mut());
    }
    response
}
