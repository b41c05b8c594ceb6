//! What people and monitors are told when something below the program is broken, and that it is over when that is mended.
#![expect(clippy::disallowed_methods, reason = "writes what an earlier release wrote")]

use crate::{
    harness::{Actor, Answer, Form, TestApp, complete, desk, encode},
    html::tags,
    program::{Program, complained, printed},
    serving::{Serving, get, post, status},
};
use axum::{body::Body, http::Method};
use mintverbund::domain::id::OfferId;
use mintverbund_app::site::DEMO_PASSWORD;
use std::{
    io::{Read, Write},
    net::TcpStream,
    sync::{Arc, Mutex},
    thread,
    time::{Duration, Instant},
};

/// The form that a page offers to send again: where it goes, and what is in it.
fn again(page: &Answer) -> (String, Form) {
    let main = page.main();
    let all = tags(&main);
    let value = |tag: &crate::html::Tag, name: &str| tag.get(name).unwrap_or_default().to_owned();
    let form = all.iter().find(|tag| tag.name == "form").expect("a form");
    let inputs = all.iter().filter(|tag| tag.name == "input");
    (value(form, "action"), Form(inputs.map(|tag| (value(tag, "name"), value(tag, "value"))).collect()))
}

/// Somebody who sends a long text to a disk that is full, as it stands, and what they are told.
async fn saves_to_a_full_disk(app: &TestApp) -> (Actor, OfferId, Form, Answer) {
    let lead = app.sign_in("koordination").await;
    let offer = lead.begins("mintmobil", "Anfang").await;
    let long: String = (0..900).map(|number| format!("Zeile {number} mit \"Zeichen\" & <b>.\r\n")).collect();
    let form = complete(app, "mintmobil", "Lang geschrieben").await.set("description", &long[..3900]);
    let form = form.set("prerequisites", "Zwei\r\nZeilen").over(&app.latest(&offer).await).set("vorgang", "1-2");
    app.execute("VACUUM").await;
    app.execute("PRAGMA max_page_count = 1").await;
    let answer = lead.posts_form(desk("mintmobil", &offer), &form).await;
    (lead, offer, form, answer)
}

#[tokio::test]
async fn a_save_that_finds_the_disk_full_is_told_so_and_sent_again_when_there_is_space() {
    let app = TestApp::new().await;
    let (lead, offer, form, answer) = saves_to_a_full_disk(&app).await;
    let answer = answer.with_status(503);
    let told = ["Zurzeit kann nichts gespeichert werden", "sein Speicher voll ist", "Noch einmal absenden"];
    assert_eq!(answer.says_of(&told), told);
    assert_eq!(app.latest(&offer).await.content.title.as_str(), "Anfang");
    let (action, kept) = again(&answer);
    assert_eq!((action.as_str(), &kept.0), (desk("mintmobil", &offer).as_str(), &form.0), "everything typed is there");
    lead.posts_form(&action, &kept).await.with_status(503);
    app.execute("PRAGMA max_page_count = 1000000").await;
    lead.posts_form(action, &kept).await.with_status(303);
    assert_eq!(app.latest(&offer).await.content.title.as_str(), "Lang geschrieben");
    app.is_sound().await;
}

#[tokio::test]
async fn while_nothing_can_be_written_pages_are_read_and_nobody_is_told_that_much_is_going_on() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    lead.opens("/arbeitsplatz/mintmobil/angebote").await.with_status(200);
    app.execute("PRAGMA query_only = 1").await;
    app.hours_pass(1);
    for path in ["/", "/angebote", "/arbeitsplatz/mintmobil/angebote", "/konto"] {
        let page = lead.opens(path).await.with_status(200);
        assert_eq!(page.main().is_empty(), false, "{path}");
    }
    let pairs = [("email", "zukunft@demo.example"), ("password", DEMO_PASSWORD)];
    let refused = app.anonymous().posts("/anmelden", &pairs).await.with_status(503);
    assert_eq!(refused.says_of(&["Gerade ist viel los", "Zurzeit kann nichts gespeichert werden"]).len(), 1);
    assert_eq!(refused.says("Gerade ist viel los"), false);
    app.execute("PRAGMA query_only = 0").await;
    app.anonymous().posts("/anmelden", &pairs).await.with_status(303);
}

