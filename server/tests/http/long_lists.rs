//! Lists that are longer than a page.

use crate::{
    harness::{Actor, Answer, TestApp},
    html::tags,
};

const OFFERS: &str = "/arbeitsplatz/mintmobil/angebote";
const DESK: &str = "/arbeitsplatz";
const QUEUE: &str = "/mintraum/pruefung";

/// What a page says, without the marks between two texts.
fn plain(page: &Answer) -> String {
    page.main().replace("<!>", "")
}

/// The page behind `Weiter`.
fn next(page: &Answer) -> Option<String> {
    let next = tags(&page.main()).into_iter().find(|tag| tag.get("rel") == Some("next"));
    next.and_then(|tag| tag.get("href").map(str::to_owned))
}

/// All pages of a list, one after the other, and the addresses of those behind the first.
async fn turned(reader: &Actor, path: &str) -> (Vec<Answer>, Vec<String>) {
    let mut pages = vec![reader.opens(path).await.with_status(200)];
    let mut addresses = Vec::new();
    while let Some(path) = pages.last().and_then(next) {
        pages.push(reader.opens(&path).await.with_status(200));
        addresses.push(path);
    }
    (pages, addresses)
}

/// The numbers behind a name where links are called so, in their order.
fn numbers(page: &Answer, name: &str) -> Vec<String> {
    let main = plain(page);
    main.split(&format!(">{name} ")).skip(1).map(|rest| rest.chars().take(3).collect()).collect()
}

fn counted(until: usize) -> Vec<String> {
    (1..=until).map(|number| format!("{number:03}")).collect()
}

/// What the links below a list say and where they lead: `Entwürfe (12)`.
fn rests(page: &Answer) -> Vec<(String, String)> {
    let main = plain(page);
    let Some((_, rest)) = main.split_once("<p>Und ") else { return Vec::new() };
    let rest = rest.split("</p>").next().unwrap_or_default();
    let links = tags(rest).into_iter().filter_map(|tag| tag.get("href").map(str::to_owned));
    let words = rest.split("</a>").filter_map(|part| part.rsplit_once('>')).map(|(_, words)| words.to_owned());
    words.zip(links).collect()
}

#[tokio::test]
async fn every_offer_of_a_network_stands_on_one_page_of_its_list_and_the_filter_stays() {
    let app = TestApp::new().await;
    app.drafts("mintmobil", "Versuch", 120).await;
    let (pages, addresses) = turned(&app.sign_in("redaktion").await, &format!("{OFFERS}?stand=entwuerfe")).await;
    assert_eq!(addresses, [2, 3].map(|number| format!("{OFFERS}?stand=entwuerfe&seite={number}")));
    let mut found: Vec<String> = pages.iter().flat_map(|page| numbers(page, "Versuch")).collect();
    found.sort();
    assert_eq!(found, counted(120));
    let rows = pages.iter().map(|page| page.main().matches("<th scope=\"row\">").count());
    assert_eq!(rows.clone().take(2).collect::<Vec<_>>(), [50, 50], "{:?}", rows.collect::<Vec<_>>());
}

#[tokio::test]
async fn the_filters_count_all_offers_and_not_those_of_the_page() {
    let app = TestApp::new().await;
    let reader = app.sign_in("redaktion").await;
    let count = |page: &Answer| {
        let main = plain(page);
        let (_, rest) = main.split_once("Entwürfe <span class=\"count\">").expect("a filter with its count");
        rest.split('<').next().and_then(|count| count.parse::<usize>().ok()).expect("a number")
    };
    let before = count(&reader.opens(OFFERS).await);
    app.drafts("mintmobil", "Versuch", 120).await;
    let pages = [OFFERS.to_owned(), format!("{OFFERS}?seite=2"), format!("{OFFERS}?stand=oeffentlich")];
    for path in pages {
        assert_eq!(count(&reader.opens(&path).await.with_status(200)), before + 120, "{path}");
    }
}

