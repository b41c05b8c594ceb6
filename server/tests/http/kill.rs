//! The program is killed in the middle of work: what it said it saved is there.
#![expect(clippy::disallowed_methods, reason = "waits at most so long")]

use crate::{
    program::{Program, printed},
    serving::{Serving, get, header, post, send, signed_in},
};
use mintverbund::{
    domain::id::OfferId,
    store::{Store, revision},
};
use serde_json::json;
use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

const WRITERS: usize = 3;
const OFFERS: &str = "/arbeitsplatz/mintmobil/angebote";

/// What somebody wrote on one offer, and how much of it was acknowledged.
pub struct Written {
    pub offer: OfferId,
    pub saved: usize,
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
    let page = get(address, path, cookie).expect("the editor");
    let tags = crate::html::tags(&page);
    let tag = tags.iter().find(|tag| tag.name == "input" && tag.get("name") == Some("seen"));
    tag.and_then(|tag| tag.get("value")).expect("a hidden field").to_owned()
}

/// People write until each has been told of enough that is saved, or the time is over; then the program is killed.
pub fn kill_while_they_write(serving: &mut Serving, enough: usize, longest: Duration) -> Vec<Written> {
    let cookie = signed_in(&serving.address);
    let counters: Vec<_> = (0..WRITERS).map(|_| Arc::new(AtomicUsize::new(0))).collect();
    let begun = Instant::now();
    let writers: Vec<_> = counters
        .iter()
        .map(|saved| (serving.address.clone(), cookie.clone(), saved.clone()))
        .map(|(address, cookie, saved)| thread::spawn(move || write_on(address, cookie, saved)))
        .collect();
    while counters.iter().any(|saved| saved.load(Ordering::SeqCst) < enough) && begun.elapsed() < longest {
        thread::sleep(Duration::from_millis(20));
    }
    serving.kill();
    let offers = writers.into_iter().map(|writer| writer.join().expect("a writer"));
    offers.zip(&counters).map(|(offer, saved)| Written { offer, saved: saved.load(Ordering::SeqCst) }).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_acknowledged_save_survives_a_hard_end() {
    let program = Program::new();
    printed(program.runs(&["demo"], ""));
    let mut serving = Serving::start(&program);
    let written = kill_while_they_write(&mut serving, 20, Duration::from_secs(8));
    let store = reopened(&program).await;
    for one in &written {
        assert_eq!(one.saved >= 5, true, "only {} saves were acknowledged", one.saved);
        assert_eq!(lost(&store, one).await, None);
    }
    crate::harness::sound(&store).await;
    store.close().await;
}

/// The database of a program that has ended.
pub async fn reopened(program: &Program) -> Store {
    let address = program.database().parse().expect("an address");
    Store::open(&address).await.expect("the database opens after the hard end")
}

/// What the offer says instead of the last text that was acknowledged, or the one after it, of which nobody was told.
pub async fn lost(store: &Store, written: &Written) -> Option<String> {
    let mut reader = store.read().await.expect("a reader");
    let latest = revision::latest(&mut reader, &written.offer).await.expect("revisions")?;
    let title = latest.content.title.to_string();
    let possible = [format!("Stand {}", written.saved), format!("Stand {}", written.saved + 1)];
    (!possible.contains(&title)).then_some(title)
}
