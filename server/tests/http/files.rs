//! Offers as files: each filter of the page, in every format.

use crate::{
    harness::{Answer, Form, TestApp, complete},
    markers,
};
use mintverbund::{
    domain::{field::Typed, id::OfferId, operator::Operator},
    store::operator,
};
use serde_json::Value;

const ENDINGS: [&str; 5] = ["atom", "csv", "geojson", "ics", "json"];

fn json(answer: &Answer) -> Value {
    answer.value()
}

/// How many offers a page says that there are.
fn hits(answer: &Answer) -> usize {
    let text = answer.text();
    let heading = text.split("<h1 id=\"treffer\">").nth(1).and_then(|rest| rest.split(['<', ' ']).next());
    heading.and_then(|number| number.replace('.', "").parse().ok()).unwrap_or(1)
}

#[tokio::test]
async fn a_file_holds_what_the_page_of_the_same_filter_finds() {
    let app = TestApp::new().await;
    let visitor = app.anonymous();
    for asked in ["", "?stufe=sek1&fach=technik", "?q=roboter", "?bezirk=4&kosten=frei", "?q=roboter+ab+9+kostenlos"] {
        let found = hits(&visitor.opens(format!("/angebote{asked}")).await.with_status(200));
        let all = json(&visitor.opens(format!("/angebote.json{asked}")).await.with_status(200));
        let points = json(&visitor.opens(format!("/angebote.geojson{asked}")).await.with_status(200));
        let lists = [all["offers"].as_array(), points["features"].as_array()].map(|list| list.map(Vec::len));
        assert_eq!((lists, &all["total"]), ([Some(found); 2], &found.into()), "{asked}");
        let table = visitor.opens(format!("/angebote.csv{asked}")).await.with_status(200);
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(table.body.as_ref());
        assert_eq!(reader.records().count(), found, "{asked}");
    }
}

#[tokio::test]
async fn every_address_in_a_file_is_whole_and_leads_somewhere() {
    let app = TestApp::new().await;
    let visitor = app.anonymous();
    for ending in ENDINGS.into_iter().chain(["xml"]) {
        let path = if ending == "xml" { "/sitemap.xml".to_owned() } else { format!("/angebote.{ending}?q=roboter") };
        // A calendar folds its lines.
        let text = visitor.opens(&path).await.with_status(200).text().replace("\r\n ", "");
        let pages: Vec<&str> = text.split("https://mint.example").skip(1).collect();
        let end = |rest: &str| rest.split(['"', '<', ';', '\r', '\n', '\\']).next().unwrap_or_default().to_owned();
        let pages: Vec<String> = pages.into_iter().map(end).collect();
        assert_eq!(pages.len() > 2, true, "{path}");
        for page in pages.into_iter().take(120) {
            let status = visitor.opens(page.replace("&amp;", "&")).await.status;
            assert_eq!([200, 308].contains(&status), true, "{path} names {page}: {status}");
        }
    }
}

#[tokio::test]
async fn a_file_that_was_not_changed_is_not_sent_again() {
    let app = TestApp::new().await;
    let visitor = app.anonymous();
    for ending in ENDINGS {
        let path = format!("/angebote.{ending}");
        let tag = visitor.opens(&path).await.with_status(200).header("etag");
        let again = axum::http::Request::get(&path).header("if-none-match", &tag);
        let again = visitor.sends(again, axum::body::Body::empty()).await;
        assert_eq!((again.status, tag.is_empty()), (304, false), "{ending}");
    }
}

#[tokio::test]
async fn more_than_a_file_holds_is_on_its_next_page() {
    let app = TestApp::new().await;
    let visitor = app.anonymous();
    let all = json(&visitor.opens("/angebote.json").await);
    let total = all["total"].as_u64().expect("a number") as usize;
    let first = visitor.opens("/angebote.atom").await.with_status(200);
    let entries = |answer: &Answer| answer.text().matches("<entry>").count();
    assert_eq!(entries(&first), total.min(50));
    let next = first.header("link");
    assert_eq!(next.is_empty(), total <= 50, "{next}");
    if total > 50 {
        assert_eq!(next, "<https://mint.example/angebote.atom?seite=2>; rel=\"next\"");
        assert_eq!(entries(&visitor.opens("/angebote.atom?seite=2").await), (total - 50).min(50));
    }
}

