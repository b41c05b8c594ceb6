//! One account per role, and one with several.

use super::{networks::Networks, people::People};
use crate::failure::Failure;
use mintverbund::{
    actions::accounts::password,
    domain::{
        account::{NetworkRole, Password, PlatformRole},
        date::Timestamp,
        id::{AccountId, NetworkId},
    },
    policy::{Actor, Person},
    store::{Tx, account, account::Account},
};
use mintverbund_app::site::DEMO_PASSWORD;

/// Address, name, role in the state office.
const PLATFORM: [(&str, &str, PlatformRole); 3] = [
    ("verwaltung@demo.example", "Verwaltung (Beispiel)", PlatformRole::Admin),
    ("mintraum@demo.example", "MINTraum, Prüfung A (Beispiel)", PlatformRole::Staff),
    ("pruefung@demo.example", "MINTraum, Prüfung B (Beispiel)", PlatformRole::Staff),
];

/// Address, name, network, role there.
const NETWORK: [(&str, &str, &str, NetworkRole); 6] = [
    ("koordination@demo.example", "Koordination MINTmobil (Beispiel)", "mintmobil", NetworkRole::Lead),
    ("vertretung@demo.example", "Vertretung MINTmobil (Beispiel)", "mintmobil", NetworkRole::Deputy),
    ("redaktion@demo.example", "Redaktion MINTmobil (Beispiel)", "mintmobil", NetworkRole::Editor),
    ("lesen@demo.example", "Lesezugang MINTmobil (Beispiel)", "mintmobil", NetworkRole::Viewer),
    ("region@demo.example", "Koordination Region Bamberg (Beispiel)", "bamberg", NetworkRole::Lead),
    ("zukunft@demo.example", "Koordination Zukunftswerker (Beispiel)", "zukunftswerker", NetworkRole::Lead),
];

/// Somebody with several roles: address, name, role in the state office, networks with the role there.
const SEVERAL: (&str, &str, PlatformRole, [(&str, NetworkRole); 2]) = (
    "mehrere@demo.example",
    "Zwei Netzwerke und MINTraum (Beispiel)",
    PlatformRole::Staff,
    [("bamberg", NetworkRole::Editor), ("zukunftswerker", NetworkRole::Deputy)],
);

pub(super) async fn fill(tx: &mut Tx, networks: &Networks, now: Timestamp) -> Result<People, Failure> {
    let hash = password::hash(Password::new(DEMO_PASSWORD)?).await?;
    let mut reviewer = None;
    for (email, name, role) in PLATFORM {
        let id = add(tx, email, name, Some(role), &hash, now).await?;
        let person = Person { id, name: name.into(), platform: Some(role), memberships: Vec::new() };
        reviewer = Some(Actor::SignedIn(person));
    }
    // A file of an office may have other networks.
    for (email, name, slug, role) in NETWORK.into_iter().filter(|(_, _, slug, _)| networks.id(slug).is_ok()) {
        let id = add(tx, email, name, None, &hash, now).await?;
        let network = networks.id(slug)?;
        account::join(tx, &id, network, role, now).await?;
    }
    let (email, name, role, memberships) = SEVERAL;
    let id = add(tx, email, name, Some(role), &hash, now).await?;
    for (slug, role) in memberships.into_iter().filter(|(slug, _)| networks.id(slug).is_ok()) {
        account::join(tx, &id, networks.id(slug)?, role, now).await?;
    }
    let author = author(tx, networks, now).await?;
    Ok(People { author, reviewer: reviewer.ok_or("no reviewer")? })
}

/// The author of the examples belongs to every network while they are written and is then disabled, so
/// that nobody can sign in as somebody who may write everywhere.
async fn author(tx: &mut Tx, networks: &Networks, now: Timestamp) -> Result<Actor, Failure> {
    let name = "Beispielredaktion";
    let id = add(tx, "beispiele@demo.example", name, None, "!", now).await?;
    account::disable(tx, &id, now).await?;
    let memberships: Vec<(NetworkId, NetworkRole)> =
        networks.ids().map(|network| (network.clone(), NetworkRole::Editor)).collect();
    Ok(Actor::SignedIn(Person { id, name: name.into(), platform: None, memberships }))
}

async fn add(
    tx: &mut Tx,
    email: &str,
    name: &str,
    platform_role: Option<PlatformRole>,
    hash: &str,
    now: Timestamp,
) -> Result<AccountId, Failure> {
    let account = Account {
        id: AccountId::fresh(),
        email: email.parse()?,
        name: name.to_owned(),
        platform_role,
        is_demo: true,
        disabled_at: None,
    };
    account::insert(tx, &account, hash, now).await?;
    Ok(account.id)
}
