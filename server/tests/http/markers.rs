//! Words that nobody uses, in everything that is not public.

use crate::{
    addresses::offer_in,
    harness::{Actor, Form, TestApp, complete},
};
use mintverbund::{
    domain::{account::NetworkRole, id::OfferId, review::RevisionState},
    store::{account, offer::Offer},
};

/// One word for each thing that the public must not see. None is a part of another.
pub const WORDS: [&str; 20] = [
    "Quaxentwurf",
    "Quaxeingereicht",
    "Quaxintern",
    "Quaxnotiz",
    "Quaxanmerkung",
    "Quaxnachricht",
    "Quaxablehnung",
    "Quaxkontakt",
    "Quaxnetzwerk",
    "Quaxpausiert",
    "Quaxarchiviert",
    "Quaxaenderung",
    "Quaxvorschlag",
    "Quaxeinrichtung",
    "Quaxaufgabe",
    "Quaxverborgen",
    "Quaxrueckgabe",
    "Quaxkennzeichen",
    "Quaxperson",
    "Quaxalt",
];

/// The site with all the words in it.
pub struct Marked {
    pub lead: Actor,
    pub staff: Actor,
    /// The offers of `mintmobil` that hold words.
    pub offers: Vec<Offer>,
    /// The slug of the network that is not published.
    pub hidden: String,
}

/// Puts every word where it belongs. Nothing of it changes what the public sees.
pub async fn mark(app: &TestApp) -> Marked {
    let (lead, staff) = (app.sign_in("koordination").await, app.sign_in("mintraum").await);
    draft_change(app).await;
    let mut offers = vec![lead.begins("mintmobil", "Quaxentwurf").await];
    offers.push(submitted(&lead, &staff).await);
    offers.push(sent_back(&lead, &staff).await);
    offers.push(refused(&lead, &staff).await);
    offers.push(once_public(&lead, &staff, "Quaxpausiert", "pausieren").await);
    offers.push(once_public(&lead, &staff, "Quaxarchiviert", "archivieren").await);
    around_the_network(app, &lead).await;
    let hidden = hidden_network(app, &lead, &staff).await;
    let mut found = Vec::new();
    for id in &offers {
        found.push(app.offer(id).await);
    }
    Marked { lead, staff, offers: found, hidden }
}

async fn submitted(lead: &Actor, staff: &Actor) -> OfferId {
    let form = complete(&lead.app, "mintmobil", "Quaxeingereicht").await;
    let offer = lead.hands_in("mintmobil", &form, "Quaxnachricht").await;
    staff.claims(&offer).await.with_status(303);
    staff.remarks(&offer, "title", "Quaxintern", "internal").await.with_status(303);
    let note = Form::new(&[("reason", "Quaxnotiz")]);
    staff.notes(&lead.app.latest(&offer).await, &note).await.with_status(200);
    offer
}

async fn sent_back(lead: &Actor, staff: &Actor) -> OfferId {
    let form = complete(&lead.app, "mintmobil", "Zurückgegeben").await;
    let offer = lead.hands_in("mintmobil", &form, "").await;
    staff.claims(&offer).await.with_status(303);
    staff.remarks(&offer, "summary", "Quaxanmerkung", "author").await.with_status(303);
    staff.decides(&offer, "request_changes", "Quaxrueckgabe").await.with_status(303);
    offer
}

async fn refused(lead: &Actor, staff: &Actor) -> OfferId {
    let form = complete(&lead.app, "mintmobil", "Abgelehnt").await;
    let offer = lead.hands_in("mintmobil", &form, "").await;
    staff.claims(&offer).await.with_status(303);
    staff.decides(&offer, "reject", "Quaxablehnung").await.with_status(303);
    offer
}

async fn once_public(lead: &Actor, staff: &Actor, word: &str, act: &str) -> OfferId {
    let form = complete(&lead.app, "mintmobil", word).await;
    let offer = lead.hands_in("mintmobil", &form, "").await;
    staff.approves(&offer).await;
    lead.acts("mintmobil", &offer, act).await.with_status(303);
    offer
}

/// Somebody else goes on writing on an offer that is public.
async fn draft_change(app: &TestApp) {
    let editor = app.sign_in("redaktion").await;
    let offer = offer_in(app, "mintmobil", RevisionState::Approved).await;
    let form = Form::of(&app.latest(&offer).await.content.to_typed());
    editor.saves("mintmobil", &offer, &form.set("title", "Quaxaenderung")).await.with_status(303);
}

