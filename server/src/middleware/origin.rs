//! Nothing is changed from a foreign page: one check before all routes.

use axum::{
    extract::Request,
    http::{HeaderMap, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use mintverbund_app::http::PageError;

/// Refuses unsafe methods unless the browser says that the request comes from our own page.
pub async fn origin(request: Request, next: Next) -> Response {
    let safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if safe || is_own(request.headers()) {
        return next.run(request).await;
    }
    PageError::BadForm(StatusCode::FORBIDDEN).into_response()
}

/// `Sec-Fetch-Site` cannot be set by a page; browsers that do not send it send `Origin`.
fn is_own(headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    match (text("sec-fetch-site"), text(header::ORIGIN.as_str()), text(header::HOST.as_str())) {
        (Some(site), ..) => matches!(site, "same-origin" | "none"),
        (None, Some(origin), Some(host)) => origin.split_once("://").is_some_and(|(_, origin)| origin == host),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::{HeaderName, HeaderValue};

    fn own(pairs: &[(&str, &str)]) -> bool {
        let pair = |(name, value): &(&str, &str)| {
            (name.parse::<HeaderName>().expect("a name"), value.parse::<HeaderValue>().expect("a value"))
        };
        is_own(&pairs.iter().map(pair).collect())
    }

    #[test]
    fn a_form_of_a_foreign_page_is_refused() {
        assert_eq!(own(&[("sec-fetch-site", "cross-site"), ("origin", "http://a.de"), ("host", "a.de")]), false);
        assert_eq!(own(&[("sec-fetch-site", "same-site")]), false);
        assert_eq!(own(&[("origin", "https://boese.de"), ("host", "a.de")]), false);
        assert_eq!(own(&[("origin", "null"), ("host", "null")]), false);
        assert_eq!(own(&[("host", "a.de")]), false);
    }

    #[test]
    fn a_form_of_our_own_page_is_taken() {
        assert_eq!(own(&[("sec-fetch-site", "same-origin")]), true);
        assert_eq!(own(&[("origin", "https://a.de:8443"), ("host", "a.de:8443")]), true);
    }
}