#[tokio::test]
async fn an_offer_is_a_file_by_its_number_and_an_ending() {
    let app = TestApp::new().await;
    let visitor = app.anonymous();
    let listing = app.listings().await.into_iter().find(|one| !one.content.dates.sessions.is_empty()).expect("dates");
    let id = &listing.public_id;
    let calendar = visitor.opens(format!("/angebote/{id}.ics")).await.with_status(200);
    assert_eq!(calendar.header("content-type"), "text/calendar; charset=utf-8");
    assert_eq!(calendar.text().matches("BEGIN:VEVENT").count(), listing.content.dates.sessions.len());
    let one = json(&visitor.opens(format!("/angebote/{id}.json")).await.with_status(200));
    assert_eq!(one["title"], listing.content.title.to_string());
    for unknown in ["csv", "exe", "ics.exe"] {
        visitor.opens(format!("/angebote/{id}.{unknown}")).await.with_status(404);
    }
    visitor.opens("/angebote/00000000.ics").await.with_status(404);
}

#[tokio::test]
async fn no_file_says_what_is_not_public() {
    let app = TestApp::new().await;
    markers::mark(&app).await;
    let visitor = app.anonymous();
    for path in ENDINGS.map(|ending| format!("/angebote.{ending}")).into_iter().chain(["/sitemap.xml".to_owned()]) {
        let text = visitor.opens(&path).await.with_status(200).text().replace("\r\n ", "");
        let said: Vec<&str> = markers::WORDS.into_iter().filter(|word| text.contains(word)).collect();
        assert_eq!(said, Vec::<&str>::new(), "{path}");
        assert_eq!(text.to_lowercase().contains("mint"), true, "{path} says something");
    }
}

#[tokio::test]
async fn what_is_typed_into_an_address_breaks_no_file() {
    let app = TestApp::new().await;
    let visitor = app.anonymous();
    for asked in ["?q=%0d%0aX:1", "?q=%00%3Cx%3E%22", "?seite=99999999999", "?von=gestern", "?q=%F0%9F%A6%8A&stufe=x"] {
        for ending in ENDINGS {
            let answer = visitor.opens(format!("/angebote.{ending}{asked}")).await.with_status(200);
            let text = answer.text();
            let injected = text.lines().any(|line| line.starts_with("X:1")) || ending == "atom" && text.contains("<x>");
            assert_eq!(injected, false, "{ending} {asked}");
        }
    }
}

#[tokio::test]
async fn search_engines_find_all_pages_and_the_operator_says_whom_to_tell_of_a_hole() {
    let app = TestApp::new().await;
    let visitor = app.anonymous();
    let list = visitor.opens("/sitemap.xml").await.with_status(200);
    let offers = app.listings().await.len();
    let text = list.text();
    assert_eq!(text.matches("<lastmod>").count(), offers);
    let pages =
        ["https://mint.example/", "https://mint.example/netzwerke/mintmobil", "https://mint.example/kreise/09461"];
    assert_eq!(pages.map(|page| text.contains(&format!("<loc>{page}</loc>"))), [true; 3]);
    assert_eq!(visitor.opens("/robots.txt").await.says("Sitemap: https://mint.example/sitemap.xml"), true);

    const SECURITY: &str = "/.well-known/security.txt";
    visitor.opens(SECURITY).await.with_status(404);
    let mut tx = app.writer().await;
    let said = Typed::new([("kontakt-sicherheit".to_owned(), "sicherheit@mint.example".to_owned())]);
    operator::put(&mut tx, &Operator::parse(&said).expect("details")).await.expect("stored");
    tx.commit().await.expect("commit");
    let told = visitor.opens(SECURITY).await.with_status(200);
    let lines =
        ["Contact: mailto:sicherheit@mint.example\n", "Canonical: https://mint.example/.well-known/security.txt\n"];
    assert_eq!((told.says_of(&lines), told.says("Expires: 20")), (lines.to_vec(), true));
}

