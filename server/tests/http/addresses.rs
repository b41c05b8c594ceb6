//! Addresses with records that exist: every placeholder of every route stands for something.

use crate::harness::{Actor, TestApp};
use mintverbund::{
    actions::check::answer::{Answered, Asked, answer_check},
    domain::{
        act,
        check::{Instead, Verdict},
        date::Timestamp,
        field::Typed,
        hiding::Hidable,
        id::{InquiryId, MergingId, NetworkId, OfferId, OrganisationId, SupportId},
        inquiry::InquiryState,
        operator::Operator,
        organisation::{OrganisationKind, Sector},
        period::Period,
        private_link::LinkPurpose,
        review::RevisionState,
        support::SupportKind,
        web::Slug,
    },
    store::{
        account, basis, contact, funding, hiding, inquiry, inquiry::Inquiry, link, merging, merging::Merging, network,
        offer, operator, organisation, organisation::Organisation, partnership, private_link, remark, revision,
        school_calendar, support, support::Support,
    },
    text::slug::slugify,
};
use mintverbund_app::{
    address::staff::hide,
    http::{Guard, Routes},
    site_map,
};

/// The records that the placeholders stand for.
#[derive(Debug, Clone)]
pub struct Known {
    pub network: String,
    pub offer: String,
    pub revision: String,
    pub funding: String,
    pub support: String,
    pub contact: String,
    pub partner: String,
    pub link: String,
    pub remark: String,
    pub public_offer: (String, String),
    pub organisation: String,
    pub picture: String,
    /// A contact that the state office hides.
    pub hiding: String,
    /// The secret part of a private link, by which the network is asked.
    pub token: String,
    /// What somebody wrote to the network, which is led.
    pub inquiry: String,
    /// Two entries of the directory that may be the same, and two others that were brought together.
    pub others: [String; 3],
    /// A stretch of school holidays.
    pub holiday: String,
}

impl Known {
    /// Records of a network of the demonstration. The offer waits for review and carries a remark.
    pub async fn of(app: &TestApp, slug: &str, lead: &Actor, reviewer: &Actor) -> Self {
        let form = crate::harness::complete(app, slug, "Bekanntes Angebot").await;
        let offer = lead.hands_in(slug, &form, "").await;
        reviewer.remarks(&offer, "title", "Gut", "author").await.with_status(303);
        let contacts = format!("/arbeitsplatz/{slug}/profil/kontakte");
        lead.posts(contacts, &[("contact_email", "intern@beispiel.de")]).await.with_status(303);
        hide_a_contact(app, slug, lead, reviewer).await;
        Self::read(app, slug, offer).await
    }

    /// The same with an offer that there is.
    pub async fn read(app: &TestApp, slug: &str, offer: OfferId) -> Self {
        let network = app.network(slug).await;
        let revision = app.latest(&offer).await.id;
        let public = app.public_offer_of(&network.id).await;
        let token = private_link(app, &network.id).await;
        name_a_contact_for_security(app).await;
        let on = &mut app.reader().await;
        let partner = partnership::of_network(on, &network.id).await.unwrap().remove(0);
        Self {
            network: slug.to_owned(),
            funding: funding::of_network(on, &network.id).await.unwrap().remove(0).id.to_string(),
            contact: contact::of_network(on, &network.id).await.unwrap().remove(0).id.to_string(),
            link: link::of_network(on, &network.id).await.unwrap().remove(0).id.to_string(),
            remark: remark::all_of_offer(on, &offer).await.unwrap().remove(0).id.to_string(),
            public_offer: (public.public_id.to_string(), slugify(public.content.title.as_str())),
            organisation: partner.slug.to_string(),
            partner: partner.id.to_string(),
            picture: "0".repeat(64),
            hiding: hiding::of_network(on, &network.id).await.unwrap().remove(0).id.to_string(),
            support: supported(app, &network.id).await,
            token,
            inquiry: asked(app, &network.id).await,
            others: entries(app).await,
            holiday: school_calendar::all(on).await.unwrap().0.remove(0).id.to_string(),
            offer: offer.to_string(),
            revision: revision.to_string(),
        }
    }

    /// The address of a route.
    pub fn path(&self, pattern: &str) -> String {
        let (id, slug) = self.id_and_slug(pattern);
        let path = pattern
            .replace("{netzwerk}", &self.network)
            .replace("{fassung}", &self.revision)
            .replace("{revision}", &self.revision)
            .replace("{token}", &self.token)
            .replace("{ags}", "09461")
            .replace("{thema}", "robotik")
            .replace("{vokabular}", "format")
            .replace("{begriff}", "makerspace")
            .replace("{anderer}", &self.others[1])
            .replace("{art}", "kontakt")
            .replace("{slug}", slug)
            .replace("{id}", id);
        assert_eq!(path.contains('{'), false, "say what the placeholder of {pattern} stands for");
        path
    }

