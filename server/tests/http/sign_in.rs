//! Signing in and out.

use crate::harness::{Actor, Answer, TestApp, only_session};
use axum::{body::Body, http::Method};
use mintverbund::{actions::accounts::set_password::set_password, domain::account::Password, store::account};
use mintverbund_app::site::DEMO_PASSWORD;

const EMAIL: &str = "koordination@demo.example";

async fn tries(actor: &Actor, email: &str, password: &str, next: &str) -> Answer {
    actor.posts("/anmelden", &[("email", email), ("password", password), ("weiter", next)]).await
}

#[tokio::test]
async fn the_right_password_leads_to_the_page_that_was_wanted() {
    let app = TestApp::new().await;
    let actor = app.anonymous();
    let wanted = "/arbeitsplatz/mintmobil/angebote?stand=1&x=%C3%A4";
    let led = actor.opens(wanted).await.with_status(303).location();
    let page = actor.opens(led).await.with_status(200).text();
    let next = crate::html::tags(&page).into_iter().find(|tag| tag.get("name") == Some("weiter"));
    let next = next.and_then(|tag| tag.get("value").map(str::to_owned)).unwrap_or_default();
    assert_eq!(next, wanted);
    let answer = tries(&actor, EMAIL, DEMO_PASSWORD, &next).await.with_status(303);
    assert_eq!(answer.location(), wanted);
    actor.opens(wanted).await.with_status(200);
}

#[tokio::test]
async fn the_cookie_is_no_business_of_scripts_and_foreign_pages() {
    let app = TestApp::new().await;
    let answer = tries(&app.anonymous(), EMAIL, DEMO_PASSWORD, "").await;
    let set = answer.header("set-cookie");
    let mut parts: Vec<&str> = set.split("; ").skip(1).filter(|part| !part.starts_with("Max-Age")).collect();
    parts.sort_unstable();
    assert_eq!((only_session(&set), parts), (true, vec!["HttpOnly", "Path=/", "SameSite=Lax"]));
}

#[tokio::test]
async fn over_https_the_cookie_never_travels_in_the_clear() {
    let app = TestApp::new().await.over_https();
    let actor = app.anonymous();
    let answer = tries(&actor, EMAIL, DEMO_PASSWORD, "").await;
    let gone = actor.presses("/abmelden").await;
    for set in [answer.header("set-cookie"), gone.header("set-cookie")] {
        let parts: Vec<&str> = set.split("; ").collect();
        let named = (set.starts_with("__Host-sitzung="), parts.contains(&"Secure"), parts.contains(&"Path=/"));
        assert_eq!(named, (true, true, true), "{set}");
    }
    assert_eq!(answer.header("strict-transport-security"), "max-age=31536000");
}

#[tokio::test]
async fn a_session_known_before_is_worth_nothing_afterwards() {
    let app = TestApp::new().await;
    let attacker = app.sign_in("lesen").await;
    let planted = attacker.cookie();
    let victim = app.anonymous().with_cookie(planted.clone());
    tries(&victim, EMAIL, DEMO_PASSWORD, "").await.with_status(303);
    assert_ne!(victim.cookie(), planted);
    attacker.opens("/konto").await.with_status(303);
    assert_eq!(victim.opens("/konto").await.with_status(200).says(EMAIL), true);
}

#[tokio::test]
async fn a_session_that_somebody_made_up_is_not_taken_over() {
    let app = TestApp::new().await;
    let made_up = Some("sitzung=AAAAAAAAAAAAAAAAAAAAAA".to_owned());
    let victim = app.anonymous().with_cookie(made_up.clone());
    tries(&victim, EMAIL, DEMO_PASSWORD, "").await.with_status(303);
    assert_ne!(victim.cookie(), made_up);
    app.anonymous().with_cookie(made_up).opens("/konto").await.with_status(303);
}

#[tokio::test]
async fn a_wrong_password_says_the_same_whether_the_account_exists() {
    let app = TestApp::new().await;
    let mut said = Vec::new();
    for email in [EMAIL, "niemand@demo.example", "beispiele@demo.example", "keine Adresse"] {
        let answer = tries(&app.anonymous(), email, "falsches Passwort", "").await.with_status(422);
        assert_eq!(answer.headers.contains_key("set-cookie"), false);
        said.push(answer.text().replace(&format!("value=\"{email}\""), "value=\"…\""));
    }
    said.dedup();
    assert_eq!(said.len(), 1);
}

#[tokio::test]
async fn what_was_typed_as_password_is_never_shown_again() {
    let app = TestApp::new().await;
    let answer = tries(&app.anonymous(), EMAIL, "Quaxpasswort", "").await.with_status(422);
    assert_eq!((answer.says("Quaxpasswort"), answer.says(EMAIL)), (false, true));
    assert_eq!(crate::html::dangling_errors(&answer.text()), Some(Vec::new()));
}

