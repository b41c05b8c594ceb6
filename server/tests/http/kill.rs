//! The program is killed in the middle of work: what it said it saved is there.
#![expect(clippy::disallowed_methods, reason = "waits at most so long")]

use crate::{
    harness::Folder,
    program::{Program, printed},
};
use mintverbund::{
    domain::id::OfferId,
    store::{DatabaseAddress, Store, revision},
};
use serde_json::json;
use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    process::Child,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

const WRITERS: usize = 3;
const SIGN_IN: &str = "email=koordination%40demo.example&password=mint-verbund-demo";
const OFFERS: &str = "/arbeitsplatz/mintmobil/angebote";

/// A program that serves, killed when it is dropped.
struct Serving {
    child: Child,
    address: String,
}

impl Serving {
    fn start(program: &Program) -> Self {
        let mut child = program.starts(&["serve", "--listen", "127.0.0.1:0"]);
        let mut line = String::new();
        let stdout = child.stdout.take().expect("a standard output");
        BufReader::new(stdout).read_line(&mut line).expect("the address");
        let address = line.trim().rsplit("http://").next().unwrap_or_default().to_owned();
        Self { child, address }
    }

    fn kill(&mut self) {
        self.child.kill().expect("the program can be killed");
        self.child.wait().expect("the program is gone");
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The answer to a form, head and body, if there was one to its end.
fn post(address: &str, path: &str, cookie: &str, body: &str) -> Option<String> {
    send(address, path, cookie, "application/x-www-form-urlencoded", body)
}

fn send(address: &str, path: &str, cookie: &str, kind: &str, body: &str) -> Option<String> {
    let mut stream = TcpStream::connect(address).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(10))).ok()?;
    let length = body.len();
    let head = format!(
        "POST {path} HTTP/1.1\r\nhost: {address}\r\nsec-fetch-site: same-origin\r\ncookie: {cookie}\r\n\
         content-type: {kind}\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).ok()?;
    stream.write_all(body.as_bytes()).ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    (!answer.is_empty()).then_some(answer)
}

fn header<'a>(answer: &'a str, name: &str) -> &'a str {
    let line = answer.lines().find(|line| line.to_lowercase().starts_with(&format!("{name}:")));
    line.and_then(|line| line.split_once(": ")).map(|(_, value)| value).unwrap_or_default()
}

/// Somebody who writes on one offer, one text after the other, until nobody answers.
fn write_on(address: String, cookie: String, saved: Arc<AtomicUsize>) -> OfferId {
    let begun = post(&address, &format!("{OFFERS}/neu"), &cookie, "title=Stand+0").expect("the offer is begun");
    let path = header(&begun, "location").to_owned();
    let id: OfferId = path.rsplit('/').next().and_then(|id| id.parse().ok()).expect("the offer's address");
    let mut seen = first(&address, &path, &cookie);
    for number in 1.. {
        let typed = json!([["title", format!("Stand {number}")]]);
        let arguments = json!({ "network": "mintmobil", "offer": id, "seen": seen, "typed": typed }).to_string();
        let Some(answer) = send(&address, "/rufe/entwurf", &cookie, "application/json", &arguments) else { break };
        let Some(body) = answer.starts_with("HTTP/1.1 200").then(|| answer.split("\r\n\r\n").nth(1)).flatten() else {
            break;
        };
        let Ok(told) = serde_json::from_str::<serde_json::Value>(body.trim()) else { break };
        seen = told["Done"]["Stored"]["seen"].as_str().expect("what holds the text").to_owned();
        saved.store(number, Ordering::SeqCst);
    }
    id
}

/// What the editor names as being on the screen.
fn first(address: &str, path: &str, cookie: &str) -> String {
    let mut stream = TcpStream::connect(address).expect("a connection");
    let head = format!("GET {path} HTTP/1.1\r\nhost: {address}\r\ncookie: {cookie}\r\nconnection: close\r\n\r\n");
    stream.write_all(head.as_bytes()).expect("a request");
    let mut page = String::new();
    stream.read_to_string(&mut page).expect("the editor");
    let tags = crate::html::tags(&page);
    let tag = tags.iter().find(|tag| tag.name == "input" && tag.get("name") == Some("seen"));
    tag.and_then(|tag| tag.get("value")).expect("a hidden field").to_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_acknowledged_save_survives_a_hard_end() {
    let program = Program::new();
    printed(program.runs(&["demo"], ""));
    let mut serving = Serving::start(&program);
    let answer = post(&serving.address, "/anmelden", "", SIGN_IN).expect("an answer");
    let cookie = header(&answer, "set-cookie").split(';').next().unwrap_or_default().to_owned();
    let counters: Vec<_> = (0..WRITERS).map(|_| Arc::new(AtomicUsize::new(0))).collect();
    let begun = Instant::now();
    let writers: Vec<_> = counters
        .iter()
        .map(|saved| (serving.address.clone(), cookie.clone(), saved.clone()))
        .map(|(address, cookie, saved)| thread::spawn(move || write_on(address, cookie, saved)))
        .collect();
    while counters.iter().any(|saved| saved.load(Ordering::SeqCst) < 20) && begun.elapsed() < Duration::from_secs(8) {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    serving.kill();
    let offers: Vec<OfferId> = writers.into_iter().map(|writer| writer.join().expect("a writer")).collect();
    let store = reopened(&program.folder).await;
    for (offer, saved) in offers.iter().zip(&counters) {
        holds(&store, offer, saved.load(Ordering::SeqCst)).await;
    }
    crate::harness::sound(&store).await;
    store.close().await;
}

async fn reopened(folder: &Folder) -> Store {
    let opened = Store::open(&DatabaseAddress::Sqlite(folder.file("verbund.db"))).await;
    opened.expect("the database opens after the hard end")
}

/// The offer holds the last text that was acknowledged, or the one after it, of which nobody was told.
async fn holds(store: &Store, offer: &OfferId, saved: usize) {
    let mut reader = store.read().await.expect("a reader");
    let latest = revision::latest(&mut reader, offer).await.expect("revisions").expect("the offer");
    let title = latest.content.title.to_string();
    let possible = [format!("Stand {saved}"), format!("Stand {}", saved + 1)];
    assert_eq!(
        (saved >= 5, possible.contains(&title)),
        (true, true),
        "{saved} saves were acknowledged, {title} is there"
    );
}
