//! Lists on another day: today is what they show unasked, and no day brings back what must not be seen.

use crate::harness::{Actor, Answer, Form, TestApp};

/// Every list that can be asked for a day, by who reads it.
const LISTS: [(&str, &str); 13] = [
    ("", "/cluster"),
    ("", "/regionen"),
    ("", "/kreise"),
    ("", "/kreise/09461"),
    ("", "/netzwerke/mintmobil"),
    ("", "/themen"),
    ("", "/themen/robotik"),
    ("mintraum", "/mintraum"),
    ("mintraum", "/mintraum/netzwerke"),
    ("mintraum", "/mintraum/kreise"),
    ("mintraum", "/mintraum/verbindungen"),
    ("koordination", "/arbeitsplatz/mintmobil/partner"),
    ("koordination", "/arbeitsplatz/mintmobil/verbindungen"),
];

async fn who(app: &TestApp, name: &str) -> Actor {
    if name.is_empty() { app.anonymous() } else { app.sign_in(name).await }
}

fn page(answer: Answer) -> String {
    answer.with_status(200).without_numbers()
}

#[tokio::test]
async fn today_asked_for_is_what_every_list_shows_unasked_and_any_other_day_says_which_it_is() {
    let app = TestApp::new().await;
    let today = app.now().day();
    for (name, path) in LISTS {
        let reader = who(&app, name).await;
        let asked = reader.opens(format!("{path}?stand={today}")).await;
        assert_eq!(page(asked), page(reader.opens(path).await), "{path}");
        for (day, meaning) in
            [("2035-01-01", "wenn bis dahin niemand etwas ändert"), ("2015-01-01", "soweit es heute eingetragen ist")]
        {
            let other = reader.opens(format!("{path}?stand={day}")).await.with_status(200);
            assert_eq!(
                other.says_of(&["nach heutigem Wissen.", meaning, "Zum heutigen Stand"]).len(),
                3,
                "{path} {day}"
            );
        }
        let none = reader.opens(format!("{path}?stand=%3Cb%3Emorgen")).await.with_status(200);
        assert_eq!(none.says("„&lt;b&gt;morgen“ ist kein Tag"), true, "{path}");
    }
}

#[tokio::test]
async fn what_ends_until_a_day_is_told_with_what_is_uncovered_and_which_offers_lose_their_home() {
    let app = TestApp::new().await;
    let (staff, visitor) = (app.sign_in("mintraum").await, app.anonymous());
    // The funding of this cluster ends in August 2027.
    let shows = async |path: &str| visitor.opens(path).await.with_status(200).main();
    let before = shows("/netzwerke/mintmobil?stand=2027-08-01").await;
    assert_eq!((before.contains("Förderung endet bald"), before.contains("Förderung beendet")), (true, false));
    assert_eq!(shows("/netzwerke/mintmobil?stand=2027-10-01").await.contains("phase--ended"), true);
    let then = staff.opens("/mintraum?stand=2027-10-01").await.with_status(200);
    let told =
        ["Arbeiten dann nicht mehr", "MINTmobil", "Dann ohne Netzwerk", "Angebote, die dann kein Netzwerk mehr haben"];
    assert_eq!(then.says_of(&told), told);
    let table = staff.opens("/mintraum?stand=2027-10-01&als=csv").await.with_status(200).text();
    assert_eq!(table.contains("Netzwerk arbeitet nicht;MINTmobil"), true, "{table}");
    // A region that ended in 2021 worked in 2019, and one that pauses since worked before.
    let section = |html: String, title: &str| {
        html.split("<h2>").find(|part| part.starts_with(title)).unwrap_or_default().to_owned()
    };
    assert_eq!(section(shows("/regionen?stand=2019-01-01").await, "Aktiv").contains("Münchner Umland"), true);
    assert_eq!(section(shows("/regionen").await, "Beendet").contains("Münchner Umland"), true);
    assert_eq!(
        section(shows("/regionen?stand=2024-06-01").await, "Im Aufbau oder pausiert").contains("Mainfranken"),
        true
    );
    assert_eq!(section(shows("/regionen").await, "Aktiv").contains("Mainfranken"), true);
}