#[tokio::test]
async fn after_ten_failures_one_waits_even_with_the_right_password() {
    let app = TestApp::new().await;
    for _ in 0..10 {
        tries(&app.anonymous(), EMAIL, "falsch", "").await.with_status(422);
    }
    let next = "/arbeitsplatz/mintmobil/profil";
    let answer = tries(&app.anonymous(), " KOORDINATION@demo.example ", DEMO_PASSWORD, next).await.with_status(429);
    assert_eq!(
        (answer.header("retry-after"), answer.header("cache-control")),
        ("1".into(), "private, no-cache".into())
    );
    let shown = crate::html::shown_values(&answer.text());
    assert_eq!((shown.contains("KOORDINATION@demo.example"), shown.contains(next)), (true, true));
    tries(&app.anonymous(), "lesen@demo.example", DEMO_PASSWORD, "").await.with_status(303);
    app.hours_pass(1);
    tries(&app.anonymous(), EMAIL, DEMO_PASSWORD, "").await.with_status(303);
}

#[tokio::test]
async fn an_account_that_does_not_exist_is_locked_just_the_same() {
    let app = TestApp::new().await;
    for _ in 0..10 {
        tries(&app.anonymous(), "niemand@demo.example", "falsch", "").await.with_status(422);
    }
    tries(&app.anonymous(), "niemand@demo.example", "falsch", "").await.with_status(429);
}

#[tokio::test]
async fn of_many_attempts_at_the_same_moment_only_ten_are_looked_at() {
    let app = TestApp::new().await;
    let mut attempts = tokio::task::JoinSet::new();
    for _ in 0..25 {
        let actor = app.anonymous();
        attempts.spawn(async move { tries(&actor, EMAIL, "falsch", "").await.status });
    }
    let mut statuses = attempts.join_all().await;
    statuses.sort_unstable();
    assert_eq!(statuses, [[422; 10].as_slice(), &[429; 15]].concat());
}

#[tokio::test]
async fn whoever_guesses_at_many_accounts_from_one_place_waits_and_others_do_not() {
    let app = TestApp::new().await.over_https();
    let from = async |place: &str, email: String| {
        let actor = app.anonymous();
        let request = actor.asks(Method::POST, "/anmelden").header("sec-fetch-site", "same-origin");
        let request = request.header("x-forwarded-for", format!("198.51.100.1, {place}"));
        let request = request.header("content-type", "application/x-www-form-urlencoded");
        actor.sends(request, Body::from(format!("email={email}&password={DEMO_PASSWORD}"))).await.status
    };
    for number in 0..20 {
        assert_eq!(from("203.0.113.9", format!("niemand{number}@demo.example")).await, 422);
    }
    assert_eq!(from("203.0.113.9", EMAIL.to_owned()).await, 429);
    assert_eq!(from("192.0.2.7", EMAIL.to_owned()).await, 303);
}

#[tokio::test]
async fn signing_out_ends_the_session_on_the_server() {
    let app = TestApp::new().await;
    let actor = app.sign_in("koordination").await;
    let kept = actor.cookie();
    assert_eq!(actor.presses("/abmelden").await.with_status(303).location(), "/");
    app.anonymous().with_cookie(kept).opens("/konto").await.with_status(303);
    assert_eq!(app.text_of("SELECT CAST(COUNT(*) AS TEXT) FROM session").await, "0");
}

#[tokio::test]
async fn signing_out_again_or_without_a_session_changes_nothing() {
    let app = TestApp::new().await;
    let other = app.sign_in("lesen").await;
    let before = app.sessions().await;
    let made_up = Some("sitzung=AAAAAAAAAAAAAAAAAAAAAA".to_owned());
    let _writing = app.writer().await;
    assert_eq!(app.anonymous().presses("/abmelden").await.with_status(303).location(), "/");
    assert_eq!(app.anonymous().with_cookie(made_up).presses("/abmelden").await.with_status(303).location(), "/");
    assert_eq!(app.sessions().await, before);
    other.opens("/konto").await.with_status(200);
}

#[tokio::test]
async fn a_new_password_ends_all_sessions_of_the_account_and_no_other() {
    let app = TestApp::new().await;
    let (first, second, other) =
        (app.sign_in("koordination").await, app.sign_in("koordination").await, app.sign_in("lesen").await);
    let new = "ein anderes Passwort";
    let password = Password::new(new).expect("a password");
    set_password(&app.store, &EMAIL.parse().expect("an address"), password, app.now()).await.expect("a new password");
    first.opens("/konto").await.with_status(303);
    second.posts("/arbeitsplatz/mintmobil/angebote/neu", &[("title", "Noch schnell")]).await.with_status(401);
    other.opens("/konto").await.with_status(200);
    tries(&app.anonymous(), EMAIL, DEMO_PASSWORD, "").await.with_status(422);
    tries(&first, EMAIL, new, "").await.with_status(303);
    first.opens("/konto").await.with_status(200);
    app.is_sound().await;
}

