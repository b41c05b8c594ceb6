//! Things to act upon.

use crate::{
    domain::{
        account::PlatformRole,
        content::OfferContent,
        field::Typed,
        id::{AccountId, NetworkId, OrganisationId},
        organisation::{OrganisationKind, Sector},
        text::Prose,
        web::Slug,
    },
    store::{account::Account, network::Network, organisation::Organisation},
};
use uuid::Uuid;

/// What somebody typed into a form.
pub fn typed(pairs: &[(&str, &str)]) -> Typed {
    Typed::new(pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())))
}

pub fn prose<const LIMIT: usize>(text: &str) -> Prose<LIMIT> {
    text.parse().expect("a text within its limit")
}

/// A record as it stands in the log.
pub fn versioned(record: &impl serde::Serialize) -> String {
    let json = serde_json::to_string(record).expect("JSON");
    json.replacen('{', r#"{"v":1,"#, 1)
}

/// The same as it stands in the log after somebody acted for that network; none is the state office.
pub fn written(record: &impl serde::Serialize, network: Option<&NetworkId>) -> String {
    let network = serde_json::to_string(&network).expect("JSON");
    versioned(record).replacen(r#"{"v":1,"#, &format!(r#"{{"v":1,"network":{network},"#), 1)
}

/// An offer that lacks nothing.
pub fn offer(title: &str) -> OfferContent {
    offer_with(title, &[])
}

/// The same with a few more things typed.
pub fn offer_with(title: &str, more: &[(&str, &str)]) -> OfferContent {
    let mut pairs = vec![
        ("title", title),
        ("summary", "Experimentieren ohne Vorkenntnisse."),
        ("description", "Ein Nachmittag, zwei Fachkräfte."),
        ("formats", "workshop"),
        ("subjects", "chemie"),
        ("stages", "sek1"),
        ("mode", "on_site"),
        ("place_town", "Bamberg"),
        ("place_kreis", "09461"),
        ("recurrence", "weekly"),
        ("cost_kind", "free"),
        ("registration_kind", "none"),
        ("organiser", "0192f0c1-2d3e-7abc-8def-0123456789ab"),
        ("contact_email", "labor@beispiel.de"),
    ];
    pairs.retain(|(key, _)| more.iter().all(|(other, _)| other != key));
    pairs.extend(more);
    OfferContent::parse(&typed(&pairs)).expect("a complete offer")
}

pub fn network(slug: Slug) -> Network {
    Network {
        id: NetworkId::fresh(),
        slug,
        name: String::new(),
        short_text: String::new(),
        description: String::new(),
        website: None,
        email: None,
        carrier_id: None,
        source: String::new(),
        published: true,
        takes_inquiries: true,
        shows_form: true,
        statewide: false,
        is_public: true,
        version: 1,
        is_cluster: false,
        claims_cluster: false,
        is_region: false,
    }
}

pub fn organisation(name: &str) -> Organisation {
    let id = OrganisationId::fresh();
    Organisation {
        slug: format!("o-{id}").parse().expect("a slug"),
        id,
        name: name.to_owned(),
        sector: Sector::Science,
        kind: OrganisationKind::University,
        ags: None,
        website: None,
        description: String::new(),
        parent_id: None,
    }
}

pub fn account(platform_role: Option<PlatformRole>) -> Account {
    let number = Uuid::now_v7().simple().to_string();
    Account {
        id: AccountId::fresh(),
        email: format!("{number}@beispiel.de").parse().expect("an e-mail address"),
        name: "Beispiel".to_owned(),
        platform_role,
        is_demo: false,
        disabled_at: None,
    }
}
