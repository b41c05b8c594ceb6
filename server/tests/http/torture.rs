//! `make torture`: what is tried for a moment elsewhere goes on for a while here. Each part prints its figure.
//!
//! The first part is a control: it takes away what was saved, and the loss has to be seen.
#![expect(clippy::disallowed_methods, reason = "measures")]

use crate::{
    harness::{TestApp, complete, desk, sound},
    kill::{Written, kill_while_they_write, lost, reopened},
    outages::flood,
    program::{Program, printed},
    serving::{Serving, get, post, signed_in, status},
};
use mintverbund::store::{Conn, Connected, Store};
use std::{
    io::{Read, Write},
    net::TcpStream,
    thread,
    time::{Duration, Instant},
};

const ROUNDS: usize = 8;

/// The program on each engine that there is: PostgreSQL if a server was named.
fn programs() -> Vec<(&'static str, Program)> {
    let server = std::env::var("MINTVERBUND_TEST_POSTGRES").ok().filter(|server| !server.is_empty());
    let postgres = server.map(|server| ("postgres", Program::with(server)));
    std::iter::once(("sqlite", Program::new())).chain(postgres).collect()
}

/// How many of the acknowledged saves are not there.
async fn losses(store: &Store, written: &[Written]) -> usize {
    let mut count = 0;
    for one in written {
        count += usize::from(lost(store, one).await.is_some());
    }
    count
}

/// Sets the offers back to a text that was overwritten long before.
async fn take_away(store: &Store) {
    let mut tx = store.write().await.expect("the writer");
    let sql = "UPDATE revision SET content = replace(content, 'Stand ', 'Früher ') WHERE state = 'draft'";
    match tx.conn() {
        Conn::Sqlite(c) => sqlx::query(sql).execute(c).await.map(|_| ()),
        Conn::Postgres(_) => panic!("the control runs on SQLite"),
    }
    .expect("a loss");
    tx.commit().await.expect("commit");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "part of make torture"]
async fn a_control_a_loss_is_seen() {
    let program = Program::new();
    printed(program.runs(&["demo"], ""));
    let mut serving = Serving::start(&program);
    let written = kill_while_they_write(&mut serving, 10, Duration::from_secs(8));
    let store = reopened(&program).await;
    let before = losses(&store, &written).await;
    take_away(&store).await;
    let after = losses(&store, &written).await;
    println!("control: {before} of {} saves lost before anything was taken away, {after} after", written.len());
    assert_eq!((before, after), (0, written.len()));
    store.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "part of make torture"]
async fn kills_under_writes_lose_nothing() {
    for (engine, program) in programs() {
        printed(program.runs(&["demo"], ""));
        let (mut acknowledged, mut lost) = (0, 0);
        for _ in 0..ROUNDS {
            let mut serving = Serving::start(&program);
            let written = kill_while_they_write(&mut serving, 15, Duration::from_secs(4));
            let store = reopened(&program).await;
            acknowledged += written.iter().map(|one| one.saved).sum::<usize>();
            lost += losses(&store, &written).await;
            sound(&store).await;
            store.close().await;
        }
        println!("kills on {engine}: {ROUNDS}, {acknowledged} saves acknowledged, {lost} lost, log unbroken");
        assert_eq!((lost, acknowledged > ROUNDS), (0, true));
    }
}

#[tokio::test]
#[ignore = "part of make torture"]
async fn a_disk_that_is_full_again_and_again_loses_nothing_and_stops_nothing() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let (mut saved, mut refused, mut wrong) = (0, 0, 0);
    let offer = lead.begins("mintmobil", "Anfang").await;
    let begun = Instant::now();
    for round in 0..20 {
        let full = round % 2 == 1;
        app.execute("VACUUM").await;
        app.execute(if full { "PRAGMA max_page_count = 1" } else { "PRAGMA max_page_count = 1000000" }).await;
        let title = format!("Stand {round}");
        // What grows needs pages that there are not.
        let words = if full { 1000 } else { 1 };
        let form = complete(&app, "mintmobil", &title).await.set("description", format!("{round} ").repeat(words));
        let before = app.latest(&offer).await.content.title.to_string();
        let answer = lead.saves("mintmobil", &offer, &form).await;
        let now = app.latest(&offer).await.content.title.to_string();
        match answer.status {
            303 => saved += 1,
            503 => refused += 1,
            _ => wrong += 1,
        }
        assert_eq!(now, if answer.status == 303 { title } else { before }, "what is said is what is there");
    }
    app.execute("PRAGMA max_page_count = 1000000").await;
    app.is_sound().await;
    println!("full disk: {saved} saves, {refused} refused, {wrong} answered otherwise, in {:?}", begun.elapsed());
    assert_eq!((saved >= 10, refused > 0, wrong), (true, true, 0));
}

