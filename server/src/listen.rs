//! Accepting connections with limits: `axum::serve` would wait for ever for a slow header or a slow reader.

use crate::impatient::Impatient;
use axum::{Extension, Router, extract::ConnectInfo, middleware::AddExtension};
use hyper::server::conn::http1;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
    service::TowerToHyperService,
};
use mintverbund_app::attempts::Visitor;
use std::{
    future::Future,
    net::{IpAddr, SocketAddr},
    sync::Arc,
    time::Duration,
};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::Semaphore,
};
use tower::Layer;

mod crowd;
use crowd::Crowd;

#[cfg(test)]
mod tests;

/// A header larger than this is no browser's.
const MAX_HEADER_BYTES: usize = 64 * 1024;

/// What clients may take of the program.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// A client that has not sent its whole header by then is let go; so is an idle connection.
    pub header: Duration,
    /// A client that has let its answer wait for so long, and has taken next to nothing of it, is let go.
    pub write: Duration,
    /// More connections at once wait in the kernel's queue.
    pub connections: usize,
    /// More from one visitor are let go at once: a browser opens six, and a school may stand behind one address.
    pub each: usize,
    /// How long running requests may take to finish after the signal to stop.
    pub farewell: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            header: Duration::from_secs(30),
            write: Duration::from_secs(30),
            connections: 2_000,
            each: 200,
            farewell: Duration::from_secs(10),
        }
    }
}

type Served = AddExtension<Router, ConnectInfo<SocketAddr>>;
type Connection = http1::Connection<TokioIo<Impatient<TcpStream>>, TowerToHyperService<Served>>;

/// Serves until `stop` is done, then lets running requests finish. `visitor` tells who has made a connection, if it is
/// somebody by themselves.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    limits: Limits,
    visitor: impl Fn(IpAddr) -> Option<IpAddr>,
    stop: impl Future<Output = ()>,
) {
    let places = Arc::new(Semaphore::new(limits.connections));
    let crowd = Crowd::new(limits.each);
    let graceful = GracefulShutdown::new();
    let mut stop = std::pin::pin!(stop);
    loop {
        let next = async {
            let place = places.clone().acquire_owned().await;
            (place, listener.accept().await)
        };
        tokio::select! {
            next = next => match next {
                (Ok(place), Ok((stream, peer))) => {
                    let Some(counted) = crowd.joins(visitor(peer.ip())) else { continue };
                    let connection = graceful.watch(connection(stream, peer, router.clone(), limits));
                    tokio::spawn(async move {
                        let _ = connection.await;
                        drop((place, counted));
                    });
                }
                // Out of file descriptors: wait for some to be given back instead of spinning.
                _ => tokio::time::sleep(Duration::from_millis(100)).await,
            },
            () = &mut stop => break,
        }
    }
    drop(listener);
    let _ = tokio::time::timeout(limits.farewell, graceful.shutdown()).await;
}

fn connection(stream: TcpStream, peer: SocketAddr, router: Router, limits: Limits) -> Connection {
    let _ = stream.set_nodelay(true);
    let served = Extension(ConnectInfo(peer)).layer(router);
    http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.header)
        .max_buf_size(MAX_HEADER_BYTES)
        .serve_connection(TokioIo::new(Impatient::new(stream, limits.write)), TowerToHyperService::new(served))
}
