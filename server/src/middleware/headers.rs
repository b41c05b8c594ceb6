//! Security headers.

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, header},
    middleware::Next,
    response::Response,
};

/// Public pages run one script of our own, and work without it.
const PUBLIC_CSP: &str = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; \
    form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Signed-in pages load the loader of the islands and their wasm, both our own files: no inline script, no nonce.
const SIGNED_IN_CSP: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
    style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// `no-referrer` would break redirects without JavaScript, because then no origin is sent either.
const COMMON: [(HeaderName, &str); 5] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=(), payment=()"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

/// Headers of every answer; errors outside all routes get the strictest policy.
pub async fn common(State(https): State<bool>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    // A page with a secret address has a stricter policy of its own.
    let is_secret = headers.get(header::REFERRER_POLICY).is_some_and(|value| value == "no-referrer");
    for (name, value) in COMMON.into_iter().filter(|(name, _)| !(is_secret && *name == header::REFERRER_POLICY)) {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.entry(header::CONTENT_SECURITY_POLICY).or_insert(HeaderValue::from_static(PUBLIC_CSP));
    if https {
        let value = HeaderValue::from_static("max-age=31536000");
        headers.insert(header::STRICT_TRANSPORT_SECURITY, value);
        secure_cookies(headers);
    }
    response
}

/// Browsers take a cookie named `__Host-…` with `Secure` only, and the one that removes it, which
/// tower-sessions sends without, is no exception.
fn secure_cookies(headers: &mut HeaderMap) {
    for value in headers.iter_mut().filter(|(name, _)| *name == header::SET_COOKIE).map(|(_, value)| value) {
        let Ok(text) = value.to_str() else { continue };
        let secure = text.split(';').any(|part| part.trim().eq_ignore_ascii_case("secure"));
        if let (false, Ok(more)) = (secure, HeaderValue::from_str(&format!("{text}; Secure"))) {
            *value = more;
        }
    }
}

/// The policy of public pages.
pub async fn public(request: Request, next: Next) -> Response {
    with_csp(PUBLIC_CSP, request, next).await
}

/// The policy of signed-in pages.
pub async fn signed_in(request: Request, next: Next) -> Response {
    with_csp(SIGNED_IN_CSP, request, next).await
}

async fn with_csp(policy: &'static str, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
    response
}
