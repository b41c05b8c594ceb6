//! Style sheet, fonts, icon and the browser's part, embedded in the program and compressed beforehand.

use axum::{
    body::Body,
    extract::Path,
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};
use mintverbund_app::http::{CachePolicy, PageError};
use rust_embed::{Embed, EmbeddedFile};
use std::collections::BTreeMap;

#[derive(Embed)]
#[folder = "$CARGO_MANIFEST_DIR/../target/site/"]
#[include = "manifest.json"]
#[include = "pkg/*"]
#[allow_missing = true]
struct Site;

/// Under which hashed name each asset is served, as the build wrote it down.
pub fn names() -> BTreeMap<String, String> {
    let manifest = Site::get("manifest.json").and_then(|file| serde_json::from_slice(&file.data).ok());
    manifest.unwrap_or_else(|| {
        tracing::warn!("built without assets: run `make build`");
        BTreeMap::new()
    })
}

/// Answers `/pkg/{name}`: the smallest form the browser takes, kept for ever because the name holds the hash.
pub async fn serve(Path(name): Path<String>, headers: HeaderMap) -> Response {
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let forms = [("br", ".br"), ("gzip", ".gz")];
    let compressed = forms.into_iter().filter(|(encoding, _)| accepts(accepted, encoding));
    let found = compressed
        .filter_map(|(encoding, ending)| Some((Some(encoding), Site::get(&format!("pkg/{name}{ending}"))?)))
        .next()
        .or_else(|| Some((None, Site::get(&format!("pkg/{name}"))?)));
    match found {
        Some((encoding, file)) if !name.contains('/') => answer(&name, encoding, file),
        _ => PageError::NotFound.into_response(),
    }
}

fn accepts(header: &str, encoding: &str) -> bool {
    header.split(',').any(|part| {
        let mut words = part.split(';').map(str::trim);
        words.next() == Some(encoding) && !words.any(|word| word == "q=0")
    })
}

fn answer(name: &str, encoding: Option<&'static str>, file: EmbeddedFile) -> Response {
    let mut response = Response::new(Body::from(file.data.into_owned()));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type(name)));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(encoding) = encoding {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    CachePolicy::Immutable.apply(headers);
    response
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_encoding_refused_by_the_browser_is_not_sent() {
        assert_eq!(accepts("gzip, deflate, br", "br"), true);
        assert_eq!(accepts("br;q=0, gzip", "br"), false);
        assert_eq!(accepts("brotli", "br"), false);
    }
}