    fn id_and_slug(&self, pattern: &str) -> (&str, &str) {
        let ids = [
            ("/arbeitsplatz/{netzwerk}/angebote/", &self.offer),
            ("/arbeitsplatz/{netzwerk}/profil/foerderung/", &self.funding),
            ("/arbeitsplatz/{netzwerk}/profil/finanzierung/", &self.support),
            ("/arbeitsplatz/{netzwerk}/profil/kontakte/", &self.contact),
            ("/arbeitsplatz/{netzwerk}/partner/", &self.partner),
            ("/arbeitsplatz/{netzwerk}/verbindungen/", &self.link),
            ("/arbeitsplatz/{netzwerk}/bilder/", &self.picture),
            ("/arbeitsplatz/{netzwerk}/verborgen/", &self.hiding),
            ("/arbeitsplatz/{netzwerk}/anfragen/", &self.inquiry),
            ("/mintraum/anfragen/", &self.inquiry),
            ("/mintraum/verbergen/", &self.contact),
            ("/mintraum/verborgen/{id}/", &self.hiding),
            ("/mintraum/pruefung/{revision}/anmerkungen/", &self.remark),
            ("/mintraum/zusammengefuehrt/", &self.others[2]),
            ("/mintraum/doppelte/", &self.others[0]),
            ("/mintraum/ferien/", &self.holiday),
            ("/mintraum/verbindungen/", &self.link),
            // Of no region: what is not there is removed already.
            ("/mintraum/netzwerke/{netzwerk}/frueher/", &self.support),
            ("/angebote/", &self.public_offer.0),
            ("/bilder/", &self.picture),
        ];
        let slugs = [("/angebote/", &self.public_offer.1), ("/partner/", &self.organisation)];
        let of = |list: &[(&str, &'_ String)]| list.iter().position(|(start, _)| pattern.starts_with(start));
        let id = of(&ids).map_or("{id}", |at| ids[at].1.as_str());
        let slug = of(&slugs).map_or(self.network.as_str(), |at| slugs[at].1.as_str());
        (id, slug)
    }
}

/// Without one, nobody is told whom to tell of a hole.
async fn name_a_contact_for_security(app: &TestApp) {
    let mut tx = app.writer().await;
    let said = Typed::new([("kontakt-sicherheit".to_owned(), "sicherheit@mint.example".to_owned())]);
    operator::put(&mut tx, &Operator::parse(&said).expect("details")).await.unwrap();
    tx.commit().await.unwrap();
}

/// Something of a network that the state office hides: a contact that is the last in its list.
pub async fn hide_a_contact(app: &TestApp, slug: &str, lead: &Actor, staff: &Actor) {
    let network = app.network(slug).await;
    // Another each time: the same one is not entered anew while it is hidden.
    let number = contact::of_network(&mut app.reader().await, &network.id).await.expect("contacts").len();
    let email = format!("zz{number}@beispiel.de");
    let contact = [("contact_function", "Zz"), ("contact_email", email.as_str()), ("public", "1")];
    lead.posts(format!("/arbeitsplatz/{slug}/profil/kontakte"), &contact).await.with_status(303);
    let all = contact::of_network(&mut app.reader().await, &network.id).await.expect("contacts");
    let last = all.into_iter().find(|one| one.function == "Zz" && !one.hidden).expect("the contact");
    let cause = [("reason", "other"), ("words", "Ein Grund")];
    staff.posts(hide(&Hidable::Contact(last.id)), &cause).await.with_status(303);
}

/// The patterns of all pages and forms behind the sign-in that answer a method; calls are no forms.
pub fn signed_in(method: &str) -> Vec<&'static str> {
    patterns(&site_map::signed_in(), method, |guard| !matches!(guard, Guard::Session | Guard::Call(..)))
}

/// The patterns of all public routes that answer a method.
pub fn public(method: &str) -> Vec<&'static str> {
    patterns(&site_map::public(), method, |_| true)
}

fn patterns(routes: &Routes, method: &str, wanted: impl Fn(Guard) -> bool) -> Vec<&'static str> {
    let found = routes.list().iter().filter(|route| route.method == method && wanted(route.guard));
    found.map(|route| route.path).collect()
}

