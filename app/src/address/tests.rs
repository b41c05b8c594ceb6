use crate::site_map;

use super::{session::*, workspace::Workspace, *};
use mintverbund::domain::{hiding::Hidable, term_names::NamedTerm};
use std::{fs, path::Path};

/// All routes: method and pattern.
fn routes() -> Vec<(&'static str, &'static str)> {
    let all = [site_map::public().list(), site_map::signed_in().list()].concat();
    all.into_iter().map(|route| (route.method, route.path)).collect()
}

/// Whether an address is one that a route answers: its question and its fragment do not count.
fn fits(pattern: &str, address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let (patterns, parts): (Vec<_>, Vec<_>) = (pattern.split('/').collect(), path.split('/').collect());
    let fit = |(pattern, part): (&&str, &&str)| pattern == part || (pattern.starts_with('{') && !part.is_empty());
    patterns.len() == parts.len() && patterns.iter().zip(&parts).all(fit)
}

/// An identity of any kind.
fn id<T: std::str::FromStr<Err: std::fmt::Debug>>() -> T {
    "0192f0c1-2d3e-7abc-8def-0123456789ab".parse().expect("an identity")
}

fn of_the_public() -> Vec<String> {
    use public::*;
    let fixed = [
        HOME,
        OFFERS,
        CLUSTERS,
        REGIONS,
        THEMES,
        KREISE,
        KNOWLEDGE,
        ABOUT_CLUSTERS,
        ABOUT_REGIONS,
        QUESTIONS,
        FEEDBACK,
        KEPT,
        SUGGESTIONS,
        SITEMAP,
        SECURITY,
    ];
    let made = [
        offer("7k3p9xqa", "Forschen für Kinder"),
        offers_with("bezirk", "oberfranken"),
        offers_called("Robotik"),
        theme("robotik"),
        write("mintmobil"),
        wrote("mintmobil"),
        check("0123"),
        check_sent("0123"),
        network("mintmobil"),
        partner("museum"),
        kreis("09461"),
        picture("1"),
        short_offer("7k3p9xqa"),
        offer_file("7k3p9xqa", "ics"),
        offers_file("atom"),
        offers_file("csv"),
        offers_file("geojson"),
        offers_file("ics"),
        offers_file("json"),
    ];
    let of_sessions = [SIGN_IN, SIGN_OUT, ACCOUNT].map(str::to_owned);
    fixed.map(str::to_owned).into_iter().chain(made).chain(of_sessions).collect()
}

fn of_a_profile(at: &Workspace) -> Vec<String> {
    let fundings = [
        at.new_funding(),
        at.funding(&id()),
        at.funding_removal(&id()),
        at.new_support(),
        at.support(&id()),
        at.support_removal(&id()),
    ];
    let contacts = [at.contacts(), at.new_contact_of(&id()), at.contact(&id()), at.contact_removal(&id())];
    [at.profile(), at.area(), at.themes(), at.names(), at.renaming(), at.renaming_back()]
        .into_iter()
        .chain(fundings)
        .chain(contacts)
        .collect()
}

fn of_partners_and_links(at: &Workspace) -> Vec<String> {
    let partners = [
        at.partners(),
        at.new_partner(),
        at.entering_partner(),
        at.partner_from(&id()),
        at.partner(&id()),
        at.partner_entry(&id()),
        at.entry_names(&id()),
        at.entry_renaming(&id()),
        at.entry_parent(&id()),
    ];
    let acts =
        [at.entry_taking_back(&id()), at.entry_handing_over(&id()), at.partner_end(&id()), at.partner_removal(&id())];
    let links = [at.links(), at.new_link(), at.link(&id()), at.link_answer(&id()), at.link_end(&id())];
    partners.into_iter().chain(acts).chain(links).collect()
}

fn of_offers(at: &Workspace) -> Vec<String> {
    let offer = at.offer(&id());
    let acts = ["zurueckziehen", "kopieren", "pausieren", "fortsetzen", "archivieren", "zurueckholen", "verwerfen"];
    let acts = acts.into_iter().chain(["bestaetigen"]).map(|code| offer.act(code));
    let pages =
        [offer.editor(), offer.field("title"), offer.preview(), offer.submission(), offer.dates(), offer.history()];
    let others = [
        at.offers(),
        at.offers_that("entwuerfe", "", 2),
        at.new_offer(),
        at.pictures() + "/1",
        at.picture("1"),
        offer.restore(&id()),
        offer.picture(),
    ];
    pages.into_iter().chain(others).chain(acts).collect()
}

fn of_the_workspace() -> Vec<String> {
    let at = Workspace::of("mintmobil");
    let first = [
        workspace::DESK.to_owned(),
        at.team(),
        at.history(),
        at.hidden(),
        at.hiding_answer(&id()),
        at.inquiries(),
        at.inquiry(&id()),
    ];
    let rooms = [of_a_profile(&at), of_partners_and_links(&at), of_offers(&at)];
    first.into_iter().chain(rooms.concat()).collect()
}