#[tokio::test]
async fn a_page_that_there_is_not_shows_the_nearest_one() {
    let app = TestApp::new().await;
    app.drafts("mintmobil", "Versuch", 120).await;
    app.handed_in("mintmobil", "Warteschlange", 60).await;
    let reader = app.sign_in("mehrere").await;
    let editor = app.sign_in("redaktion").await;
    for (who, path) in [(&editor, OFFERS), (&reader, QUEUE)] {
        let (pages, addresses) = turned(who, path).await;
        let last = addresses.last().expect("several pages");
        assert_ne!(pages[0].without_numbers(), pages[1].without_numbers());
        for (asked, shown) in
            [("0", path), ("-1", path), ("eins", path), ("99", last), ("99999999999999999999999999", last)]
        {
            let [asked, shown] = [who.opens(format!("{path}?seite={asked}")).await, who.opens(shown).await];
            assert_eq!(asked.with_status(200).main(), shown.with_status(200).main());
        }
    }
}

#[tokio::test]
async fn the_links_between_pages_say_where_one_is() {
    let app = TestApp::new().await;
    app.drafts("mintmobil", "Versuch", 120).await;
    let here = format!("{OFFERS}?stand=entwuerfe&seite=2");
    let page = app.sign_in("redaktion").await.opens(&here).await.with_status(200);
    let tags = tags(&page.main());
    let links = tags.iter().find(|tag| tag.name == "nav" && tag.get("class") == Some("pagination"));
    assert_eq!(links.and_then(|tag| tag.get("aria-label")), Some("Seiten"));
    let current: Vec<_> = tags.iter().filter(|tag| tag.get("aria-current") == Some("page")).collect();
    assert_eq!(current.iter().map(|tag| tag.get("href")).collect::<Vec<_>>(), [Some(here.as_str())]);
    assert_eq!(page.says(", Seite 2"), true);
}

#[tokio::test]
async fn titles_of_a_long_list_are_searched_under_the_filter() {
    let app = TestApp::new().await;
    let editor = app.sign_in("redaktion").await;
    let short = editor.opens(OFFERS).await.with_status(200);
    app.drafts("mintmobil", "Löschversuch", 120).await;
    let long = editor.opens(format!("{OFFERS}?stand=entwuerfe")).await.with_status(200);
    assert_eq!([short, long].map(|page| page.says("name=\"q\"")), [false, true]);
    let found = editor.opens(format!("{OFFERS}?stand=entwuerfe&q=117+LOESCH")).await.with_status(200);
    assert_eq!(numbers(&found, "Löschversuch"), ["117"]);
    assert_eq!(found.says("<input type=\"hidden\" name=\"stand\" value=\"entwuerfe\""), true);
    let none = editor.opens(format!("{OFFERS}?stand=entwuerfe&q=quax")).await.with_status(200);
    assert_eq!((numbers(&none, "Löschversuch").len(), none.says("„quax“ im Titel")), (0, true));
    let (pages, addresses) = turned(&editor, &format!("{OFFERS}?q=versuch")).await;
    assert_eq!(pages.iter().flat_map(|page| numbers(page, "Löschversuch")).count(), 120);
    assert_eq!(addresses.iter().all(|path| path.contains("?q=versuch&seite=")), true, "{addresses:?}");
}

#[tokio::test]
async fn the_desk_shows_the_most_urgent_things_and_leads_to_all_others() {
    let app = TestApp::new().await;
    let editor = app.sign_in("redaktion").await;
    let few = editor.opens(DESK).await.with_status(200);
    assert_eq!(rests(&few), []);
    app.drafts("mintmobil", "Versuch", 120).await;
    let desk = editor.opens(DESK).await.with_status(200);
    let todo = plain(&desk).split("</ul>").next().unwrap_or_default().to_owned();
    assert_eq!(todo.matches("<li class=\"todo__item\">").count(), 30);
    // What was changed longest ago comes first within a kind.
    let shown = numbers(&desk, "Versuch");
    assert_eq!((shown.is_empty(), &shown), (false, &counted(shown.len())));
    let rest = rests(&desk);
    let (words, path) = rest.last().expect("a way to the others").clone();
    assert_eq!(path, format!("{OFFERS}?stand=entwuerfe"));
    let left: usize = words.trim_start_matches("Entwürfe (").trim_end_matches(')').parse().expect("a number");
    let marked = todo.matches("state--draft\"").count() + todo.matches("state--withdrawn\"").count();
    let all = editor.opens(&path).await.with_status(200);
    assert_eq!(
        plain(&all).contains(&format!("Entwürfe <span class=\"count\">{}</span>", left + marked)),
        true,
        "{words}, {marked}"
    );
}

