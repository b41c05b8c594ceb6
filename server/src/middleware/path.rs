//! Addresses that no page of ours has as they stand: no text, or written otherwise than we write them.

use axum::{
    extract::{Request, State},
    http::Method,
    middleware::Next,
    response::{IntoResponse, Response},
};
use mintverbund_app::http::{PageError, Pages};

/// Answers 404 to an address whose percent signs do not spell UTF-8; the router would answer a bare 400. One with
/// capitals, or with a slash at its end, leads on.
pub async fn path(State(pages): State<Pages>, request: Request, next: Next) -> Response {
    if !is_text(request.uri().path()) {
        return PageError::NotFound.into_response();
    }
    let opened = matches!(*request.method(), Method::GET | Method::HEAD);
    match opened.then(|| pages.lead_to_rewritten(request.uri())).flatten() {
        Some(led) => led,
        None => next.run(request).await,
    }
}

fn is_text(path: &str) -> bool {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            b'%' => match (digit(rest.next()), digit(rest.next())) {
                (Some(high), Some(low)) => bytes.push(high * 16 + low),
                _ => return false,
            },
            other => bytes.push(other),
        }
    }
    std::str::from_utf8(&bytes).is_ok()
}

fn digit(byte: Option<u8>) -> Option<u8> {
    char::from(byte?).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_to_spell_text() {
        assert_eq!(
            ["/a", "/%C3%BC", "/%ff", "/%C3%28", "/%zz", "/%4"].map(is_text),
            [true, true, false, false, false, false]
        );
    }
}