fn of_the_state_office() -> Vec<String> {
    use staff::*;
    let makerspace = NamedTerm::find("format", "makerspace").expect("a term");
    let fixed = [
        OVERVIEW, QUEUE, NETWORKS, LINKS, KREISE, HIDDEN, CHECKS, INQUIRIES, OPERATOR, THEMES, DUPLICATES, MERGED,
        HOLIDAYS, SEARCH,
    ]
    .map(str::to_owned);
    let hiding =
        [hidden_that("frueher", 2), hidden(&id()), hide(&Hidable::Offer(id())), show_again(&id()), keep_hidden(&id())];
    let lists = [queue_of("mintmobil"), networks_that("endet-bald"), kreise_that("alle"), kreis("09461")];
    let pages = [
        queue_that("mintmobil", "neu", 2),
        networks_on("alle", "robotik", "", 2),
        kreise_on("ohne-region", "2027-09-01"),
    ];
    let review = [review(&id()), review_picture(&id()), claim(&id()), release(&id()), remarks(&id()), decision(&id())];
    let network = [
        network("mintmobil"),
        recognition("mintmobil"),
        stretches("mintmobil"),
        stretch_removal("mintmobil", &id()),
        duplicate(&id(), &id()),
        two(&id(), &id()),
        not_two(&id(), &id()),
        parting(&id()),
        holiday(&id()),
        holiday_removal(&id()),
        term_names(makerspace),
        term_names_reset(makerspace),
        networks_about("robotik"),
        theme("robotik"),
        theme_removal("robotik"),
        rename("mintmobil"),
        basis("mintmobil"),
        check("mintmobil"),
        check_all("mintmobil"),
        check_revoke("mintmobil"),
        inquiry(&id()),
        cluster("mintmobil"),
        remark_removal(&id(), &id()),
    ];
    let links = [link_decision(&id()), link_consent(&id()), link_end(&id())];
    fixed.into_iter().chain(lists).chain(pages).chain(review).chain(network).chain(links).chain(hiding).collect()
}

#[test]
fn every_address_leads_to_a_route_and_every_route_has_an_address() {
    let all = [of_the_public(), of_the_workspace(), of_the_state_office()].concat();
    let lost: Vec<_> = all.iter().filter(|address| !routes().iter().any(|(_, route)| fits(route, address))).collect();
    assert_eq!(lost, Vec::<&String>::new());
    let written = |route: &&str| all.iter().any(|address| fits(route, address));
    let routes = routes().into_iter().map(|(_, route)| route).filter(|route| !route.starts_with("/rufe/"));
    let nameless: Vec<_> = routes.filter(|route| !written(route)).collect();
    // Calls have their addresses in `calls/`, information pages in `texts.rs`; the others nobody links to.
    let known = [
        "/netzwerke",
        "/partner",
        "/favicon.ico",
        "/robots.txt",
        "/wissen/vom-cluster-zur-region",
        "/impressum",
        "/datenschutz",
        "/barrierefreiheit",
        "/leichte-sprache",
        "/arbeitsplatz/{netzwerk}",
    ];
    let how = "name a function of `app/src/address/` in one of the lists `of_…` of this file, or the route in `known`";
    assert_eq!(nameless, known, "{how}");
}

/// Routes that no list of the browser's tests names, each with its reason.
const UNSEEN: [&str; 17] = [
    // Texts for programs.
    "/angebote.atom",
    "/angebote.csv",
    "/angebote.geojson",
    "/angebote.ics",
    "/angebote.json",
    "/angebote/vorschlaege",
    // Lead on.
    "/netzwerke",
    "/partner",
    "/favicon.ico",
    // Texts for programs, too.
    "/robots.txt",
    "/sitemap.xml",
    "/.well-known/security.txt",
    // Read like the other texts of `texts.rs`, of which one is looked at.
    "/wissen/mint-cluster",
    "/wissen/mint-region",
    "/wissen/vom-cluster-zur-region",
    // Looked at by itself: nobody is signed in there.
    "/anmelden",
    // Leads on to the offers of the network.
    "/arbeitsplatz/{netzwerk}",
];

/// Whatever has an address without a record is looked at in a browser: axe, keyboard, layout.
#[test]
fn the_tests_of_the_browser_open_every_page_that_is_about_no_record() {
    let lists = include_str!("../../../end2end/support/addresses.ts").lines();
    let lists: String = lists.filter(|line| !line.starts_with("const ")).collect();
    let lists = lists.replace("${MINE}", "/arbeitsplatz/mintmobil");
    let opened: Vec<&str> = lists.split(['\'', '`']).filter(|text| text.starts_with('/')).collect();
    let no_record = |path: &str| !path.replace("{netzwerk}", "").contains('{');
    let pages = routes().into_iter().filter(|(method, path)| *method == "GET" && no_record(path));
    let unseen: Vec<_> =
        pages.map(|(_, path)| path).filter(|path| !opened.iter().any(|address| fits(path, address))).collect();
    assert_eq!(unseen, UNSEEN, "a line in end2end/support/addresses.ts, or here with its reason");
}

/// Lines in which an address is put together by hand.
fn by_hand(file: &Path) -> Vec<String> {
    let text = fs::read_to_string(file).expect("a source file");
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let signs = ["format!(\"/", "format!(\"{path}/", "href=\"/", "action=\"/", "\"/mintraum", "\"/arbeitsplatz"];
    let is_route = |line: &str| [".get(", ".post(", "{netzwerk}"].iter().any(|sign| line.contains(sign));
    let lines = code.lines().filter(|line| !is_route(line) && signs.iter().any(|sign| line.contains(sign)));
    lines.map(|line| format!("{}: {}", file.display(), line.trim())).collect()
}

fn sources(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
        match (entry.is_dir(), entry.extension().is_some_and(|end| end == "rs")) {
            (true, _) if !entry.ends_with("address") => sources(&entry, found),
            // Assets are no pages, and tests say what they expect.
            (false, true) if !["site.rs", "tests.rs"].iter().any(|name| entry.ends_with(name)) => {
                found.extend(by_hand(&entry));
            }
            _ => {}
        }
    }
}

#[test]
fn no_page_puts_an_address_together_by_hand() {
    let mut found = Vec::new();
    sources(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")), &mut found);
    assert_eq!(found, Vec::<String>::new());
}