/// A contact, a partner's former task, a proposal.
async fn around_the_network(app: &TestApp, lead: &Actor) {
    let contact = [("contact_name", "Quaxperson"), ("contact_function", "Quaxkontakt"), ("contact_phone", "0951 1234")];
    lead.posts("/arbeitsplatz/mintmobil/profil/kontakte", &contact).await.with_status(303);
    let other = app.network("cham").await.id;
    let proposal = [("other", other.as_str()), ("relation", "cooperates"), ("note", "Quaxvorschlag")];
    lead.posts("/arbeitsplatz/mintmobil/verbindungen/neu", &proposal).await.with_status(303);
}

/// A network that is not published, with everything a network has, led by whoever leads `mintmobil`.
async fn hidden_network(app: &TestApp, lead: &Actor, staff: &Actor) -> String {
    let slug = staff.posts("/mintraum/netzwerke", &[("name", "Quaxnetzwerk")]).await.with_status(303).made();
    join(app, &slug, "koordination").await;
    let room = format!("/arbeitsplatz/{slug}");
    let partner =
        [("organisation_name", "Quaxeinrichtung"), ("sector", "civil"), ("role", "lead"), ("tasks", "Quaxaufgabe")];
    lead.posts(format!("{room}/partner/neu"), &partner).await.with_status(303);
    let funding =
        [("round", "3"), ("phase", "1"), ("reference", "Quaxkennzeichen"), ("since", "2026"), ("until", "2028")];
    lead.posts(format!("{room}/profil/foerderung"), &funding).await.with_status(303);
    let nothing = mintverbund::actions::profile::edit_coverage::seen(&[]).to_string();
    let area = [("seen", nothing.as_str()), ("ags", "09461")];
    lead.posts(format!("{room}/profil/gebiet"), &area).await.with_status(303);
    let form = complete(app, &slug, "Quaxverborgen").await;
    let offer = lead.hands_in(&slug, &form, "").await;
    staff.approves(&offer).await;
    lead.saves(&slug, &offer, &form.set("title", "Quaxalt")).await.with_status(303);
    slug
}

/// Gives an account of the demonstration the lead of a network.
pub async fn join(app: &TestApp, slug: &str, name: &str) {
    let network = app.network(slug).await;
    let email = format!("{name}@demo.example").parse().expect("an address");
    let mut tx = app.writer().await;
    let (id, _) = account::by_email(&mut tx, &email).await.expect("accounts").expect("an account");
    account::join(&mut tx, &id, &network.id, NetworkRole::Lead, app.now()).await.expect("a new role");
    tx.commit().await.expect("commit");
}

/// The pages on which somebody entitled reads each word.
pub async fn seen_by_the_entitled(marked: &Marked) -> Vec<&'static str> {
    let app = &marked.lead.app;
    let mut read = String::new();
    for slug in ["mintmobil", marked.hidden.as_str()] {
        for room in ["angebote", "profil", "profil/kontakte", "partner", "verbindungen"] {
            read += &marked.lead.opens(format!("/arbeitsplatz/{slug}/{room}")).await.text();
        }
    }
    for offer in &marked.offers {
        read += &marked.lead.opens(format!("/arbeitsplatz/mintmobil/angebote/{}", offer.id)).await.text();
        let revision = app.latest(&offer.id).await.id;
        read += &marked.staff.opens(format!("/mintraum/pruefung/{revision}")).await.text();
    }
    read += &details(marked).await;
    WORDS.into_iter().filter(|word| read.contains(word)).collect()
}

/// What stands on pages of its own: each partner, each link, and the offer of the hidden network.
async fn details(marked: &Marked) -> String {
    let mut read = String::new();
    for slug in ["mintmobil", marked.hidden.as_str()] {
        for room in ["angebote", "partner", "verbindungen", "profil"] {
            let room = format!("/arbeitsplatz/{slug}/{room}");
            let links = crate::html::links(&marked.lead.opens(&room).await.text());
            for link in links.iter().filter(|link| link.starts_with(&format!("{room}/")) && !link.ends_with("/neu")) {
                read += &marked.lead.opens(link).await.text();
                read += &marked.lead.opens(format!("{link}/verlauf")).await.text();
            }
        }
    }
    read
}
