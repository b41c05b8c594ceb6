//! From where a request comes, as far as it can be known.

use crate::front::Front;
use axum::{
    extract::{ConnectInfo, Request, State},
    http::HeaderMap,
    middleware::Next,
    response::Response,
};
use mintverbund_app::attempts::Visitor;
use std::net::{IpAddr, SocketAddr};

/// Tells the pages who sends a form; nothing if all visitors look alike from here. Who reads is not looked at.
pub async fn visitor(State(front): State<Front>, mut request: Request, next: Next) -> Response {
    if request.method().is_safe() {
        return next.run(request).await;
    }
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(address)| address.ip());
    if let Some(address) = address(front, request.headers(), peer) {
        request.extensions_mut().insert(Visitor(address));
    }
    next.run(request).await
}

/// Behind a proxy all connections come from it, and what it says is believed only if it may be: anybody
/// can send `X-Forwarded-For`, but the last entry is the one that the proxy added.
fn address(front: Front, headers: &HeaderMap, peer: Option<IpAddr>) -> Option<IpAddr> {
    if front.trusted_proxy {
        let last = headers.get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?;
        return last.rsplit(',').next()?.trim().parse().ok();
    }
    direct(front, peer?)
}

/// Who has made a connection; nobody if it is a proxy, which comes for everybody.
pub fn direct(front: Front, peer: IpAddr) -> Option<IpAddr> {
    Some(peer).filter(|peer| !front.https && !front.trusted_proxy && !peer.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn seen(https: bool, trusted_proxy: bool, forwarded: &[&'static str], peer: &str) -> Option<String> {
        let headers = forwarded.iter().map(|value| HeaderValue::from_static(value));
        let headers = headers.map(|value| ("x-forwarded-for".parse().expect("a name"), value)).collect();
        address(Front { https, trusted_proxy, ..Front::default() }, &headers, peer.parse().ok())
            .map(|address| address.to_string())
    }

    #[test]
    fn only_a_proxy_that_is_trusted_is_believed() {
        let forged = ["203.0.113.9, 198.51.100.1", "203.0.113.9, 192.0.2.7"];
        assert_eq!(seen(true, true, &forged, "10.0.0.1"), Some("192.0.2.7".to_owned()));
        assert_eq!(seen(true, true, &["nonsense"], "10.0.0.1"), None);
        assert_eq!(seen(true, true, &[], "10.0.0.1"), None);
        assert_eq!(seen(false, false, &forged, "198.51.100.7"), Some("198.51.100.7".to_owned()));
    }

    #[test]
    fn the_address_of_a_proxy_is_nobodys() {
        assert_eq!(seen(true, false, &["192.0.2.7"], "10.0.0.1"), None);
        assert_eq!(seen(false, false, &["192.0.2.7"], "127.0.0.1"), None);
    }
}
