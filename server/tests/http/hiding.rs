//! What the state office hides is nowhere, and its own address says no more than that.

use crate::{
    crawl::crawl,
    harness::{Actor, Folder, Form, TestApp, complete, open},
    pictures::{PNG, uploads},
};
use mintverbund::{
    domain::{
        hiding::{Hidable, HidableKind},
        id::{HidingId, OfferId},
    },
    store::{contact, hiding, partnership},
};
use mintverbund_app::address::staff;

/// One word for each thing: none is a part of another.
const WORDS: [(HidableKind, &str); 4] = [
    (HidableKind::Offer, "Quaxlabor"),
    (HidableKind::Network, "Quaxnetz"),
    (HidableKind::Organisation, "Quaxhaus"),
    (HidableKind::Contact, "Quaxstelle"),
];
const MINE: &str = "/arbeitsplatz/mintmobil";

/// A site on which each of these things is public.
struct Site {
    app: TestApp,
    lead: Actor,
    staff: Actor,
    offer: OfferId,
    picture: String,
}

impl Site {
    async fn new() -> Self {
        let app = TestApp::new().await;
        let (lead, staff) = (app.sign_in("koordination").await, app.sign_in("mintraum").await);
        let new = Form::new(&[("organisation_name", "Quaxhaus"), ("sector", "civil"), ("kind", "museum")]);
        lead.posts_form(format!("{MINE}/partner/neu"), &new.set("role", "associated")).await.with_status(303);
        let contact = [("contact_function", "Quaxstelle"), ("contact_email", "buero@quax.example"), ("public", "1")];
        lead.posts(format!("{MINE}/profil/kontakte"), &contact).await.with_status(303);
        let network = app.network("mintmobil").await;
        let profile = Form::of(&mintverbund::actions::profile::edit::Profile::typed(&network)).over(&network);
        lead.posts_form(format!("{MINE}/profil"), &profile.set("name", "Quaxnetz")).await.with_status(303);
        let mut site = Self { app, lead, staff, offer: OfferId::fresh(), picture: String::new() };
        site.offer = site.lead.begins("mintmobil", "Quaxlabor").await;
        uploads(&site.lead, "mintmobil", &site.offer, PNG).await.with_status(303);
        site.picture = site.app.latest(&site.offer).await.content.into_content().picture.expect("a picture").id;
        let form = complete(&site.app, "mintmobil", "Quaxlabor").await;
        let picture = [("picture_id", site.picture.as_str()), ("picture_alt", "Ein Punkt"), ("picture_licence", "own")];
        let form = form.set_all(&picture).set("organiser", site.subject(HidableKind::Organisation).await.id());
        site.lead.saves("mintmobil", &site.offer, &form).await.with_status(303);
        site.lead.submits("mintmobil", &site.offer, "").await.with_status(303);
        site.staff.approves(&site.offer).await;
        site
    }

    async fn subject(&self, kind: HidableKind) -> Hidable {
        let (on, network) = (&mut self.app.reader().await, self.app.network("mintmobil").await.id);
        match kind {
            HidableKind::Offer => Hidable::Offer(self.offer.clone()),
            HidableKind::Network => Hidable::Network(network),
            HidableKind::Picture => Hidable::Picture(self.picture.clone()),
            HidableKind::Organisation => {
                let all = partnership::of_network(on, &network).await.expect("partners");
                let found = all.into_iter().find(|partner| partner.name == "Quaxhaus").expect("the partner");
                Hidable::Organisation(found.organisation_id)
            }
            HidableKind::Contact => {
                let all = contact::of_network(on, &network).await.expect("contacts");
                Hidable::Contact(all.into_iter().find(|one| one.function == "Quaxstelle").expect("the contact").id)
            }
        }
    }

    async fn hides(&self, subject: &Hidable, for_good: &str) -> HidingId {
        let form = [("reason", "complaint"), ("words", "Quaxgrund"), ("for_good", for_good)];
        self.staff.posts(staff::hide(subject), &form).await.with_status(303);
        let open = hiding::open_of(&mut self.app.reader().await, subject).await.expect("hidings");
        open.expect("it is hidden").id
    }