/// What a program that has just been started would say: nothing is remembered.
async fn ready(app: &TestApp) -> (u16, String) {
    let answer = app.over_https().anonymous().opens("/readyz").await;
    (answer.status, format!("{}{}", answer.text(), answer.header("retry-after")))
}

#[tokio::test]
async fn ready_means_that_everything_works_that_a_request_may_need() {
    let app = TestApp::new().await;
    let (fine, broken) = ((200, "ready\n".to_owned()), (503, "not ready\n5".to_owned()));
    assert_eq!(ready(&app).await, fine);
    let breaks_and_mends = [
        ("ALTER TABLE review_note RENAME TO aside", "ALTER TABLE aside RENAME TO review_note"),
        ("PRAGMA query_only = 1", "PRAGMA query_only = 0"),
        ("DELETE FROM counter", "INSERT INTO counter (name, value) VALUES ('listing_version', 1000)"),
    ];
    for (breaks, mends) in breaks_and_mends {
        app.execute(breaks).await;
        assert_eq!(ready(&app).await, broken, "{breaks}");
        app.execute(mends).await;
        assert_eq!(ready(&app).await, fine, "{mends}");
    }
    let aside = app.file().with_extension("aside");
    std::fs::rename(app.file(), &aside).expect("the file goes");
    assert_eq!(ready(&app).await, broken, "without its file");
    std::fs::copy(&aside, app.file()).expect("another file comes");
    assert_eq!(ready(&app).await, broken, "with another file");
    std::fs::rename(aside, app.file()).expect("the file comes back");
    assert_eq!(ready(&app).await, fine);
}

#[tokio::test]
async fn whoever_asks_whether_it_is_ready_waits_two_seconds_at_most() {
    let app = TestApp::new().await;
    let held = app.writer().await;
    let asked = tokio::time::timeout(Duration::from_millis(2800), ready(&app)).await;
    assert_eq!(asked.expect("an answer in time").0, 503);
    drop(held);
    assert_eq!(ready(&app).await.0, 200);
}

#[tokio::test]
async fn a_flood_of_questions_whether_it_is_ready_costs_one_look() {
    let app = TestApp::new().await;
    let changes = "SELECT CAST(total_changes() AS TEXT)";
    let before: usize = app.written(changes).await.parse().expect("a number");
    let mut asking = tokio::task::JoinSet::new();
    for _ in 0..100 {
        let actor = app.anonymous();
        asking.spawn(async move { actor.opens("/readyz").await.status });
    }
    assert_eq!(asking.join_all().await, [200; 100]);
    let after: usize = app.written(changes).await.parse().expect("a number");
    assert_eq!(after - before, 1);
}

#[tokio::test]
async fn a_draft_is_saved_nowhere_if_its_file_was_deleted_and_the_page_says_so() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let offer = lead.begins("mintmobil", "Anfang").await;
    let form = complete(&app, "mintmobil", "Quaxtitel").await.over(&app.latest(&offer).await);
    let aside = app.file().with_extension("aside");
    std::fs::rename(app.file(), &aside).expect("the file goes");
    let answer = lead.posts_form(desk("mintmobil", &offer), &form).await.with_status(503);
    assert_eq!(answer.says_of(&["Zurzeit kann nichts gespeichert werden", "Quaxtitel"]).len(), 2);
    std::fs::rename(aside, app.file()).expect("the file comes back");
    let (action, kept) = again(&answer);
    lead.posts_form(action, &kept).await.with_status(303);
    assert_eq!(app.latest(&offer).await.content.title.as_str(), "Quaxtitel");
}

