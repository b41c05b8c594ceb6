//! Text that pretends to be a page, in every field: it is shown as text, wherever it is shown.

use crate::{
    addresses::{Known, signed_in},
    crawl::crawl,
    harness::{Actor, Answer, Form, TestApp, complete},
    html,
    markers::join,
};
use mintverbund::{actions::profile::edit::Profile, domain::operator::Operator, store::partnership};

/// Closes whatever it may stand in.
pub const EVIL: &str = r#"</title></textarea><script>x</script>"'><img src=x onerror=y>"#;
const SHOWN: &str = "&lt;script&gt;x";

/// What of a page would run or load something.
pub fn dangers(answer: &Answer) -> Vec<String> {
    let text = answer.text();
    // No browser takes a table or data for a page: their type is told, and that it is to be believed (`nosniff`).
    if !["text/html", "application/atom+xml", "application/xml"]
        .iter()
        .any(|kind| answer.header("content-type").starts_with(kind))
    {
        return Vec::new();
    }
    let raw = ["<script>x", "<img src=x"].into_iter().filter(|raw| text.contains(raw)).map(str::to_owned);
    let broken = html::tags(&text).into_iter().filter(is_dangerous);
    raw.chain(broken.map(|tag| tag.skeleton)).map(|danger| format!("{}: {danger}", answer.asked)).collect()
}

/// A tag with a handler, or that leads to a script.
fn is_dangerous(tag: &html::Tag) -> bool {
    let leads = ["href", "src", "action", "formaction"].iter().filter_map(|name| tag.get(name));
    tag.attributes.iter().any(|(name, _)| name.starts_with("on")) || leads.into_iter().any(|to| to.contains("script:"))
}

/// An offer of nothing but evil texts.
async fn evil_offer(app: &TestApp) -> Form {
    let markdown = format!(
        "# {EVIL}\n\n[{EVIL}](javascript:alert(1)) <b onclick=x>{EVIL}</b>\n\n`{EVIL}`\n\n- {EVIL}\n\n![{EVIL}](https://x.de/\"{EVIL})"
    );
    let form = complete(app, "mintmobil", EVIL).await;
    let form = form.set_all(&[
        ("summary", EVIL),
        ("description", &markdown),
        ("place_name", EVIL),
        ("place_street", EVIL),
        ("place_town", EVIL),
        ("cost_reduction", EVIL),
        ("accessibility_note", EVIL),
        ("contact_name", EVIL),
        ("link", "https://beispiel.de/?a=1&b=(x)"),
        ("date_day", &app.now().plus(86_400).day().to_string()),
    ]);
    match evil_partner(app).await {
        Some(id) => form.set("organiser", &id).set("further_partners", id),
        None => form,
    }
}

async fn evil_partner(app: &TestApp) -> Option<String> {
    let network = app.network("mintmobil").await;
    let all = partnership::of_network(&mut app.reader().await, &network.id).await.expect("partners");
    all.into_iter().find(|partner| partner.name == EVIL).map(|partner| partner.organisation_id.to_string())
}