#[tokio::test]
async fn a_session_ends_after_a_week_however_much_it_is_used() {
    let app = TestApp::new().await;
    let actor = app.sign_in("koordination").await;
    let is_used = async || app.execute(&format!("UPDATE session SET expires_at = {}", app.now().0 + 3600)).await;
    app.hours_pass(7 * 24 - 1);
    is_used().await;
    actor.opens("/konto").await.with_status(200);
    app.hours_pass(1);
    is_used().await;
    actor.opens("/konto").await.with_status(303);
}

#[tokio::test]
async fn whoever_reads_the_table_of_sessions_cannot_take_one_over() {
    let app = TestApp::new().await;
    let actor = app.sign_in("koordination").await;
    let cookie = actor.cookie().expect("a cookie");
    let id = cookie.trim_start_matches("sitzung=");
    let kept = app.sessions().await.into_iter().collect::<String>();
    assert_eq!((kept.contains(id), kept.contains("signed_in")), (false, true), "{kept}");
    let stored = app.text_of("SELECT id FROM session").await;
    app.anonymous().with_cookie(Some(format!("sitzung={stored}"))).opens("/konto").await.with_status(303);
}

#[tokio::test]
async fn a_disabled_account_is_out_at_once() {
    let app = TestApp::new().await;
    let actor = app.sign_in("koordination").await;
    actor.opens("/konto").await.with_status(200);
    let mut tx = app.writer().await;
    let email = EMAIL.parse().expect("an address");
    let (id, _) = account::by_email(&mut tx, &email).await.expect("accounts").expect("the account");
    account::disable(&mut tx, &id, app.now()).await.expect("disabled");
    tx.commit().await.expect("commit");
    actor.opens("/konto").await.with_status(303);
    let path = "/arbeitsplatz/mintmobil/angebote/neu";
    actor.posts(path, &[("title", "Noch schnell")]).await.with_status(401);
    assert_eq!(
        app.text_of("SELECT CAST(COUNT(*) AS TEXT) FROM revision WHERE content LIKE '%Noch schnell%'").await,
        "0"
    );
    tries(&app.anonymous(), EMAIL, DEMO_PASSWORD, "").await.with_status(422);
}

#[tokio::test]
async fn a_role_that_ended_ends_in_the_middle_of_a_session() {
    let app = TestApp::new().await;
    let actor = app.sign_in("redaktion").await;
    actor.opens("/arbeitsplatz/mintmobil/angebote").await.with_status(200);
    let network = app.network("mintmobil").await.id;
    let ended = "UPDATE membership SET until = since + 1 WHERE role = 'editor'";
    app.execute(&format!("{ended} AND network_id = '{network}'")).await;
    app.hours_pass(1);
    actor.opens("/arbeitsplatz/mintmobil/angebote").await.with_status(403);
}

#[tokio::test]
async fn a_session_runs_out_over_night() {
    let app = TestApp::new().await;
    let actor = app.sign_in("koordination").await;
    app.hours_pass(11);
    actor.opens("/konto").await.with_status(200);
    app.hours_pass(24);
    actor.opens("/konto").await.with_status(303);
}

#[tokio::test]
async fn nobody_is_led_to_a_stranger() {
    let app = TestApp::new().await;
    let strange = [
        "https://boese.example/",
        "//boese.example/",
        "/\\boese.example",
        "\\\\boese.example",
        "/\t/boese.example",
        "javascript:alert(1)",
        "/x\r\nset-cookie: a=b",
        "/anmelden?weiter=//boese.example",
        "/\u{1}",
        "/ä",
    ];
    for next in strange {
        let actor = app.anonymous();
        let answer = tries(&actor, EMAIL, DEMO_PASSWORD, next).await;
        assert_eq!((answer.status, answer.location()), (303, "/arbeitsplatz".to_owned()), "{next:?}");
        assert_eq!(actor.opens(format!("/anmelden?weiter={}", crate::harness::encode(next))).await.status, 200);
    }
}

#[tokio::test]
async fn whoever_is_signed_in_already_is_led_on() {
    let app = TestApp::new().await;
    let actor = app.sign_in("koordination").await;
    assert_eq!(actor.opens("/anmelden").await.with_status(303).location(), "/arbeitsplatz");
}

#[tokio::test]
async fn the_next_person_at_the_same_browser_finds_nothing_of_the_one_before() {
    let app = TestApp::new().await;
    let first = app.sign_in("mintraum").await;
    let lead = app.sign_in("koordination").await;
    let form = crate::harness::complete(&app, "mintmobil", "Zum Prüfen").await;
    let offer = lead.hands_in("mintmobil", &form, "").await;
    let path = format!("/mintraum/pruefung/{}", app.latest(&offer).await.id);
    first.posts(format!("{path}/uebernehmen"), &[("reason", "Quaxnotiz")]).await.with_status(303);
    assert_eq!(first.opens(&path).await.says("Quaxnotiz"), true);
    first.presses(format!("{path}/freigeben")).await.with_status(303);
    tries(&first, "pruefung@demo.example", DEMO_PASSWORD, "").await.with_status(303);
    let page = first.presses(format!("{path}/uebernehmen")).await;
    assert_eq!(first.follows(page).await.says("Quaxnotiz"), false);
}
