//! One line for each answer: the pattern of the route, never the query, which may hold what somebody searched.

use axum::{
    extract::{MatchedPath, Request},
    middleware::Next,
    response::Response,
};
use std::time::Instant;

/// Logs method, route, status and time.
#[expect(clippy::disallowed_methods, reason = "how long an answer takes is measured")]
pub async fn log(request: Request, next: Next) -> Response {
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().map(|path| path.as_str().to_owned());
    let begun = Instant::now();
    let response = next.run(request).await;
    tracing::debug!(
        http.method = %method,
        http.route = route.as_deref().unwrap_or("-"),
        http.status = response.status().as_u16(),
        time_ms = begun.elapsed().as_secs_f64() * 1000.0,
        "answered"
    );
    response
}