/// Profile, partner, contact, funding and link of a network, all with evil texts.
async fn evil_network(app: &TestApp, lead: &Actor) {
    let room = "/arbeitsplatz/mintmobil";
    let partner =
        [("organisation_name", EVIL), ("sector", "civil"), ("role", "lead"), ("tasks", EVIL), ("description", EVIL)];
    lead.posts(format!("{room}/partner/neu"), &partner).await.with_status(303);
    let network = app.network("mintmobil").await;
    let profile = Form::of(&Profile::typed(&network)).over(&network);
    let profile = profile.set_all(&[("name", EVIL), ("short_text", EVIL), ("description", EVIL)]);
    let profile = profile.set("carrier", evil_partner(app).await.expect("the partner"));
    lead.posts_form(format!("{room}/profil"), &profile).await.with_status(303);
    let contact = [
        ("contact_name", EVIL),
        ("contact_function", EVIL),
        ("contact_phone", "0951 1"),
        ("contact_email", "a@b.de"),
        ("public", "1"),
        ("consent_on", "2026"),
    ];
    lead.posts(format!("{room}/profil/kontakte"), &contact).await.with_status(303);
    let funding =
        [("round", "3"), ("phase", "1"), ("reference", "<script>x</script><img src=x onerror=y>"), ("since", "2026")];
    lead.posts(format!("{room}/profil/foerderung"), &funding).await.with_status(303);
    let admin = app.sign_in("verwaltung").await;
    let theme = [("vorher", "Robotik"), ("name", "<script>x</script>")];
    admin.posts("/mintraum/themen/robotik", &theme).await.with_status(303);
    let operator = Form::new(&[("anschrift", EVIL)]).over(&Operator::default());
    admin.posts_form("/mintraum/betrieb", &operator).await.with_status(303);
    let other = app.network("cham").await.id;
    let link = [("other", other.as_str()), ("relation", "cooperates"), ("note", EVIL)];
    lead.posts(format!("{room}/verbindungen/neu"), &link).await.with_status(303);
}

struct Evil {
    lead: Actor,
    staff: Actor,
    waiting: mintverbund::domain::id::OfferId,
}

/// All of it, the offer public, and once more in review with remarks and a note.
async fn evil(app: &TestApp) -> Evil {
    let (lead, staff) = (app.sign_in("koordination").await, app.sign_in("verwaltung").await);
    evil_network(app, &lead).await;
    let form = evil_offer(app).await;
    let public = lead.hands_in("mintmobil", &form, EVIL).await;
    staff.approves(&public).await;
    let back = lead.hands_in("mintmobil", &form, EVIL).await;
    staff.claims(&back).await.with_status(303);
    staff.remarks(&back, "title", EVIL, "author").await.with_status(303);
    staff.decides(&back, "request_changes", EVIL).await.with_status(303);
    lead.saves("mintmobil", &back, &form.set("summary", format!("{EVIL}!"))).await.with_status(303);
    lead.submits("mintmobil", &back, EVIL).await.with_status(303);
    staff.claims(&back).await.with_status(303);
    staff.remarks(&back, "summary", EVIL, "internal").await.with_status(303);
    app.execute(&format!("UPDATE account SET name = '{}'", EVIL.replace('\'', "''"))).await;
    Evil { lead, staff, waiting: back }
}

#[tokio::test]
async fn public_pages_show_evil_texts_as_texts() {
    let app = TestApp::new().await;
    evil(&app).await;
    let pages = crawl(&app.anonymous()).await;
    let found: Vec<String> = pages.values().flat_map(dangers).collect();
    assert_eq!(found, Vec::<String>::new());
    let showing = pages.iter().filter(|(_, page)| page.says(SHOWN)).map(|(path, _)| path.split(['/', '?']).nth(1));
    let mut rooms: Vec<&str> = showing.flatten().collect();
    rooms.dedup();
    assert_eq!(
        rooms,
        [
            "",
            "angebote",
            "angebote.atom",
            "angebote",
            "barrierefreiheit",
            "cluster",
            "datenschutz",
            "impressum",
            "kreise",
            "netzwerke",
            "partner",
            "regionen",
            "themen"
        ]
    );
}

#[tokio::test]
async fn signed_in_pages_show_evil_texts_as_texts() {
    let app = TestApp::new().await;
    let evil = evil(&app).await;
    join(&app, "cham", "region").await;
    let other = app.sign_in("region").await;
    let known = known(&app, &evil).await;
    let (mut found, mut silent) = (Vec::new(), Vec::new());
    for pattern in signed_in("GET").into_iter().filter(|pattern| !pattern.contains("/bild")) {
        let path = known.path(pattern);
        let pages = [evil.lead.opens(&path).await, evil.staff.opens(&path).await, other.opens(&path).await];
        found.extend(pages.iter().flat_map(dangers));
        let pages = pages.iter().filter(|page| page.says(SHOWN));
        if pages.count() == 0 {
            silent.push(pattern);
        }
    }
    assert_eq!(found, Vec::<String>::new());
    assert_eq!(silent, ["/arbeitsplatz/{netzwerk}"], "pages that show none of it");
}

