//! What search engines may read: everything public.

use crate::http::CachePolicy;
use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};

const RULES: &str = "User-agent: *\nDisallow: /arbeitsplatz\nDisallow: /mintraum\nDisallow: /konto\n";

/// Shows the rules.
pub async fn show() -> Response {
    let mut response = RULES.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    CachePolicy::Public.apply(headers);
    response
}
