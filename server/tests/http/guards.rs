//! The guard of a route is asked before its handler, whatever the handler asks itself.

use crate::harness::{Actor, TestApp};
use mintverbund::policy::Action;
use mintverbund_app::http::{Guard, Routes};

/// A handler that asks nobody.
async fn open_to_all() -> &'static str {
    "Quaxgeheim"
}

/// Addresses of which only the guard knows for whom they are.
fn unasking() -> Routes {
    Routes::default()
        .get("/probe/alle", Guard::SignedIn, open_to_all)
        .get("/probe/buero", Guard::Policy(&[Action::ViewStaffPages]), open_to_all)
        .get("/probe/{netzwerk}", Guard::Policy(&[Action::ViewWorkspace]), open_to_all)
        .get("/probe/{netzwerk}/profil", Guard::Policy(&[Action::EditProfile]), open_to_all)
        .post("/probe/{netzwerk}/profil", Guard::Policy(&[Action::ViewStaffPages, Action::EditProfile]), open_to_all)
}

/// What this person is answered at each address, the form last; the text is told whenever the status is 200.
async fn answers(actor: &Actor, network: &str) -> [u16; 5] {
    let room = format!("/probe/{network}");
    let answers = [
        actor.opens("/probe/alle").await,
        actor.opens("/probe/buero").await,
        actor.opens(&room).await,
        actor.opens(format!("{room}/profil")).await,
        actor.presses(format!("{room}/profil")).await,
    ];
    answers.map(|answer| {
        assert_eq!(answer.says("Quaxgeheim"), answer.status == 200, "{}", answer.asked);
        answer.status
    })
}

#[tokio::test]
async fn a_handler_that_asks_nothing_is_reached_past_its_guard_only() {
    let app = TestApp::new().await;
    let probe = app.serving(unasking());
    let mut found = Vec::new();
    for name in ["lesen", "koordination", "zukunft", "mintraum"] {
        let signed_in = app.sign_in(name).await;
        let actor = Actor::new(probe.clone()).with_cookie(signed_in.cookie());
        found.push((name, answers(&actor, "mintmobil").await));
    }
    let expected = [
        ("lesen", [200, 403, 200, 403, 403]),
        ("koordination", [200, 403, 200, 200, 403]),
        ("zukunft", [200, 403, 403, 403, 403]),
        ("mintraum", [200, 200, 200, 200, 200]),
    ];
    assert_eq!(found, expected);
    assert_eq!(answers(&probe.anonymous(), "mintmobil").await, [303, 303, 303, 303, 401]);
}

#[tokio::test]
async fn a_guard_does_not_tell_which_networks_are_hidden() {
    let app = TestApp::new().await;
    app.execute("UPDATE network SET published = 0 WHERE slug = 'mintmobil'").await;
    let probe = app.serving(unasking());
    for (name, expected) in [("zukunft", 404), ("lesen", 200)] {
        let signed_in = app.sign_in(name).await;
        let actor = Actor::new(probe.clone()).with_cookie(signed_in.cookie());
        actor.opens("/probe/mintmobil").await.with_status(expected);
        actor.opens("/probe/gibt-es-nicht").await.with_status(404);
    }
}
