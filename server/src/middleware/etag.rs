//! A page that has not changed is not sent again.

use axum::{
    body::{Body, to_bytes},
    extract::Request,
    http::{HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::Response,
};
use mintverbund_app::http::CachePolicy;
use std::hash::{DefaultHasher, Hash, Hasher};

/// Our own pages are far smaller.
const MAX_PAGE_BYTES: usize = 8 * 1024 * 1024;

/// Gives public answers a tag of their bytes, and answers 304 to whoever has them already.
pub async fn etag(request: Request, next: Next) -> Response {
    let known = request.headers().get(header::IF_NONE_MATCH).cloned();
    let reading = matches!(*request.method(), Method::GET | Method::HEAD);
    let response = next.run(request).await;
    let public = response.headers().get(header::CACHE_CONTROL).is_some_and(|v| v == CachePolicy::Public.header());
    if !reading || !public || response.status() != StatusCode::OK {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    // A page that was kept has its tag with it.
    let (tag, body) = match parts.headers.get(header::ETAG).cloned() {
        Some(tag) => (tag, body),
        None => {
            let Ok(bytes) = to_bytes(body, MAX_PAGE_BYTES).await else { return Response::new(Body::empty()) };
            (tag(&bytes), Body::from(bytes))
        }
    };
    if known.is_some_and(|known| matches(&known, &tag)) {
        parts.status = StatusCode::NOT_MODIFIED;
        parts.headers.remove(header::CONTENT_TYPE);
        parts.headers.remove(header::CONTENT_LENGTH);
        parts.headers.insert(header::ETAG, tag);
        return Response::from_parts(parts, Body::empty());
    }
    parts.headers.insert(header::ETAG, tag);
    Response::from_parts(parts, body)
}

/// Weak, because compression changes the bytes but not the page.
pub(super) fn tag(bytes: &[u8]) -> HeaderValue {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    let text = format!("W/\"{:016x}-{:x}\"", hasher.finish(), bytes.len());
    HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static("W/\"\""))
}

fn matches(known: &HeaderValue, tag: &HeaderValue) -> bool {
    let (Ok(known), Ok(tag)) = (known.to_str(), tag.to_str()) else { return false };
    known.trim() == "*"
        || known.split(',').any(|one| one.trim().trim_start_matches("W/") == tag.trim_start_matches("W/"))
}
