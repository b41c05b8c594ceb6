//! The place at which every role is asked: one network with an offer in review and links, as a database to begin with.

use super::{people, people::Role};
use crate::{
    addresses::{Known, hide_a_contact},
    harness::{Actor, Answer, Contents, Form, TestApp, complete},
    pictures,
};
use mintverbund::{
    domain::{link::LinkState, seen::Seen},
    store::{keeper, keeper::Sharing, link, link::Link, network::Network, partnership, revision::Revision},
};
use mintverbund_app::{
    http::{Guard, Route},
    site_map,
};
use serde_json::{Value, json};

/// The network of all addresses.
pub const NETWORK: &str = "mintmobil";
/// Another one, which proposed a link to it.
pub const OTHER: &str = "zukunftswerker";
/// A network that nobody leads.
const UNLED: &str = "cham";

/// What the forms send: enough to be read, and of a state that nothing ever had.
const FORM: [(&str, &str); 6] = [
    ("seen", "revision:0192f0c1-2d3e-7abc-8def-0123456789ab:-7"),
    ("entscheidung", "confirm"),
    ("feld", "title"),
    ("change", "-7"),
    ("agrees", "1"),
    ("zuruecknehmen", "1"),
];

/// The place, the same for every role.
pub struct Place {
    pub database: Vec<u8>,
    pub contents: Contents,
    pub routes: Vec<Route>,
    pub roles: Vec<Role>,
    pub network: Network,
    /// Taken on for review by somebody who is none of the roles.
    pub revision: Revision,
    /// Proposed to the network.
    pub asked: Link,
    /// Proposed by the network to one that nobody leads.
    pub unled: Link,
    /// Who keeps the entry of the partner.
    pub sharing: Sharing,
    known: Known,
}

impl Place {
    pub async fn new() -> Self {
        let app = TestApp::new().await;
        let (lead, reviewer) = (app.sign_in("koordination").await, app.sign_in("pruefung").await);
        let known = records(&app, &lead, &reviewer).await;
        let proposal = [("other", app.network(UNLED).await.id.to_string()), ("relation", "cooperates".to_owned())];
        lead.posts(format!("/arbeitsplatz/{NETWORK}/verbindungen/neu"), &proposal).await.with_status(303);
        let roles = people::everybody(&app).await;
        let network = app.network(NETWORK).await;
        let offer = known.offer.parse().expect("an offer");
        let links = link::of_network(&mut app.reader().await, &network.id).await.expect("links");
        let (asked, unled) = (proposed_by(&links, OTHER), proposed_by(&links, NETWORK));
        let known = Known { link: asked.id.to_string(), ..known };
        let sharing = sharing(&app, &network, &known).await;
        let (database, contents) = (app.database().await, app.contents().await);
        let routes = [site_map::public().list(), site_map::signed_in().list()].concat();
        let revision = app.latest(&offer).await;
        Self { database, contents, routes, roles, network, revision, asked, unled, sharing, known }
    }

    /// The same place, but the network is not public: the addresses that name it, for those to whom that matters.
    pub async fn hidden(self) -> Self {
        let app = TestApp::holding(&self.database).await;
        app.execute(&format!("UPDATE network SET published = 0 WHERE slug = '{NETWORK}'")).await;
        let (database, contents) = (app.database().await, app.contents().await);
        let routes = self.routes.into_iter().filter(|route| route.path.contains("{netzwerk}")).collect();
        let matters = |role: &Role| role.name.contains("another") || role.name.contains("without");
        let roles = self.roles.into_iter().filter(matters).collect();
        Self { database, contents, routes, roles, network: app.network(NETWORK).await, ..self }
    }

    /// The link that the address of a route is about.
    pub fn link(&self, path: &str) -> (&Link, bool) {
        if path.starts_with("/mintraum") { (&self.unled, false) } else { (&self.asked, true) }
    }