#[test]
fn commands_that_read_make_no_database() {
    let program = Program::new();
    let commands: [&[&str]; 4] =
        [&["audit", "verify"], &["user", "list"], &["listing", "rebuild"], &["user", "passwd", "ada@beispiel.de"]];
    for words in commands {
        let said = complained(program.runs(words, "zwölf Zeichen und mehr\n"));
        assert_eq!(said.contains("there is no such database; nothing was made"), true, "{words:?}: {said}");
        assert_eq!(std::fs::read_dir(program.folder.path()).expect("the folder").count(), 0, "{words:?}");
    }
    let made = program.runs(&["demo"], "");
    let said = String::from_utf8_lossy(&made.stderr).into_owned();
    assert_eq!(said.contains("there was no database; began a new, empty one"), true, "{said}");
    let again = program.runs(&["demo"], "");
    assert_eq!(String::from_utf8_lossy(&again.stderr), "");
}

#[test]
fn a_damaged_file_is_found_by_the_command_that_verifies() {
    let program = Program::new();
    printed(program.runs(&["demo"], ""));
    let path = program.folder.file("verbund.db");
    let mut bytes = std::fs::read(&path).expect("the database");
    let middle = bytes.len() / 2 / 4096 * 4096;
    bytes[middle..middle + 8192].fill(0xff);
    std::fs::write(&path, bytes).expect("damage");
    let said = complained(program.runs(&["audit", "verify"], ""));
    assert_eq!(
        (said.contains("damaged") || said.contains("malformed"), said.contains("unbroken")),
        (true, false),
        "{said}"
    );
}

#[test]
fn of_several_who_fill_the_same_demonstration_at_once_one_does_and_the_others_find_it() {
    let program = Program::new();
    let running: Vec<_> = (0..3).map(|_| program.starts(&["demo"])).collect();
    let outputs: Vec<_> = running.into_iter().map(|child| child.wait_with_output().expect("it ends")).collect();
    let said: Vec<String> = outputs.into_iter().map(printed).collect();
    let filled = said.iter().filter(|said| said.contains("filled in")).count();
    assert_eq!((filled, said.iter().filter(|said| said.contains("Accounts of the demonstration")).count()), (1, 3));
}

#[test]
fn several_servers_begin_the_same_empty_file_at_once() {
    let program = Program::new();
    let starting: Vec<_> = (0..4).map(|_| program.starts(&["serve", "--listen", "127.0.0.1:0"])).collect();
    let serving: Vec<_> = starting.into_iter().map(Serving::of).collect();
    let answers: Vec<_> =
        serving.iter().map(|one| get(&one.address, "/readyz", "").map(|answer| status(&answer))).collect();
    assert_eq!(answers, [Some(200); 4]);
}

#[test]
fn whoever_reads_only_the_first_line_has_what_they_wanted() {
    let program = Program::new();
    printed(program.runs(&["demo"], ""));
    for words in [&["demo"][..], &["user", "list"], &["audit", "verify"]] {
        let mut child = program.starts(words);
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("it ends");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!((output.status.code(), said), (Some(0), String::new()), "{words:?}");
    }
}

#[tokio::test]
async fn what_people_are_called_does_not_move_the_cursor_of_a_terminal() {
    let program = Program::new();
    let words = ["user", "add", "ada@beispiel.de", "--name", "Ada\u{1b}[2J\u{202e}", "--platform", "staff"];
    printed(program.runs(&words, "zwölf Zeichen und mehr\n"));
    let listed = printed(program.runs(&["user", "list"], ""));
    assert_eq!(listed, "ada@beispiel.de  Ada[2J  staff\n", "it is cleaned like everything typed");
    // An earlier release took it as it came.
    let pool = sqlx_sqlite::SqlitePool::connect(&program.database()).await.expect("the database");
    let raw = "UPDATE account SET name = 'Ada' || char(27) || '[2J' || char(8238)";
    sqlx::query(raw).execute(&pool).await.expect("a name");
    pool.close().await;
    let listed = printed(program.runs(&["user", "list"], ""));
    assert_eq!(listed, "ada@beispiel.de  Ada\\u{1b}[2J\\u{202e}  staff\n");
}

