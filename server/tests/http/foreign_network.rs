//! Another network's workspace: closed, silent, and not to be reached by guessing identities.

use crate::{
    addresses::{Known, signed_in},
    harness::{Actor, TestApp, changed},
    markers::{WORDS, join, mark},
};

/// Hidden fields as forms of the workspace carry them.
const HIDDEN: [(&str, &str); 1] = [("seen", "revision:0192f0c1-2d3e-7abc-8def-0123456789ab:1")];

/// The addresses of a network's workspace.
fn rooms(method: &str) -> Vec<&'static str> {
    let all = signed_in(method).into_iter();
    all.filter(|pattern| pattern.starts_with("/arbeitsplatz/{netzwerk}")).collect()
}

async fn known(app: &TestApp, slug: &str, lead: &Actor) -> Known {
    Known::of(app, slug, lead, &app.sign_in("pruefung").await).await
}

#[tokio::test]
async fn the_workspace_of_a_published_network_is_forbidden_to_others_and_says_nothing() {
    let app = TestApp::new().await;
    let marked = mark(&app).await;
    let known = known(&app, "mintmobil", &marked.lead).await;
    let before = app.contents().await;
    for name in ["zukunft", "region"] {
        let stranger = app.sign_in(name).await;
        for pattern in rooms("GET") {
            let answer = stranger.opens(known.path(pattern)).await.with_status(403);
            assert_eq!(answer.says_of(&WORDS), Vec::<&str>::new(), "{pattern}");
        }
        for pattern in rooms("POST") {
            let answer = stranger.posts(known.path(pattern), &HIDDEN).await.with_status(403);
            assert_eq!(answer.says_of(&WORDS), Vec::<&str>::new(), "{pattern}");
        }
    }
    assert_eq!(changed(&before, &app.contents().await), Vec::<String>::new());
}

#[tokio::test]
async fn the_workspace_of_a_hidden_network_does_not_exist_for_others() {
    let app = TestApp::new().await;
    let marked = mark(&app).await;
    let known = known(&app, "mintmobil", &marked.lead).await;
    let hidden = Known { network: marked.hidden.clone(), ..known.clone() };
    let nowhere = Known { network: "gibt-es-nicht".to_owned(), ..known };
    let stranger = app.sign_in("zukunft").await;
    for pattern in rooms("GET") {
        let answer = stranger.opens(hidden.path(pattern)).await.with_status(404);
        let other = stranger.opens(nowhere.path(pattern)).await.with_status(404);
        assert_eq!(answer.body == other.body, true, "{pattern}");
    }
    for pattern in rooms("POST") {
        stranger.posts(hidden.path(pattern), &HIDDEN).await.with_status(404);
    }
}

#[tokio::test]
async fn an_identity_of_another_network_does_not_exist_in_ones_own_workspace() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let theirs = known(&app, "mintmobil", &lead).await;
    join(&app, "cham", "koordination").await;
    let crossed = Known { network: "cham".to_owned(), ..theirs };
    let before = app.contents().await;
    for pattern in rooms("GET").into_iter().filter(|pattern| pattern.contains("{id}")) {
        lead.opens(crossed.path(pattern)).await.with_status(404);
    }
    for pattern in rooms("POST").into_iter().filter(|pattern| pattern.contains("{id}")) {
        let answer = lead.posts(crossed.path(pattern), &HIDDEN).await;
        assert_eq!(answer.status, 404, "{pattern}");
    }
    assert_eq!(changed(&before, &app.contents().await), Vec::<String>::new());
}

#[tokio::test]
async fn staff_reads_what_was_handed_in_and_no_draft() {
    let app = TestApp::new().await;
    let staff = app.sign_in("mintraum").await;
    let lead = app.sign_in("zukunft").await;
    let draft = lead.begins("zukunftswerker", "Quaxentwurf").await;
    let revision = app.latest(&draft).await.id;
    staff.opens(format!("/mintraum/pruefung/{revision}")).await.with_status(404);
    let list = "/arbeitsplatz/zukunftswerker/angebote";
    for page in ["", "/vorschau", "/verlauf"] {
        staff.opens(format!("{list}/{draft}{page}")).await.with_status(404);
        lead.opens(format!("{list}/{draft}{page}")).await.with_status(200);
    }
    let read = [&staff, &lead].map(|actor| actor.opens(list));
    let [theirs, own] = read;
    assert_eq!((theirs.await.says("Quaxentwurf"), own.await.says("Quaxentwurf")), (false, true));
}

#[tokio::test]
async fn a_reader_of_the_network_changes_nothing() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let known = known(&app, "mintmobil", &lead).await;
    let reader = app.sign_in("lesen").await;
    let before = app.contents().await;
    for pattern in rooms("POST") {
        let answer = reader.posts(known.path(pattern), &HIDDEN).await;
        let expected = match pattern {
            // A link that is not proposed to the network cannot be answered by anybody.
            _ if pattern.ends_with("/antwort") => [403, 409],
            // What people write to the network is for those who answer: for others it does not exist.
            _ if pattern.contains("/anfragen/") => [404, 404],
            _ => [403, 403],
        };
        assert_eq!(expected.contains(&answer.status), true, "{pattern}: {}", answer.status);
    }
    assert_eq!(changed(&before, &app.contents().await), Vec::<String>::new());
}
