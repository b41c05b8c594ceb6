//! Who runs this site: the administration says it once, and every page that needs it has it at once.

use crate::harness::{Folder, Form, TestApp, open};
use mintverbund::domain::operator::Operator;

const PATH: &str = "/mintraum/betrieb";

#[tokio::test]
async fn what_the_administration_says_stands_on_public_pages_at_once_and_on_every_server() {
    let app = TestApp::new().await;
    let second = TestApp::on(open(&app.file()).await, Folder::new());
    let admin = app.sign_in("verwaltung").await;
    let gap = "Betreiber: Name und Anschrift";
    for visitor in [app.anonymous(), second.anonymous()] {
        assert_eq!(visitor.opens("/impressum").await.with_status(200).says(gap), true);
    }
    assert_eq!(admin.opens("/arbeitsplatz").await.says("Angaben zum Betrieb fehlen"), true);
    let page = admin.opens(PATH).await.with_status(200);
    assert_eq!(page.says("Impressum und Datenschutzerklärung sind unvollständig"), true);
    let said = [
        ("anschrift", "Amt <b>Quax</b>\r\nWeg 1"),
        ("email", "quax@amt.example"),
        ("stand-impressum", "2026-11-27"),
        ("kontakt-netzwerke", "netze@amt.example"),
    ];
    let form = Form::new(&said).over(&Operator::default());
    admin.posts_form(PATH, &form).await.with_status(303);
    for visitor in [app.anonymous(), second.anonymous()] {
        let imprint = visitor.opens("/impressum").await.with_status(200);
        let told = ["Amt &lt;b&gt;Quax&lt;/b&gt;<br>\nWeg 1", "mailto:quax@amt.example", "Stand: 27. November 2026"];
        assert_eq!(imprint.says_of(&told), told);
        assert_eq!(visitor.opens("/barrierefreiheit").await.says("Weg 1"), true);
        assert_eq!(visitor.opens("/wissen/mint-cluster").await.says("mailto:netze@amt.example"), true);
    }
    let page = admin.opens(PATH).await;
    assert_eq!(page.says_of(&["Zuletzt geändert", "Verwaltung (Beispiel)", "quax@amt.example"]).len(), 3);
}

#[tokio::test]
async fn what_is_wrong_is_said_at_its_input_and_everything_else_is_stored() {
    let app = TestApp::new().await;
    let admin = app.sign_in("verwaltung").await;
    let typed = Form::new(&[("anschrift", "Quaxamt"), ("email", "quax"), ("quellcode", "javascript:quax")])
        .over(&Operator::default());
    let page = admin.posts_form(PATH, &typed).await.with_status(422);
    let told = ["Quaxamt", "javascript:quax", "href=\"#field-email\"", "href=\"#field-quellcode\""];
    assert_eq!(page.says_of(&told), told);
    assert_eq!(app.anonymous().opens("/impressum").await.says("Quaxamt"), true);
}

#[tokio::test]
async fn nobody_but_the_administration_opens_or_sends_it() {
    let app = TestApp::new().await;
    for name in ["mintraum", "koordination"] {
        let actor = app.sign_in(name).await;
        actor.opens(PATH).await.with_status(403);
        actor.posts(PATH, &[("anschrift", "Quaxamt")]).await.with_status(403);
        assert_eq!(actor.opens("/arbeitsplatz").await.says(PATH), false);
    }
    assert_eq!(app.anonymous().opens("/impressum").await.says("Quaxamt"), false);
}