#[test]
fn a_cookie_that_somebody_made_up_leaves_no_line_in_the_log() {
    let program = Program::new();
    printed(program.runs(&["demo"], ""));
    let mut command = program.command(&["serve", "--listen", "127.0.0.1:0"]);
    command.env_remove("MINTVERBUND_LOG").stdout(std::process::Stdio::piped());
    let mut child = command.spawn().expect("the program starts");
    let mut log = child.stderr.take().expect("a log");
    let serving = Serving::of(child);
    for cookie in ["sitzung=AAAAAAAAAAAAAAAAAAAAAA", "sitzung=unsinn", "sitzung="] {
        let answer = get(&serving.address, "/arbeitsplatz", cookie).expect("an answer");
        assert_eq!(status(&answer), 303);
    }
    drop(serving);
    let mut said = String::new();
    log.read_to_string(&mut said).expect("the log");
    assert_eq!(said.lines().filter(|line| line.contains("WARN") || line.contains("ERROR")).count(), 0, "{said}");
}

/// Statuses of so many who try to sign in at once, from one place or from nowhere in particular.
pub fn flood(address: &str, attempts: usize, place: Option<&str>) -> Vec<u16> {
    let statuses = Arc::new(Mutex::new(Vec::new()));
    thread::scope(|scope| {
        for number in 0..attempts {
            let statuses = statuses.clone();
            scope.spawn(move || {
                let status =
                    tries(address, &format!("niemand{number}@demo.example"), "falsch", place).unwrap_or_default();
                statuses.lock().expect("the statuses").push(status);
            });
        }
    });
    let mut statuses = statuses.lock().expect("the statuses").clone();
    statuses.sort_unstable();
    statuses
}

/// Somebody tries to sign in.
fn tries(address: &str, email: &str, password: &str, place: Option<&str>) -> Option<u16> {
    let body = format!("email={}&password={}", encode(email), encode(password));
    let forwarded = place.map(|place| format!("x-forwarded-for: {place}\r\n")).unwrap_or_default();
    let mut stream = TcpStream::connect(address).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(30))).ok()?;
    let head = format!(
        "POST /anmelden HTTP/1.1\r\nhost: {address}\r\nsec-fetch-site: same-origin\r\n{forwarded}\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(head.as_bytes()).ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    Some(status(&answer))
}

#[test]
#[expect(clippy::disallowed_methods, reason = "waits at most so long")]
fn a_flood_of_attempts_to_sign_in_keeps_to_its_memory_and_others_get_in() {
    let program = Program::new();
    printed(program.runs(&["demo"], ""));
    let serving = Serving::start(&program);
    get(&serving.address, "/angebote", "").expect("a page");
    let before = serving.peak_kib();
    let statuses = flood(&serving.address, 120, None);
    let after = serving.peak_kib();
    println!("sign-in flood: {before} KiB before, {after} KiB at most; answers {statuses:?}");
    assert_eq!(statuses.iter().all(|status| matches!(status, 422 | 503)), true, "{statuses:?}");
    assert!(
        statuses.contains(&422) && statuses.contains(&503),
        "some are checked, some told to come back: {statuses:?}"
    );
    assert!(after - before < 130 * 1024, "{before} KiB before, {after} KiB at most");
    let begun = Instant::now();
    while tries(&serving.address, "koordination@demo.example", DEMO_PASSWORD, None) != Some(303) {
        assert!(begun.elapsed() < Duration::from_secs(10), "nobody gets in");
    }
}