    async fn shows_again(&self, id: &HidingId) {
        self.staff.presses(staff::show_again(id)).await.with_status(303);
    }

    async fn public_path(&self) -> String {
        let offer = self.app.offer(&self.offer).await;
        format!("/angebote/{}/quaxlabor", offer.public_id)
    }
}

/// The addresses of the pages that say a word, searches for all words among them.
async fn saying(visitor: &Actor, word: &str) -> Vec<String> {
    let mut pages = crawl(visitor).await;
    for (_, word) in WORDS {
        let path = format!("/angebote?q={word}");
        pages.insert(path.clone(), visitor.opens(&path).await);
    }
    // A search repeats what was looked for.
    let repeats = |path: &str| path.ends_with(&format!("?q={word}"));
    let says = pages.into_iter().filter(|(path, page)| !repeats(path) && page.text().contains(word));
    says.map(|(path, _)| path).collect()
}

#[tokio::test]
async fn what_is_hidden_stands_on_no_public_page_and_in_no_search_and_comes_back() {
    let site = Site::new().await;
    let visitor = site.app.anonymous();
    for (kind, word) in WORDS {
        let before = saying(&visitor, word).await;
        assert!(!before.is_empty(), "there is something that could leak: {word}");
        let subject = site.subject(kind).await;
        let id = site.hides(&subject, "").await;
        assert_eq!(saying(&visitor, word).await, Vec::<String>::new(), "{word}");
        assert_eq!(saying(&visitor, "Quaxgrund").await, Vec::<String>::new(), "why is for those whom it concerns");
        site.shows_again(&id).await;
        assert_eq!(saying(&visitor, word).await, before, "{word}");
    }
    site.app.is_sound().await;
}

#[tokio::test]
async fn a_search_finds_nothing_of_what_is_hidden_and_counts_nothing_of_it() {
    let site = Site::new().await;
    let visitor = site.app.anonymous();
    let found = async |words: &str| {
        let page = visitor.opens(format!("/angebote?q={words}")).await.with_status(200);
        page.text().matches("offer-card__title").count()
    };
    let all = async || visitor.opens("/angebote").await.main();
    let before = all().await;
    for (kind, words) in [
        (HidableKind::Offer, "quaxlabor"),
        (HidableKind::Network, "quaxlabor"),
        (HidableKind::Organisation, "quaxhaus"),
    ] {
        assert_eq!(found(words).await, 1, "{words}");
        let id = site.hides(&site.subject(kind).await, "").await;
        assert_eq!(found(words).await, 0, "{words}");
        assert_eq!(all().await == before, kind == HidableKind::Organisation, "the counts of the filters");
        site.shows_again(&id).await;
        assert_eq!(all().await, before);
    }
}

#[tokio::test]
async fn only_its_own_address_answers_without_content_and_is_not_kept() {
    let site = Site::new().await;
    let (visitor, offer) = (site.app.anonymous(), site.public_path().await);
    let short = offer.trim_end_matches("/quaxlabor").to_owned();
    let picture = format!("/bilder/{}", site.picture);
    let cases = [
        (HidableKind::Offer, vec![offer.clone(), short.clone(), format!("{short}/anders")]),
        (HidableKind::Network, vec!["/netzwerke/mintmobil".to_owned(), offer.clone()]),
        (HidableKind::Organisation, vec!["/partner/quaxhaus".to_owned()]),
        (HidableKind::Picture, vec![picture.clone()]),
    ];
    for (kind, paths) in cases {
        let subject = site.subject(kind).await;
        for (for_good, status, title) in
            [("", 404, "Das ist zurzeit nicht öffentlich"), ("1", 410, "Das gibt es nicht mehr")]
        {
            let id = site.hides(&subject, for_good).await;
            for path in &paths {
                // A picture is only ever not to be seen.
                let (status, title) = if kind == HidableKind::Picture {
                    (404, "Das ist zurzeit nicht öffentlich")
                } else {
                    (status, title)
                };
                let answer = visitor.opens(path).await.with_status(status);
                let told = (answer.says(title), answer.text().contains("Quax"));
                assert_eq!(told, (true, false), "{path}");
                let headers =
                    (answer.header("x-robots-tag"), answer.header("cache-control"), answer.header("location"));
                assert_eq!(headers, ("noindex".to_owned(), "private, no-store".to_owned(), String::new()), "{path}");
            }
            site.shows_again(&id).await;
        }
    }
    for path in [offer, "/netzwerke/mintmobil".to_owned(), "/partner/quaxhaus".to_owned(), picture] {
        visitor.opens(&path).await.with_status(200);
    }
}