#[tokio::test]
#[ignore = "part of make torture"]
async fn documents_that_nobody_can_read_break_no_page() {
    let app = TestApp::new().await;
    let (lead, staff) = (app.sign_in("koordination").await, app.sign_in("mintraum").await);
    app.breaks_everything().await;
    let mut shown = 0;
    for path in
        ["/", "/angebote", "/kreise", "/regionen", "/cluster", "/angebote?q=labor", "/angebote?ansicht=kalender"]
    {
        assert_eq!(lead.opens(path).await.status, 200, "{path}");
        shown += 1;
    }
    for path in ["/arbeitsplatz", "/arbeitsplatz/mintmobil/angebote"] {
        lead.opens(path).await.with_status(200);
        shown += 1;
    }
    for path in ["/mintraum", "/mintraum/pruefung"] {
        staff.opens(path).await.with_status(200);
        shown += 1;
    }
    let offer = lead.begins("mintmobil", "Neu").await;
    lead.opens(desk("mintmobil", &offer)).await.with_status(200);
    println!("unreadable documents: {shown} pages shown, and a new offer is begun");
}

#[test]
#[ignore = "part of make torture"]
fn a_file_that_is_deleted_or_replaced_acknowledges_no_save() {
    let program = Program::new();
    printed(program.runs(&["demo"], ""));
    let serving = Serving::start(&program);
    let cookie = signed_in(&serving.address);
    let path = program.folder.file("verbund.db");
    let aside = path.with_extension("aside");
    let saves = || -> Vec<u16> {
        let form = "/arbeitsplatz/mintmobil/angebote/neu";
        (0..10)
            .map(|_| post(&serving.address, form, &cookie, "title=Neu").map_or(0, |answer| status(&answer)))
            .collect()
    };
    assert_eq!(saves(), [303; 10]);
    std::fs::rename(&path, &aside).expect("the file goes");
    let deleted = saves();
    std::fs::copy(&aside, &path).expect("another file comes");
    let replaced = saves();
    std::fs::rename(&aside, &path).expect("the file comes back");
    println!("deleted: {deleted:?}; replaced: {replaced:?}; back: {:?}", saves());
    assert_eq!((deleted, replaced, saves()), (vec![503; 10], vec![503; 10], vec![303; 10]));
}

#[test]
#[ignore = "part of make torture"]
fn floods_of_sign_ins_stay_within_their_memory() {
    let program = Program::new();
    printed(program.runs(&["demo"], ""));
    let serving = Serving::start(&program);
    get(&serving.address, "/angebote", "").expect("a page");
    let before = serving.peak_kib();
    let mut peaks = Vec::new();
    for _ in 0..5 {
        flood(&serving.address, 150, None);
        peaks.push(serving.peak_kib() / 1024);
    }
    println!("flood of sign-ins: {} MiB before; at most, after each of five: {peaks:?} MiB", before / 1024);
    assert!(peaks[4] <= before / 1024 + 130, "it does not grow with the attempts: {peaks:?}");
}

#[test]
#[ignore = "part of make torture"]
fn slow_clients_are_let_go_and_nobody_waits_for_them() {
    let program = Program::new();
    printed(program.runs(&["demo"], ""));
    let serving = Serving::start(&program);
    let page = get(&serving.address, "/", "").expect("a page");
    let (_, font) = page.split_once("rel=\"preload\" href=\"").expect("a font");
    let font = font.split('"').next().unwrap_or_default();
    let readers: Vec<_> = (0..40).map(|_| slow_reader(&serving.address, font)).collect();
    let silent: Vec<_> = (0..40).map(|_| TcpStream::connect(&serving.address).expect("a connection")).collect();
    let (begun, mut longest) = (Instant::now(), Duration::ZERO);
    while begun.elapsed() < Duration::from_secs(40) {
        let asked = Instant::now();
        assert_eq!(get(&serving.address, "/angebote", "").map(|answer| status(&answer)), Some(200));
        longest = longest.max(asked.elapsed());
        thread::sleep(Duration::from_millis(500));
        // Half of them take a byte now and then.
        for mut reader in readers.iter().step_by(2) {
            let _ = reader.read(&mut [0]);
        }
    }
    let ended = readers.iter().chain(&silent).filter(|stream| is_over(stream)).count();
    println!("slow clients: {ended} of 80 let go after 40 s; others waited {longest:?} at most");
    assert_eq!((ended, longest < Duration::from_secs(5)), (80, true));
}

/// Asks for a file many times, one after the other, and takes nothing of it by itself.
fn slow_reader(address: &str, file: &str) -> TcpStream {
    let mut stream = TcpStream::connect(address).expect("a connection");
    let ask = format!("GET {file} HTTP/1.1\r\nhost: {address}\r\n\r\n");
    stream.set_nonblocking(true).expect("a setting");
    let _ = stream.write(ask.repeat(500).as_bytes());
    stream
}

/// Whether the server has ended it: what is still on its way can be read, then nothing comes.
fn is_over(mut stream: &TcpStream) -> bool {
    stream.set_nonblocking(false).expect("a setting");
    stream.set_read_timeout(Some(Duration::from_millis(300))).expect("a setting");
    let mut buffer = vec![0; 1024 * 1024];
    loop {
        match stream.read(&mut buffer) {
            Ok(0) => return true,
            Ok(_) => {}
            Err(error) => {
                return !matches!(error.kind(), std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut);
            }
        }
    }
}