/// Money of a network that is not of the federal programme.
async fn supported(app: &TestApp, network: &NetworkId) -> String {
    let stored = support::of_network(&mut app.reader().await, network).await.expect("supports");
    if let Some(support) = stored.first() {
        return support.id.to_string();
    }
    let support = Support {
        id: SupportId::fresh(),
        network_id: network.clone(),
        kind: SupportKind::State,
        title: String::new(),
        giver: "Freistaat".to_owned(),
        reference: String::new(),
        amount: None,
        own_share: None,
        period: Period::default(),
    };
    let mut tx = app.writer().await;
    support::insert(&mut tx, &support).await.expect("a support");
    tx.commit().await.expect("a commit");
    support.id.to_string()
}

/// Two entries that may be the same, and a merging of two others that holds.
async fn entries(app: &TestApp) -> [String; 3] {
    let mut tx = app.writer().await;
    let mut ids = Vec::new();
    for name in ["Musterwerkstatt Nordlicht", "Musterwerkstatt Nordlicht e.V.", "Doppelt Eins", "Doppelt Zwei"] {
        let slug: Slug = slugify(name).parse().expect("a slug");
        if let Some(known) = organisation::by_slug(&mut tx, &slug).await.expect("entries") {
            ids.push(known.id);
            continue;
        }
        let row = Organisation {
            id: OrganisationId::fresh(),
            slug,
            name: name.to_owned(),
            sector: Sector::Civil,
            kind: OrganisationKind::Other,
            ags: None,
            website: None,
            description: String::new(),
            parent_id: None,
        };
        organisation::insert(&mut tx, &row, app.now()).await.expect("an entry");
        ids.push(row.id);
    }
    let holding = merging::holding_since(&mut tx, Timestamp(0)).await.expect("mergings");
    let merging = match holding.into_iter().find(|merging| ids.contains(&merging.kept)) {
        Some(merging) => merging.id,
        None => {
            let json = serde_json::to_string(&act::Organisation::default()).expect("JSON");
            let (gone, kept) = (ids[2].clone(), ids[3].clone());
            let (before, after) = (json.clone(), json);
            let row =
                Merging { id: MergingId::fresh(), gone, kept, merged_at: app.now(), parted_at: None, before, after };
            merging::insert(&mut tx, &row).await.expect("a merging");
            row.id
        }
    };
    tx.commit().await.expect("a commit");
    [ids[0].to_string(), ids[1].to_string(), merging.to_string()]
}

/// What somebody without an account has written to a network.
async fn asked(app: &TestApp, network: &NetworkId) -> String {
    let row = Inquiry {
        id: InquiryId::fresh(),
        network_id: network.clone(),
        name: String::new(),
        reply_to: String::new(),
        text: "Wann beginnt es?".to_owned(),
        received_at: app.now(),
        state: InquiryState::Open,
        settled_at: None,
    };
    let mut tx = app.writer().await;
    inquiry::insert(&mut tx, &row).await.expect("an inquiry");
    tx.commit().await.expect("a commit");
    let stored = inquiry::of_network(&mut app.reader().await, network).await.expect("inquiries");
    stored.first().expect("the inquiry").id.to_string()
}

/// Makes a private link by which a network is asked whether what is public about it is right, and answers with it that its name is.
async fn private_link(app: &TestApp, network: &NetworkId) -> String {
    let mut tx = app.writer().await;
    let somebody = account::list(&mut tx).await.expect("accounts").remove(0).id;
    let (now, ends_at) = (app.now(), app.now().plus(28 * 86_400));
    let made = private_link::make(&mut tx, LinkPurpose::Check, network.as_str(), &somebody, now, ends_at).await;
    let token = made.expect("a private link").1;
    let named = network::get(&mut tx, network).await.expect("networks").expect("the network");
    let statement = basis::texts(&named).remove(0);
    let asked = Asked { statement, name: "Name".to_owned(), says: named.name };
    let answer = Answered { asked, verdict: Verdict::Right, instead: Instead::default() };
    answer_check(&mut tx, token.reveal(), &[answer], now).await.expect("an answer");
    tx.commit().await.expect("a commit");
    token.reveal().to_owned()
}

/// An offer of a network whose latest revision stands so.
pub async fn offer_in(app: &TestApp, slug: &str, state: RevisionState) -> OfferId {
    let network = app.network(slug).await;
    let on = &mut app.reader().await;
    for line in offer::of_network(on, &network.id).await.expect("offers") {
        let latest = revision::latest(on, &line.id).await.expect("revisions");
        if latest.is_some_and(|latest| latest.state == state) {
            return line.id;
        }
    }
    panic!("{slug} has no offer that is {state}")
}