#[tokio::test]
async fn what_is_hidden_or_not_public_stands_on_no_day() {
    let app = TestApp::new().await;
    let days = ["2019-01-01", "2024-06-01", "2030-01-01"];
    let visitor = app.anonymous();
    let places = ["/cluster", "/regionen", "/kreise", "/kreise/09471", "/kreise/09461", "/themen/robotik"];
    let mut seen = 0;
    for day in days {
        for path in places {
            seen += usize::from(visitor.opens(format!("{path}?stand={day}")).await.says("MINTmobil"));
        }
    }
    assert!(seen > 4, "there is something that could leak: {seen}");
    app.execute("UPDATE network SET published = 0 WHERE slug = 'mintmobil'").await;
    for day in days {
        for path in places {
            for table in ["", "&als=csv"] {
                let answer = visitor.opens(format!("{path}?stand={day}{table}")).await.with_status(200);
                assert_eq!(answer.says("MINTmobil"), false, "{path} {day}{table}");
            }
        }
        visitor.opens(format!("/netzwerke/mintmobil?stand={day}")).await.with_status(404);
    }
}

#[tokio::test]
async fn every_list_can_be_taken_along_as_a_table_in_which_nothing_runs() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let network = app.network("mintmobil").await;
    let profile = mintverbund::actions::profile::edit::Profile::typed(&network);
    let evil = Form::of(&profile).over(&network).set("name", "=HYPERLINK(\"https://boese.example\";\"MINTmobil\")");
    lead.posts_form("/arbeitsplatz/mintmobil/profil", &evil).await.with_status(303);
    for (name, path) in LISTS.into_iter().filter(|(_, path)| {
        !path.contains("/09461") && *path != "/themen" && !path.starts_with("/netzwerke/") && *path != "/mintraum"
    }) {
        let answer = who(&app, name).await.opens(format!("{path}?als=csv")).await.with_status(200);
        let policy = if name.is_empty() { "public, max-age=0, must-revalidate" } else { "private, no-store" };
        assert_eq!(answer.header("content-type"), "text/csv; charset=utf-8", "{path}");
        assert_eq!(answer.header("cache-control"), policy, "{path}");
        assert_eq!(answer.header("content-disposition").starts_with("attachment; filename="), true, "{path}");
        let text = answer.text();
        assert_eq!(text.contains(";=") || text.contains("\"=") || text.contains("\n="), false, "{path}\n{text}");
    }
    let clusters = app.anonymous().opens("/cluster?als=csv").await.text();
    assert_eq!(clusters.contains("'=HYPERLINK"), true, "{clusters}");
    assert_eq!(clusters.contains("\"Hochschule"), false, "only what has a separator is quoted");
    app.sign_in("lesen").await.opens("/mintraum/netzwerke?als=csv").await.with_status(403);
    let staff = app.sign_in("mintraum").await;
    for path in ["/regionen?als=csv", "/kreise?als=csv", "/mintraum/netzwerke?als=csv", "/mintraum/kreise?als=csv"] {
        assert_eq!(staff.opens(path).await.says("(erschlossen)"), true, "{path}: a file travels without the page");
    }
}

#[tokio::test]
async fn another_day_says_so_in_its_title_and_stands_in_no_search_engine() {
    let app = TestApp::new().await;
    let visitor = app.anonymous();
    let robots = "<meta name=\"robots\" content=\"noindex\">";
    for (_, path) in LISTS.into_iter().filter(|(name, _)| name.is_empty()) {
        let other = visitor.opens(format!("{path}?stand=2027-10-01")).await.with_status(200).text();
        assert_eq!(
            (other.contains(", Stand 1. Oktober 2027 – MINT-Verbund</title>"), other.contains(robots)),
            (true, true),
            "{path}"
        );
        assert_eq!(visitor.opens(path).await.text().contains(robots), false, "{path}");
    }
    let table = visitor.opens("/cluster?stand=2027-10-01&als=csv").await;
    assert_eq!(table.header("x-robots-tag"), "noindex");
    assert_eq!(table.header("content-disposition"), "attachment; filename=\"netzwerke-2027-10-01.csv\"");
}

#[tokio::test]
async fn on_a_day_before_anything_had_begun_a_network_works_nowhere() {
    let app = TestApp::new().await;
    let visitor = app.anonymous();
    let names = async |path: &str| visitor.opens(path).await.with_status(200).text();
    for path in ["/kreise", "/cluster", "/kreise/09471", "/themen/robotik"] {
        let (before, now) = (names(&format!("{path}?stand=1995-01-01")).await, names(path).await);
        assert_eq!((before.contains("MINTmobil"), now.contains("MINTmobil")), (false, true), "{path}");
    }
}