    /// Opens the page, or sends the form.
    pub async fn ask(&self, app: &TestApp, role: &Role, route: &Route) -> Answer {
        let actor = Actor::new(app.clone()).with_cookie(role.cookie.clone());
        let (link, _) = self.link(route.path);
        let path = Known { link: link.id.to_string(), ..self.known.clone() }.path(route.path);
        match route.method {
            _ if matches!(route.guard, Guard::Call(..)) => actor.calls(&path, &self.arguments(&path)).await,
            "GET" => actor.opens(path).await,
            "POST" => actor.posts(path, &FORM).await,
            other => panic!("say how {other} is sent"),
        }
    }
}

impl Place {
    /// What a call is asked with: about the records of this place, and of a state that nothing ever had.
    fn arguments(&self, path: &str) -> Value {
        let seen = FORM[0].1;
        match path {
            "/rufe/einrichtungen" => json!({ "network": NETWORK, "words": "museum" }),
            "/rufe/entwurf" => json!({ "network": NETWORK, "offer": self.known.offer, "seen": seen, "typed": [] }),
            "/rufe/notizen" => json!({ "revision": self.revision.id, "typed": [["reason", "Notiert"]] }),
            "/rufe/anwesenheit" => json!({ "seen": Seen::from(&self.revision) }),
            "/rufe/serie" => json!({ "network": NETWORK, "typed": [] }),
            other => panic!("say what {other} is asked with"),
        }
    }
}

/// An offer with a picture that the public sees, in review once more, with a remark; and a contact.
async fn records(app: &TestApp, lead: &Actor, reviewer: &Actor) -> Known {
    let offer = lead.begins(NETWORK, "Bekanntes Angebot").await;
    pictures::uploads(lead, NETWORK, &offer, pictures::PNG).await.with_status(303);
    let picture = app.latest(&offer).await.content.into_content().picture.expect("a picture").id.to_string();
    let described = [("picture_id", picture.as_str()), ("picture_alt", "Ein Punkt"), ("picture_licence", "own")];
    let form: Form = complete(app, NETWORK, "Bekanntes Angebot").await.set_all(&described);
    lead.saves(NETWORK, &offer, &form).await.with_status(303);
    lead.submits(NETWORK, &offer, "").await.with_status(303);
    reviewer.approves(&offer).await;
    lead.saves(NETWORK, &offer, &form.set("title", "Geändertes Angebot")).await.with_status(303);
    lead.submits(NETWORK, &offer, "").await.with_status(303);
    reviewer.claims(&offer).await.with_status(303);
    reviewer.remarks(&offer, "title", "Gut", "author").await.with_status(303);
    let contacts = format!("/arbeitsplatz/{NETWORK}/profil/kontakte");
    lead.posts(contacts, &[("contact_email", "intern@beispiel.de")]).await.with_status(303);
    hide_a_contact(app, NETWORK, lead, reviewer).await;
    Known { picture, ..Known::read(app, NETWORK, offer).await }
}

/// The entry of the partner is kept by its network.
async fn sharing(app: &TestApp, network: &Network, known: &Known) -> Sharing {
    let id = known.partner.parse().expect("a partner");
    let mut tx = app.writer().await;
    let partner = partnership::get(&mut tx, &network.id, &id).await.expect("partners").expect("the partner");
    keeper::put(&mut tx, &partner.organisation_id, Some(&network.id)).await.expect("a keeper");
    tx.commit().await.expect("commit");
    keeper::sharing(&mut app.reader().await, &partner.organisation_id, app.now().day()).await.expect("networks")
}

fn proposed_by(links: &[Link], slug: &str) -> Link {
    let own = |link: &&Link| {
        let proposer = if link.proposer_id == link.from_id { &link.from_slug } else { &link.to_slug };
        link.state == LinkState::Proposed && proposer.as_str() == slug
    };
    links.iter().find(own).cloned().expect("a proposal")
}
