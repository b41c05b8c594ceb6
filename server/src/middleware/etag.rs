//! A page that has not changed is not sent again.

use axum::{
    body::{Body, to_bytes},
    extract::Request,
    http::{HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use mintverbund_app::http::{CachePolicy, PageError};
use std::hash::{DefaultHasher, Hash, Hasher};

/// Our own pages are far smaller.
const MAX_PAGE_BYTES: usize = 8 * 1024 * 1024;

/// Gives public answers a tag of their bytes, before they are compressed: the same page has the same tag however it is sent.
pub async fn tagged(request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    if !is_public(&response) || response.headers().contains_key(header::ETAG) {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, MAX_PAGE_BYTES).await else { return PageError::Internal.into_response() };
    parts.headers.insert(header::ETAG, tag(&bytes));
    Response::from_parts(parts, Body::from(bytes))
}

/// Answers 304 to whoever has an answer already.
pub async fn etag(request: Request, next: Next) -> Response {
    let known = request.headers().get(header::IF_NONE_MATCH).cloned();
    let reading = matches!(*request.method(), Method::GET | Method::HEAD);
    let response = next.run(request).await;
    let Some(known) = known.filter(|_| reading && is_public(&response)) else { return response };
    if !response.headers().get(header::ETAG).is_some_and(|tag| matches(&known, tag)) {
        return response;
    }
    let (mut parts, _) = response.into_parts();
    parts.status = StatusCode::NOT_MODIFIED;
    for about_the_body in [header::CONTENT_TYPE, header::CONTENT_LENGTH, header::CONTENT_ENCODING] {
        parts.headers.remove(about_the_body);
    }
    Response::from_parts(parts, Body::empty())
}

fn is_public(response: &Response) -> bool {
    let policy = response.headers().get(header::CACHE_CONTROL);
    response.status() == StatusCode::OK && policy.is_some_and(|policy| policy == CachePolicy::Public.header())
}

/// Weak, because compression changes the bytes but not the page.
fn tag(bytes: &[u8]) -> HeaderValue {
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
