//! An address that is no text is no page of ours.

use axum::{
    extract::Request,
    middleware::Next,
    response::{IntoResponse, Response},
};
use mintverbund_app::http::PageError;

/// Answers 404 to an address whose percent signs do not spell UTF-8; the router would answer a bare 400.
pub async fn path(request: Request, next: Next) -> Response {
    match is_text(request.uri().path()) {
        true => next.run(request).await,
        false => PageError::NotFound.into_response(),
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