async fn dated(app: &TestApp, title: &str) -> (OfferId, String) {
    let (lead, staff) = (app.sign_in("koordination").await, app.sign_in("mintraum").await);
    let form = complete(app, "mintmobil", title).await;
    let day = mintverbund::domain::content::after(app.now().day(), 40).to_string();
    let form: Form = form.set_all(&[("recurrence", "once"), ("date_day", &day), ("date_from", "9:00")]);
    let offer = lead.hands_in("mintmobil", &form, "").await;
    staff.approves(&offer).await;
    (offer, format!("{day}T09:00"))
}

#[tokio::test]
async fn a_date_that_is_cancelled_says_so_everywhere_at_once() {
    let app = TestApp::new().await;
    let (lead, visitor) = (app.sign_in("koordination").await, app.anonymous());
    let (offer, date) = dated(&app, "Quaxtermin").await;
    let id = app.offer(&offer).await.public_id;
    let page = format!("/angebote/{id}/quaxtermin");
    let said = || async {
        let mut said = Vec::new();
        for path in [&*page, "/angebote?q=quaxtermin", "/angebote?ansicht=kalender&q=quaxtermin"] {
            let answer = visitor.opens(path).await.with_status(200);
            said.push((answer.says("fällt aus"), answer.says("ausgebucht")));
        }
        said
    };
    assert_eq!(said().await, [(false, false); 3]);
    let form = format!("/arbeitsplatz/mintmobil/angebote/{offer}/termine");
    let shown = lead.opens(&form).await.with_status(200);
    assert_eq!(shown.says_of(&["ausgebucht", "fällt aus", "findet statt"]), ["ausgebucht", "fällt aus"]);
    lead.posts(&form, &[("termin", &*date), ("stand", "fully_booked")]).await.with_status(303);
    assert_eq!(said().await, [(false, true); 3]);
    lead.posts(&form, &[("termin", &*date), ("stand", "cancelled")]).await.with_status(303);
    assert_eq!(said().await, [(true, false); 3]);
    let calendar = visitor.opens(format!("/angebote/{id}.ics")).await.text();
    assert_eq!(
        (calendar.contains("STATUS:CANCELLED"), calendar.contains("SUMMARY:fällt aus: Quaxtermin")),
        (true, true)
    );
    assert_eq!(json(&visitor.opens("/angebote.json?q=quaxtermin").await)["offers"][0]["dates"][0]["news"], "cancelled");
    assert_eq!(visitor.opens(&page).await.says("https://schema.org/EventCancelled"), true);
    // Who looks for something in these weeks does not look for what is cancelled.
    let day = &date[..10];
    let search = format!("/angebote?q=quaxtermin&von={day}&bis={day}");
    assert_eq!(hits(&visitor.opens(&search).await), 0);
    let shown = lead.opens(&form).await;
    assert_eq!(shown.says("findet statt"), true);
    let slip = lead.posts(&form, &[("termin", &*date), ("stand", "abgesagt")]).await.with_status(422);
    assert_eq!(
        (slip.says("Das lässt sich von einem Termin nicht sagen."), said().await),
        (true, vec![(true, false); 3])
    );
    lead.posts(&form, &[("termin", &*date), ("stand", "")]).await.with_status(303);
    assert_eq!((said().await, hits(&visitor.opens(&search).await)), (vec![(false, false); 3], 1));
    for (termin, status) in [("", 422), ("morgen", 422), ("2020-01-01", 409)] {
        let answer = lead.posts(&form, &[("termin", termin), ("stand", "cancelled")]).await.with_status(status);
        assert_eq!(answer.says("Den Termin gibt es nicht mehr."), true);
    }
}
