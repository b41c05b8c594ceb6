//! The map of where offers are.

use crate::harness::TestApp;

/// The targets of all bubbles on a page, each with how many offers it says it stands for.
fn bubbles(page: &str) -> Vec<(String, usize)> {
    let drawn = page.split("<a class=\"b").skip(1).filter_map(|rest| rest.split("</a>").next());
    let one = |drawn: &str| {
        let href = drawn.split("href=\"").nth(1)?.split('"').next()?.replace("&amp;", "&");
        let count = drawn.split("<text>").nth(1).and_then(|text| text.split('<').next()?.parse().ok());
        Some((href, count.unwrap_or(1)))
    };
    drawn.filter_map(one).collect()
}

/// How many offers the heading of a page says there are.
fn total(page: &str) -> usize {
    let heading = page.split("<h1 id=\"treffer\">").nth(1).expect("a heading");
    heading.split(' ').next().and_then(|number| number.replace('.', "").parse().ok()).unwrap_or(1)
}

#[tokio::test]
async fn each_bubble_of_the_map_leads_to_as_many_offers_as_it_says() {
    let app = TestApp::new().await;
    let visitor = app.anonymous();
    let whole = visitor.opens("/angebote?ansicht=orte").await.with_status(200);
    let found = bubbles(&whole.text());
    assert!(found.len() > 5 && found.iter().any(|(_, count)| *count > 1), "{found:?}");
    for (path, count) in found.iter().filter(|(_, count)| *count > 1) {
        let piece = visitor.opens(path).await.with_status(200).text();
        assert_eq!(total(&piece), *count, "{path}");
        let parts = bubbles(&piece);
        assert_eq!(parts.iter().map(|(_, count)| count).sum::<usize>(), *count, "{path}");
        for (path, count) in parts.into_iter().filter(|(_, count)| *count > 1) {
            assert_eq!(total(&visitor.opens(&path).await.with_status(200).text()), count, "{path}");
        }
        assert_eq!(piece.contains("Ganz Bayern zeigen"), true);
    }
    for (path, _) in found.iter().filter(|(_, count)| *count == 1) {
        visitor.opens(path).await.with_status(200);
    }
}

#[tokio::test]
async fn a_cell_of_the_map_is_a_filter_like_others() {
    let app = TestApp::new().await;
    let visitor = app.anonymous();
    let whole = visitor.opens("/angebote?ansicht=orte").await.text();
    let (path, count) = bubbles(&whole).into_iter().find(|(_, count)| *count > 1).expect("several close together");
    let cell = path.split("feld=").nth(1).and_then(|rest| rest.split('&').next()).expect("a cell");
    let listed = visitor.opens(&format!("/angebote?feld={cell}")).await.with_status(200);
    assert_eq!((total(&listed.text()), listed.says("class=\"chip\"")), (count, true));
    let lines = visitor.opens(&format!("/angebote.csv?feld={cell}")).await.text();
    assert_eq!(lines.matches("/angebote/").count() >= count, true);
    let strange = visitor.opens("/angebote?feld=w99-99").await.with_status(200);
    assert_eq!(strange.says("Das kennen wir nicht"), true);
    let empty = visitor.opens("/angebote?ansicht=orte&feld=w0-10").await.with_status(200);
    assert_eq!(empty.says("nichts gefunden"), true);
}