#[tokio::test]
async fn what_its_network_pauses_or_ends_says_so_too_and_a_draft_says_nothing() {
    let site = Site::new().await;
    let (visitor, offer) = (site.app.anonymous(), site.public_path().await);
    site.lead.acts("mintmobil", &site.offer, "pausieren").await.with_status(303);
    visitor.opens(&offer).await.with_status(404).says("zurzeit nicht öffentlich").then_some(()).expect("a word");
    site.lead.acts("mintmobil", &site.offer, "archivieren").await.with_status(303);
    visitor.opens(&offer).await.with_status(410);
    let draft = site.lead.begins("mintmobil", "Quaxentwurf").await;
    let draft = format!("/angebote/{}/quaxentwurf", site.app.offer(&draft).await.public_id);
    assert_eq!(visitor.opens(&draft).await.with_status(404).says("zurzeit nicht öffentlich"), false);
}

#[tokio::test]
async fn another_server_on_the_same_database_hides_it_at_the_same_moment() {
    let site = Site::new().await;
    let other = TestApp::on(open(&site.app.file()).await, Folder::new()).anonymous();
    let offer = site.public_path().await;
    let sees = async || {
        let list = other.opens("/angebote?q=quaxlabor").await.text().matches("offer-card__title").count();
        let picture = other.opens(format!("/bilder/{}", site.picture)).await.status;
        (other.opens(&offer).await.status, list, picture)
    };
    assert_eq!(sees().await, (200, 1, 200));
    let id = site.hides(&site.subject(HidableKind::Offer).await, "").await;
    assert_eq!(sees().await, (404, 0, 404));
    site.shows_again(&id).await;
    assert_eq!(sees().await, (200, 1, 200));
}

#[tokio::test]
async fn from_a_complaint_to_its_answer_and_the_way_back() {
    let site = Site::new().await;
    let offer = site.public_path().await;
    // Whoever complains has an address.
    let found =
        site.staff.opens(format!("{}?adresse=https://mint.example{offer}", staff::HIDDEN)).await.with_status(303);
    let form = site.staff.follows(found).await.with_status(200);
    assert_eq!(form.says("Angebot „Quaxlabor“ verbergen"), true);
    let nothing = site.staff.opens(format!("{}?adresse=/angebote", staff::HIDDEN)).await.with_status(200);
    assert_eq!(nothing.says("Dort steht kein Angebot"), true);
    let subject = site.subject(HidableKind::Offer).await;
    let empty = site.staff.posts(staff::hide(&subject), &[("words", "Quaxgrund")]).await.with_status(422);
    assert_eq!(empty.says_of(&["Quaxgrund", "href=\"#field-reason\""]).len(), 2);

    let id = site.hides(&subject, "").await;
    let again = site.staff.opens(staff::hide(&subject)).await.with_status(200);
    assert_eq!(again.says_of(&["Quaxgrund", "value=\"complaint\" selected"]).len(), 2);
    // Whoever did not see that it is hidden already is told so, and loses nothing.
    let twice = site.staff.posts(staff::hide(&subject), &[("reason", "other"), ("words", "Quaxanders")]).await;
    assert_eq!(twice.with_status(409).says_of(&["hat es inzwischen verborgen", "Quaxanders"]).len(), 2);
    let desk = site.lead.opens("/arbeitsplatz").await;
    let told = [
        "MINTraum verbirgt das Angebot „Quaxlabor“",
        "MINTraum hat das Angebot „Quaxlabor“ vor der Öffentlichkeit verborgen.",
    ];
    assert_eq!(desk.says_of(&told), told);
    let editor = site.lead.opens(format!("{MINE}/angebote/{}", site.offer)).await;
    assert_eq!(editor.says("Zurzeit nicht öffentlich"), true);

    let room = format!("{MINE}/verborgen");
    assert_eq!(site.lead.opens(&room).await.says_of(&["Quaxlabor", "Quaxgrund", "Beschwerde"]).len(), 3);
    let answer = format!("{room}/{id}/antwort");
    let nothing = site.lead.posts::<&str, &str>(&answer, &[]).await.with_status(422);
    assert_eq!(nothing.says(&format!("href=\"#field-antwort-{id}\"")), true);
    let input = format!("antwort-{id}");
    site.lead.posts(&answer, &[(input.as_str(), "Quaxantwort")]).await.with_status(303);
    assert_eq!(site.lead.opens("/arbeitsplatz").await.says(told[0]), false, "it has answered");
    let office = site.staff.opens(staff::HIDDEN).await;
    assert_eq!(office.says_of(&["Quaxlabor", "Quaxgrund", "Quaxantwort"]).len(), 3);
    assert_eq!(site.staff.opens("/arbeitsplatz").await.says("1 verborgener Inhalt ist anzusehen"), true);
    site.shows_again(&id).await;
    let former = site.staff.opens(staff::hidden_that("frueher", 1)).await;
    assert_eq!(former.says_of(&["Quaxlabor", "Quaxantwort", "wieder gezeigt"]).len(), 3);
    assert_eq!(site.staff.opens(staff::HIDDEN).await.says("Quaxlabor"), false);
    let history = site.lead.opens(format!("{MINE}/verlauf")).await;
    let told = ["ein Angebot vor der Öffentlichkeit verborgen", "MINTraum geantwortet", "ein Angebot wieder gezeigt"];
    assert_eq!(history.says_of(&told), told);
}