#[tokio::test]
async fn the_desk_names_some_offers_in_review_and_leads_to_the_others() {
    let app = TestApp::new().await;
    let editor = app.sign_in("redaktion").await;
    let before = plain(&editor.opens(DESK).await.with_status(200));
    let before = before.split_once("In Prüfung</h2>").map_or(0, |(_, rest)| rest.matches("todo__item").count());
    assert_ne!(before, 0, "something is in review");
    app.handed_in("mintmobil", "Warteschlange", 40).await;
    let desk = editor.opens(DESK).await.with_status(200);
    let main = plain(&desk);
    let (_, review) = main.split_once("In Prüfung</h2>").unwrap_or_else(|| panic!("{main}"));
    let review = review.split("<aside").next().unwrap_or_default();
    assert_eq!(review.matches("<li class=\"todo__item\">").count(), 10);
    let way = format!("<a href=\"{OFFERS}?stand=eingereicht\">eingereicht ({})</a>", 40 + before - 10);
    assert_eq!(review.contains(&way), true, "{review}");
}

#[tokio::test]
async fn the_queue_shows_what_waits_longest_first_on_as_many_pages_as_it_takes() {
    let app = TestApp::new().await;
    app.handed_in("bamberg", "Warteschlange", 120).await;
    let reviewer = app.sign_in("mintraum").await;
    let (pages, addresses) = turned(&reviewer, &format!("{QUEUE}?netzwerk=bamberg")).await;
    assert_eq!(addresses[0], format!("{QUEUE}?netzwerk=bamberg&seite=2"));
    let found: Vec<String> = pages.iter().flat_map(|page| numbers(page, "Warteschlange")).collect();
    assert_eq!(found, counted(120));
    let rows = |page: &Answer| page.main().matches("<th scope=\"row\">").count();
    assert_eq!(pages.iter().map(rows).max(), Some(50));
    assert_eq!(pages[1].says("seite=2"), true);
    assert_eq!(pages.iter().filter(|page| page.says("Diese Filter gibt es nicht")).count(), 0);
}

#[tokio::test]
async fn the_state_office_finds_every_network_on_one_page_of_its_table() {
    let app = TestApp::new().await;
    app.clusters("Zusatzcluster", 120).await;
    let staff = app.sign_in("mintraum").await;
    let (pages, addresses) = turned(&staff, "/mintraum/netzwerke?zeige=cluster").await;
    assert_eq!(addresses[0], "/mintraum/netzwerke?zeige=cluster&seite=2");
    assert_eq!(pages.iter().flat_map(|page| numbers(page, "Zusatzcluster")).collect::<Vec<_>>(), counted(120));
    let rows = |page: &Answer| page.main().matches("<th scope=\"row\">").count();
    assert_eq!(pages.iter().map(rows).max(), Some(50));
}

#[tokio::test]
async fn the_public_finds_every_cluster_on_one_page_of_the_list_and_each_page_says_the_whole_number() {
    let app = TestApp::new().await;
    let visitor = app.anonymous();
    let (before, _) = turned(&visitor, "/cluster").await;
    app.clusters("Zusatzcluster", 120).await;
    let (pages, addresses) = turned(&visitor, "/cluster").await;
    assert_eq!((before.len(), &*addresses[0]), (1, "/cluster?seite=2"));
    assert_eq!(pages.iter().flat_map(|page| numbers(page, "Zusatzcluster")).collect::<Vec<_>>(), counted(120));
    let cards = |page: &Answer| page.main().matches("<article").count();
    assert_eq!(pages.iter().map(cards).max(), Some(50));
    let all: usize = pages.iter().map(cards).sum();
    assert_eq!(all, 120 + cards(&before[0]));
    let last = visitor.opens("/cluster?seite=99").await.with_status(200);
    assert_eq!(last.main(), pages.last().expect("pages").main());
}