#[test]
fn a_flood_from_one_place_does_not_keep_others_from_signing_in() {
    let program = Program::new();
    printed(program.runs(&["demo"], ""));
    let child = program.starts(&["serve", "--listen", "127.0.0.1:0", "--trusted-proxy", "--https", "--demo"]);
    let serving = Serving::of(child);
    let begun = Instant::now();
    thread::scope(|scope| {
        let flooding = scope.spawn(|| flood(&serving.address, 120, Some("203.0.113.9")));
        thread::sleep(Duration::from_millis(100));
        let own = tries(&serving.address, "koordination@demo.example", DEMO_PASSWORD, Some("192.0.2.7"));
        assert_eq!(own, Some(303), "the queue is not full: one place has twenty attempts");
        let statuses = flooding.join().expect("the flood");
        // After the twentieth there is one more in the next second, one in the two after it, one in the four after those:
        // a machine that is busy takes longer than a second for all of them. A second is one that has begun.
        let later = (begun.elapsed().as_secs() + 2).ilog2() as usize;
        let checked = statuses.iter().filter(|status| **status == 422).count();
        assert!((20..=20 + later).contains(&checked), "{checked} were checked, {later} of them later: {statuses:?}");
        assert_eq!(statuses, [vec![422; checked], vec![429; 120 - checked]].concat());
    });
}

#[tokio::test]
async fn a_remark_of_which_nobody_said_who_may_read_it_is_for_the_office() {
    let app = TestApp::new().await;
    let (lead, staff) = (app.sign_in("koordination").await, app.sign_in("mintraum").await);
    let form = complete(&app, "mintmobil", "Zum Prüfen").await;
    let offer = lead.hands_in("mintmobil", &form, "").await;
    staff.claims(&offer).await.with_status(303);
    let path = format!("/mintraum/pruefung/{}/anmerkungen", app.latest(&offer).await.id);
    staff.posts(path, &[("feld", "title"), ("remark_title", "Quaxanmerkung")]).await.with_status(303);
    staff.decides(&offer, "changes", "Bitte ändern.").await;
    assert_eq!(app.text_of("SELECT visibility FROM remark WHERE text = 'Quaxanmerkung'").await, "internal");
    assert_eq!(lead.opens(desk("mintmobil", &offer)).await.with_status(200).says("Quaxanmerkung"), false);
}

#[tokio::test]
async fn the_picture_of_a_draft_is_not_shown_to_the_office_until_it_is_handed_in() {
    let app = TestApp::new().await;
    let (lead, staff) = (app.sign_in("koordination").await, app.sign_in("mintraum").await);
    let offer = lead.begins("mintmobil", "Mit Bild").await;
    crate::pictures::uploads(&lead, "mintmobil", &offer, crate::pictures::PNG).await.with_status(303);
    let id = app.latest(&offer).await.content.into_content().picture.expect("a picture").id;
    let path = format!("/arbeitsplatz/mintmobil/bilder/{id}");
    let asked = async |who: &Actor| who.sends(who.asks(Method::GET, &path), Body::empty()).await.status;
    assert_eq!((asked(&lead).await, asked(&staff).await), (200, 404), "a draft");
    let form = complete(&app, "mintmobil", "Mit Bild").await;
    let form = form.set_all(&[("picture_id", &id), ("picture_alt", "Ein Punkt"), ("picture_licence", "own")]);
    lead.saves("mintmobil", &offer, &form).await.with_status(303);
    lead.submits("mintmobil", &offer, "").await.with_status(303);
    assert_eq!((asked(&lead).await, asked(&staff).await), (200, 200), "handed in");
    assert_eq!(app.sign_in("zukunft").await.opens(&path).await.status, 403, "somebody of another network");
}

#[test]
fn a_server_whose_file_was_deleted_gives_back_what_was_typed() {
    let program = Program::new();
    printed(program.runs(&["demo"], ""));
    let serving = Serving::start(&program);
    let cookie = crate::serving::signed_in(&serving.address);
    let path = program.folder.file("verbund.db");
    std::fs::rename(&path, path.with_extension("aside")).expect("the file goes");
    let form = "/arbeitsplatz/mintmobil/angebote/neu";
    let answer = post(&serving.address, form, &cookie, "title=Quaxtitel").expect("an answer");
    assert_eq!((status(&answer), answer.contains("Quaxtitel")), (503, true));
}