/// Where the evil records stand.
async fn known(app: &TestApp, evil: &Evil) -> Known {
    let known = Known::of(app, "mintmobil", &evil.lead, &evil.staff).await;
    let network = app.network("mintmobil").await;
    let on = &mut app.reader().await;
    let partners = partnership::of_network(on, &network.id).await.expect("partners");
    let links = mintverbund::store::link::of_network(on, &network.id).await.expect("links");
    let partner = partners.into_iter().find(|partner| partner.name == EVIL).expect("the partner");
    let link = links.into_iter().find(|link| link.note == EVIL).expect("the link");
    let revision = app.latest(&evil.waiting).await.id.to_string();
    let (offer, partner, link) = (evil.waiting.to_string(), partner.id.to_string(), link.id.to_string());
    Known { offer, revision, partner, link, ..known }
}

#[tokio::test]
async fn every_page_of_the_review_shows_evil_texts_as_texts() {
    let app = TestApp::new().await;
    let evil = evil(&app).await;
    let seen = app.latest(&evil.waiting).await;
    let typed = Form::new(&[
        ("entscheidung", EVIL),
        ("reason", EVIL),
        ("refusal", EVIL),
        ("finding_complete", EVIL),
        ("remark_title", EVIL),
    ]);
    let refused = evil.staff.rules(&seen, &typed).await.with_status(422);
    let stale = evil
        .staff
        .rules(
            &mintverbund::store::revision::Revision { lock_version: 1, ..seen },
            &typed.set("entscheidung", "request_changes").set("refusal", "").set("finding_complete", "met"),
        )
        .await;
    let stale = stale.with_status(409);
    let pages = [refused, stale];
    assert_eq!(pages.iter().map(|page| page.says(SHOWN)).collect::<Vec<_>>(), [true, true]);
    assert_eq!(pages.iter().flat_map(dangers).collect::<Vec<_>>(), Vec::<String>::new());
}

#[tokio::test]
async fn words_of_an_address_are_shown_as_words() {
    let app = TestApp::new().await;
    let names = [
        "q", "kreis", "bezirk", "netzwerk", "stufe", "alter", "fach", "format", "ort", "kosten", "zeitraum", "sort",
        "seite", "ansicht", EVIL,
    ];
    let evil = crate::harness::encode(EVIL);
    let visitor = app.anonymous();
    for name in names {
        let name = crate::harness::encode(name);
        for view in ["liste", "karte", "kalender"] {
            let page = visitor.opens(format!("/angebote?{name}={evil}&ansicht={view}")).await.with_status(200);
            assert_eq!((dangers(&page), page.says(SHOWN)), (Vec::new(), true), "{name}");
        }
    }
    let (lead, staff) = (app.sign_in("koordination").await, app.sign_in("mintraum").await);
    let addresses = [
        "/mintraum/pruefung?netzwerk=",
        "/mintraum/pruefung?art=",
        "/mintraum/netzwerke?zeige=",
        "/mintraum/kreise?zeige=",
        "/arbeitsplatz/mintmobil/partner/neu?suche=",
        "/arbeitsplatz/mintmobil/partner/neu?neu=",
    ];
    for address in addresses {
        let actor = if address.starts_with("/mintraum") { &staff } else { &lead };
        let page = actor.opens(format!("{address}{evil}")).await.with_status(200);
        assert_eq!((dangers(&page), page.says(SHOWN)), (Vec::new(), true), "{address}");
    }
}
