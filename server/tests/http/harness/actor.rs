//! Somebody with a browser: keeps one cookie, sends forms as browsers do.

use super::{Answer, Form, TestApp, form::urlencoded};
use axum::{
    body::Body,
    http::{Method, Request, header, request::Builder},
};
use http_body_util::BodyExt;
use std::sync::{Arc, Mutex};
use tower::ServiceExt;

/// Somebody who uses the site.
#[derive(Clone)]
pub struct Actor {
    pub app: TestApp,
    cookie: Arc<Mutex<Option<String>>>,
}

impl Actor {
    pub fn new(app: TestApp) -> Self {
        Self { app, cookie: Arc::default() }
    }

    /// The cookie as the browser sends it: `sitzung=…`.
    pub fn cookie(&self) -> Option<String> {
        self.cookie.lock().expect("the cookie").clone()
    }

    /// Somebody else with this cookie.
    pub fn with_cookie(self, cookie: Option<String>) -> Self {
        *self.cookie.lock().expect("the cookie") = cookie;
        self
    }

    /// Opens an address.
    pub async fn opens(&self, path: impl AsRef<str>) -> Answer {
        self.sends(self.asks(Method::GET, path.as_ref()), Body::empty()).await
    }

    /// Opens the page that an answer leads to.
    pub async fn follows(&self, answer: Answer) -> Answer {
        self.opens(answer.with_status(303).location()).await
    }

    /// Sends a form of our own page.
    pub async fn posts<K: AsRef<str>, V: AsRef<str>>(&self, path: impl AsRef<str>, pairs: &[(K, V)]) -> Answer {
        self.posts_body(path, urlencoded(pairs)).await
    }

    /// The same with a form that was filled in.
    pub async fn posts_form(&self, path: impl AsRef<str>, form: &Form) -> Answer {
        self.posts_body(path, form.body()).await
    }

    /// Presses a button that sends nothing.
    pub async fn presses(&self, path: impl AsRef<str>) -> Answer {
        self.posts_body(path, String::new()).await
    }

    /// The same with any bytes.
    pub async fn posts_body(&self, path: impl AsRef<str>, body: impl Into<Body>) -> Answer {
        let request = self.asks(Method::POST, path.as_ref());
        let request = request
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.sends(request, body.into()).await
    }

    /// Calls as an island of our own page does.
    pub async fn calls(&self, path: &str, arguments: &serde_json::Value) -> Answer {
        let request = self.asks(Method::POST, path).header("sec-fetch-site", "same-origin");
        let request =
            request.header(header::CONTENT_TYPE, "application/json").header(header::ACCEPT, "application/json");
        self.sends(request, Body::from(arguments.to_string())).await
    }

    /// A request with this person's cookie.
    pub fn asks(&self, method: Method, path: &str) -> Builder {
        let request = Request::builder().method(method).uri(path).header(header::HOST, "verbund.test");
        match self.cookie() {
            Some(cookie) => request.header(header::COOKIE, cookie),
            None => request,
        }
    }

    /// Sends a request and keeps the cookie that comes back.
    pub async fn sends(&self, request: Builder, body: Body) -> Answer {
        let request = request.body(body).expect("a request");
        let asked = format!("{} {}", request.method(), request.uri());
        let answer = self.app.router.clone().oneshot(request).await;
        let (parts, body) = answer.expect("routers do not fail").into_parts();
        let body = body.collect().await.expect("the whole body").to_bytes();
        let set = parts.headers.get(header::SET_COOKIE).and_then(|value| value.to_str().ok());
        if let Some(set) = set {
            let pair = set.split(';').next().unwrap_or_default().to_owned();
            let gone = set.contains("Max-Age=0");
            *self.cookie.lock().expect("the cookie") = (!gone).then_some(pair);
        }
        Answer { asked, status: parts.status.as_u16(), headers: parts.headers, body }
    }
}