#[tokio::test]
async fn whoever_works_with_a_picture_is_told_that_it_is_hidden() {
    let site = Site::new().await;
    let editor = format!("{MINE}/angebote/{}", site.offer);
    let draws = async |path: &str| site.lead.opens(path).await.with_status(200).main().contains("Ein Punkt\"");
    let preview = format!("{editor}/vorschau");
    assert_eq!((draws(&editor).await, draws(&preview).await), (true, true));
    assert_eq!(site.staff.opens(&editor).await.says("Bild vor der Öffentlichkeit verbergen"), true);
    site.hides(&site.subject(HidableKind::Picture).await, "").await;
    assert_eq!(site.lead.opens(&editor).await.says("MINTraum verbirgt das Bild „Ein Punkt“ seit"), true);
    assert_eq!((draws(&editor).await, draws(&preview).await), (true, false), "the preview is what the public reads");
    let form = complete(&site.app, "mintmobil", "Quaxlabor neu").await;
    let picture = [("picture_id", site.picture.as_str()), ("picture_alt", "Ein Punkt"), ("picture_licence", "own")];
    site.lead.saves("mintmobil", &site.offer, &form.set_all(&picture)).await.with_status(303);
    site.lead.submits("mintmobil", &site.offer, "").await.with_status(303);
    let review = crate::harness::review(&site.app.latest(&site.offer).await);
    assert_eq!(site.staff.opens(review).await.says("MINTraum verbirgt dieses Bild zurzeit"), true);
}

#[tokio::test]
async fn a_network_reads_and_answers_only_what_concerns_it() {
    let site = Site::new().await;
    let id = site.hides(&site.subject(HidableKind::Offer).await, "").await;
    let stranger = site.app.sign_in("zukunft").await;
    stranger.opens(format!("{MINE}/verborgen")).await.with_status(403);
    let own = "/arbeitsplatz/zukunftswerker/verborgen";
    assert_eq!(stranger.opens(own).await.with_status(200).says("Quax"), false);
    let input = format!("antwort-{id}");
    stranger.posts(format!("{own}/{id}/antwort"), &[(input.as_str(), "Quaxfremd")]).await.with_status(404);
    stranger.posts(format!("{MINE}/verborgen/{id}/antwort"), &[(input.as_str(), "Quaxfremd")]).await.with_status(403);
    for path in [staff::HIDDEN.to_owned(), staff::hide(&site.subject(HidableKind::Network).await)] {
        site.lead.opens(path).await.with_status(403);
    }
    site.lead.presses(staff::show_again(&id)).await.with_status(403);
}
