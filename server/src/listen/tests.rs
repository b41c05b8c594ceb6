use super::*;
use axum::routing::get;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpSocket,
    sync::oneshot,
    task::JoinHandle,
    time::{Instant, timeout},
};

const SHORT: Duration = Duration::from_millis(200);
const LONG: Duration = Duration::from_secs(10);

/// A program with room for one connection, and how to stop it.
async fn one_place() -> (SocketAddr, oneshot::Sender<()>, JoinHandle<()>) {
    serving(Limits { header: LONG, write: SHORT, connections: 1, each: 1, farewell: SHORT }, |_| None).await
}

async fn serving(
    limits: Limits,
    visitor: fn(IpAddr) -> Option<IpAddr>,
) -> (SocketAddr, oneshot::Sender<()>, JoinHandle<()>) {
    // More than the kernel keeps for somebody who does not read.
    let large = || async { "x".repeat(64 * 1024 * 1024) };
    let router = Router::new().route("/large", get(large)).route("/small", get(|| async { "small" }));
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("the port");
    let (stop, stopped) = oneshot::channel();
    let serving = tokio::spawn(serve(listener, router, limits, visitor, async move {
        let _ = stopped.await;
    }));
    (address, stop, serving)
}

async fn asks(address: SocketAddr, path: &str) -> TcpStream {
    let mut stream = TcpStream::connect(address).await.expect("a connection");
    let head = format!("GET {path} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n");
    stream.write_all(head.as_bytes()).await.expect("a request");
    stream
}

async fn read(mut stream: TcpStream) -> String {
    let mut answer = String::new();
    let reading = timeout(LONG, stream.read_to_string(&mut answer)).await;
    reading.expect("an answer in time").expect("a whole answer");
    answer.rsplit("\r\n\r\n").next().unwrap_or_default().to_owned()
}

/// A connection from another address of this machine.
async fn neighbour(address: SocketAddr) -> TcpStream {
    let socket = TcpSocket::new_v4().expect("a socket");
    socket.bind("127.0.0.2:0".parse().expect("an address")).expect("an address of this machine");
    socket.connect(address).await.expect("a connection")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_has_all_connections_of_one_visitor_gets_no_other_and_leaves_the_rest_to_others() {
    let limits = Limits { header: LONG, write: SHORT, connections: 10, each: 2, farewell: SHORT };
    let (address, _stop, _serving) = serving(limits, Some).await;
    let (first, _second) = (asks_nothing(address).await, asks_nothing(address).await);
    let mut third = asks_nothing(address).await;
    let ended = timeout(LONG, third.read(&mut [0])).await.expect("it ends at once");
    assert_eq!(ended.map_or(0, |read| read), 0, "nothing comes");
    let mut other = neighbour(address).await;
    other.write_all(b"GET /small HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n").await.expect("a request");
    assert_eq!(read(other).await, "small");
    drop(first);
    tokio::time::sleep(SHORT).await;
    assert_eq!(read(asks(address, "/small").await).await, "small", "one of the two has gone");
}

/// A connection that is only held, once it has been accepted.
async fn asks_nothing(address: SocketAddr) -> TcpStream {
    let stream = TcpStream::connect(address).await.expect("a connection");
    tokio::time::sleep(SHORT / 4).await;
    stream
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_does_not_read_gives_the_place_to_the_next() {
    let (address, _stop, _serving) = one_place().await;
    let _idle = asks(address, "/large").await;
    assert_eq!(read(asks(address, "/small").await).await, "small");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_reads_slowly_gets_everything() {
    let (address, _stop, _serving) = one_place().await;
    let mut stream = asks(address, "/large").await;
    let (mut buffer, mut length, begun) = (vec![0; 8 * 1024 * 1024], 0, Instant::now());
    loop {
        tokio::time::sleep(SHORT / 4).await;
        match stream.read(&mut buffer).await.expect("bytes") {
            0 => break,
            more => length += more,
        }
    }
    assert_eq!((length > 64 * 1024 * 1024, begun.elapsed() > SHORT), (true, true));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_signal_to_stop_is_seen_while_all_places_are_taken() {
    let (address, stop, serving) = one_place().await;
    let _idle = TcpStream::connect(address).await.expect("a connection");
    let mut waiting = asks(address, "/small").await;
    let mut byte = [0];
    assert_eq!(timeout(SHORT, waiting.read(&mut byte)).await.is_err(), true, "there is no second place");
    stop.send(()).expect("the program runs");
    timeout(LONG, serving).await.expect("the program stops").expect("without a panic");
}
