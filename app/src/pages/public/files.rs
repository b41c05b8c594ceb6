//! Answers that are files, not pages.

use crate::{feeds::Format, http::CachePolicy, messages::DE};
use axum::{
    body::Body,
    http::{HeaderValue, header},
    response::Response,
};

/// A file in a format; `next` is the whole address of its next page (RFC 8288). No search engine keeps it: the pages are what it shows.
pub(super) fn answer(format: Format, text: Vec<u8>, next: Option<&str>) -> Response {
    let mut response = of_type(format.media_type(), text);
    let headers = response.headers_mut();
    if let Some(next) = next.and_then(|next| HeaderValue::from_str(&format!("<{next}>; rel=\"next\"")).ok()) {
        headers.insert(header::LINK, next);
    }
    let name = format!("attachment; filename=\"{}.csv\"", DE.files.file);
    if let (Format::Csv, Ok(name)) = (format, HeaderValue::from_str(&name)) {
        headers.insert(header::CONTENT_DISPOSITION, name);
    }
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex"));
    response
}

/// A public answer of some type.
pub(super) fn of_type(media_type: &'static str, text: impl Into<Body>) -> Response {
    let mut response = Response::new(text.into());
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    CachePolicy::Public.apply(headers);
    response
}
