//! Every public address: what it answers, how long that may be kept, and what it never does.

use crate::{addresses::Known, harness::TestApp};
use mintverbund_app::{http::CachePolicy, site_map};

const CSP: &str = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; \
    form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const PUBLIC: CachePolicy = CachePolicy::Public;
const PRIVATE: CachePolicy = CachePolicy::Private;

/// Address, status and cache policy; the picture is one that does not exist.
const EXPECTED: [(&str, u16, CachePolicy); 40] = [
    ("/", 200, PUBLIC),
    ("/angebote.atom", 200, PUBLIC),
    ("/angebote.csv", 200, PUBLIC),
    ("/angebote.geojson", 200, PUBLIC),
    ("/angebote.ics", 200, PUBLIC),
    ("/angebote.json", 200, PUBLIC),
    ("/angebote", 200, PUBLIC),
    ("/angebote/vorschlaege", 200, PUBLIC),
    ("/angebote/{id}", 308, PUBLIC),
    ("/angebote/{id}/{slug}", 200, PUBLIC),
    ("/bilder/{id}", 404, PRIVATE),
    ("/merkliste", 200, PUBLIC),
    ("/cluster", 200, PUBLIC),
    ("/regionen", 200, PUBLIC),
    ("/netzwerke", 308, PUBLIC),
    ("/netzwerke/{slug}", 200, PUBLIC),
    ("/netzwerke/{slug}/nachricht", 200, PUBLIC),
    ("/netzwerke/{slug}/nachricht/danke", 200, PUBLIC),
    ("/partner", 308, PUBLIC),
    ("/partner/{slug}", 200, PUBLIC),
    ("/themen", 200, PUBLIC),
    ("/themen/{thema}", 200, PUBLIC),
    ("/kreise", 200, PUBLIC),
    ("/kreise/{ags}", 200, PUBLIC),
    ("/stimmt-das/{token}", 200, PRIVATE),
    ("/stimmt-das/{token}/danke", 200, PRIVATE),
    ("/favicon.ico", 308, PUBLIC),
    ("/robots.txt", 200, PUBLIC),
    ("/sitemap.xml", 200, PUBLIC),
    ("/.well-known/security.txt", 200, PUBLIC),
    ("/wissen", 200, PUBLIC),
    ("/wissen/mint-cluster", 200, PUBLIC),
    ("/wissen/mint-region", 200, PUBLIC),
    ("/wissen/vom-cluster-zur-region", 200, PUBLIC),
    ("/wissen/fragen-und-antworten", 200, PUBLIC),
    ("/impressum", 200, PUBLIC),
    ("/datenschutz", 200, PUBLIC),
    ("/barrierefreiheit", 200, PUBLIC),
    ("/leichte-sprache", 200, PUBLIC),
    ("/hinweis", 200, PUBLIC),
];

async fn known(app: &TestApp) -> Known {
    let (lead, reviewer) = (app.sign_in("koordination").await, app.sign_in("mintraum").await);
    Known::of(app, "mintmobil", &lead, &reviewer).await
}

#[tokio::test]
async fn every_public_address_answers_as_the_table_says() {
    let app = TestApp::new().await;
    let known = known(&app).await;
    let mut found = Vec::new();
    for pattern in site_map::public().list().iter().filter(|route| route.method == "GET").map(|route| route.path) {
        let answer = app.anonymous().opens(known.path(pattern)).await;
        found.push((pattern, answer.status, answer.header("cache-control")));
    }
    let expected = EXPECTED.map(|(pattern, status, cache)| (pattern, status, cache.header().to_owned()));
    assert_eq!(found, expected);
}

#[tokio::test]
async fn a_public_page_sets_no_cookie_and_runs_nothing_but_our_own_script() {
    let app = TestApp::new().await;
    let known = known(&app).await;
    for pattern in site_map::public().list().iter().map(|route| route.path) {
        let answer = app.anonymous().opens(known.path(pattern)).await;
        let headers = (answer.header("content-security-policy"), answer.headers.contains_key("set-cookie"));
        assert_eq!(headers, (CSP.to_owned(), false), "{pattern}");
        let text = answer.text();
        let scripts = text.matches("<script").count();
        let ours = text.matches("<script defer src=\"/pkg/find.").count();
        let data = text.matches("<script type=\"application/ld+json\">").count();
        assert_eq!((scripts - ours - data, answer.says(" style=")), (0, false), "{pattern}");
    }
}

#[tokio::test]
async fn a_public_page_is_the_same_for_somebody_signed_in() {
    let app = TestApp::new().await;
    let known = known(&app).await;
    let (anonymous, staff) = (app.anonymous(), app.sign_in("verwaltung").await);
    for pattern in site_map::public().list().iter().map(|route| route.path) {
        let path = known.path(pattern);
        let (theirs, ours) = (anonymous.opens(&path).await, staff.opens(&path).await);
        assert_eq!(theirs.body == ours.body && theirs.status == ours.status, true, "{pattern}");
    }
}

#[tokio::test]
async fn an_error_is_never_kept() {
    let app = TestApp::new().await;
    for path in
        ["/gibt-es-nicht", "/angebote/00000000", "/netzwerke/gibt-es-nicht", "/partner/x", "/kreise/00000", "/bilder/x"]
    {
        let answer = app.anonymous().opens(path).await.with_status(404);
        let headers = (answer.header("cache-control"), answer.header("content-security-policy"));
        assert_eq!(headers, (PRIVATE.header().to_owned(), CSP.to_owned()), "{path}");
    }
}
