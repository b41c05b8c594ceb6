//! How a call travels: by `fetch`, and to its end even if the page is left meanwhile.
//!
//! The client of `server_fn` cannot ask for that, and brings a library for requests along.

use super::Broken;
use futures::{Sink, Stream, sink, stream};
use http::Method;
use leptos::{
    prelude::window,
    server_fn::{Bytes, client::Client, request::ClientReq, response::ClientRes},
};
use send_wrapper::SendWrapper;
use std::future::Future;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Headers, Request, RequestInit, Response};

/// Browsers carry on sending up to 64 KiB after a page has gone, and refuse more. In bytes.
const LASTS: usize = 60_000;

/// Sends a call.
pub struct Lasting;

/// A request of the browser.
pub struct Question(SendWrapper<Request>);

/// What came back.
pub struct Received(SendWrapper<Response>);

impl Client<Broken> for Lasting {
    type Request = Question;
    type Response = Received;

    fn send(question: Question) -> impl Future<Output = Result<Received, Broken>> + Send {
        SendWrapper::new(async move {
            let answer = JsFuture::from(window().fetch_with_request(&question.0)).await.map_err(|_| Broken::Line)?;
            answer.dyn_into().map(|answer| Received(SendWrapper::new(answer))).map_err(|_| Broken::Line)
        })
    }

    async fn open_websocket(
        _: &str,
    ) -> Result<(impl Stream<Item = Result<Bytes, Bytes>> + Send + 'static, impl Sink<Bytes> + Send + 'static), Broken>
    {
        Err::<(stream::Empty<_>, sink::Drain<_>), _>(Broken::Defect)
    }

    fn spawn(work: impl Future<Output = ()> + Send + 'static) {
        wasm_bindgen_futures::spawn_local(work);
    }
}

fn posted(path: &str, content_type: &str, body: &[u8]) -> Result<Request, JsValue> {
    let options = RequestInit::new();
    options.set_method("POST");
    options.set_body(&js_sys::Uint8Array::from(body).into());
    // The bindings lack this option.
    js_sys::Reflect::set(&options, &JsValue::from_str("keepalive"), &JsValue::from_bool(body.len() < LASTS))?;
    let headers = Headers::new()?;
    headers.set("content-type", content_type)?;
    options.set_headers(&headers);
    Request::new_with_str_and_init(path, &options)
}

/// All calls are posts of JSON; other ways to ask there are none.
impl ClientReq<Broken> for Question {
    type FormData = ();

    fn try_new_req_bytes(path: &str, kind: &str, _: &str, body: Bytes, _: Method) -> Result<Self, Broken> {
        posted(path, kind, &body).map(|request| Self(SendWrapper::new(request))).map_err(|_| Broken::Defect)
    }
    fn try_new_req_query(_: &str, _: &str, _: &str, _: &str, _: Method) -> Result<Self, Broken> {
        Err(Broken::Defect)
    }
    fn try_new_req_text(_: &str, _: &str, _: &str, _: String, _: Method) -> Result<Self, Broken> {
        Err(Broken::Defect)
    }
    fn try_new_req_form_data(_: &str, _: &str, _: &str, _: (), _: Method) -> Result<Self, Broken> {
        Err(Broken::Defect)
    }
    fn try_new_req_multipart(_: &str, _: &str, _: (), _: Method) -> Result<Self, Broken> {
        Err(Broken::Defect)
    }
    fn try_new_req_streaming(
        _: &str,
        _: &str,
        _: &str,
        _: impl Stream<Item = Bytes> + Send + 'static,
        _: Method,
    ) -> Result<Self, Broken> {
        Err(Broken::Defect)
    }
}

impl ClientRes<Broken> for Received {
    fn try_into_string(self) -> impl Future<Output = Result<String, Broken>> + Send {
        SendWrapper::new(async move {
            let text = JsFuture::from(self.0.text().map_err(|_| Broken::Line)?).await.map_err(|_| Broken::Line)?;
            text.as_string().ok_or(Broken::Line)
        })
    }
    async fn try_into_bytes(self) -> Result<Bytes, Broken> {
        self.try_into_string().await.map(Bytes::from)
    }
    fn try_into_stream(self) -> Result<impl Stream<Item = Result<Bytes, Bytes>> + Send + Sync + 'static, Broken> {
        Err::<stream::Empty<_>, _>(Broken::Defect)
    }
    fn status(&self) -> u16 {
        self.0.status()
    }
    fn status_text(&self) -> String {
        self.0.status_text()
    }
    fn location(&self) -> String {
        self.0.url()
    }
    fn has_redirect(&self) -> bool {
        false
    }
}
