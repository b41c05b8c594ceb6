//! Somebody of every role, signed in.

use crate::harness::TestApp;
use mintverbund::{
    actions::accounts::password,
    domain::{
        account::{NetworkRole, Password, PlatformRole},
        id::AccountId,
    },
    policy,
    store::{account, account::Account},
};
use mintverbund_app::site::DEMO_PASSWORD;

/// Somebody of one role.
#[derive(Clone)]
pub struct Role {
    /// How the table names them.
    pub name: &'static str,
    /// What their browser sends.
    pub cookie: Option<String>,
    /// As the policy knows them.
    pub actor: policy::Actor,
}

type Described = (&'static str, Option<PlatformRole>, Option<(&'static str, NetworkRole)>);

const OWN: &str = super::place::NETWORK;
const OTHER: &str = super::place::OTHER;

/// Name, role in the state office, role in a network.
const ROLES: [Described; 13] = [
    ("an account without a role", None, None),
    ("viewer of the network", None, Some((OWN, NetworkRole::Viewer))),
    ("editor of the network", None, Some((OWN, NetworkRole::Editor))),
    ("deputy of the network", None, Some((OWN, NetworkRole::Deputy))),
    ("lead of the network", None, Some((OWN, NetworkRole::Lead))),
    ("viewer of another network", None, Some((OTHER, NetworkRole::Viewer))),
    ("editor of another network", None, Some((OTHER, NetworkRole::Editor))),
    ("deputy of another network", None, Some((OTHER, NetworkRole::Deputy))),
    ("lead of another network", None, Some((OTHER, NetworkRole::Lead))),
    ("staff", Some(PlatformRole::Staff), None),
    ("admin", Some(PlatformRole::Admin), None),
    ("staff who lead the network", Some(PlatformRole::Staff), Some((OWN, NetworkRole::Lead))),
    ("staff who lead another network", Some(PlatformRole::Staff), Some((OTHER, NetworkRole::Lead))),
];

/// Nobody, and somebody of each role.
pub async fn everybody(app: &TestApp) -> Vec<Role> {
    let hash = password::hash(Password::new(DEMO_PASSWORD).expect("a password")).await.expect("a hash");
    let mut all = vec![Role { name: "nobody signed in", cookie: None, actor: policy::Actor::Anonymous }];
    for (number, described) in ROLES.into_iter().enumerate() {
        all.push(one(app, number, described, &hash).await);
    }
    all
}

async fn one(app: &TestApp, number: usize, (name, platform_role, role): Described, hash: &str) -> Role {
    let login = format!("rolle{number}");
    let account = Account {
        id: AccountId::fresh(),
        email: format!("{login}@demo.example").parse().expect("an address"),
        name: name.to_owned(),
        platform_role,
        is_demo: true,
        disabled_at: None,
    };
    let network = match role {
        Some((slug, role)) => Some((app.network(slug).await.id, role)),
        None => None,
    };
    let mut tx = app.writer().await;
    account::insert(&mut tx, &account, hash, app.now()).await.expect("a new account");
    if let Some((network, role)) = network {
        account::join(&mut tx, &account.id, &network, role, app.now()).await.expect("a new role");
    }
    tx.commit().await.expect("commit");
    let person = account::person(&mut app.reader().await, &account.id, app.now()).await.expect("accounts");
    let cookie = app.sign_in(&login).await.cookie();
    Role { name, cookie, actor: policy::Actor::SignedIn(person.expect("a person")) }
}
