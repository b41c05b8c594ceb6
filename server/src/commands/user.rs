//! `mintverbund user`.

use super::{DEMO_IS_PUBLIC, begin_or_open, holds_demo, open};
use crate::{
    cli::{Platform, Role, User},
    clock,
    failure::Failure,
    terminal::say,
};
use mintverbund::{
    actions::{
        ActionError,
        accounts::add_role::{NewRoles, add_role},
        accounts::create::{NewAccount, create_account},
        accounts::set_password::set_password,
    },
    domain::{
        account::{AccountName, NetworkRole, Password, PlatformRole},
        id::NetworkId,
        text::TextError,
        web::{Email, Slug},
    },
    store::{Store, account, network},
};
use std::io::{BufRead, IsTerminal};

pub(super) async fn run(command: User) -> Result<(), Failure> {
    match command {
        User::Add { database, email, name, platform, network, role, demo } => {
            let store = begin_or_open(&database).await?;
            if !demo && holds_demo(&account::list(&mut store.read().await?).await?) {
                return Err(DEMO_IS_PUBLIC.into());
            }
            let membership = membership(&store, network, role).await?;
            let roles = NewRoles { platform: platform.map(platform_role), membership };
            add(&store, email, name, roles).await
        }
        User::Passwd { database, email } => passwd(&open(&database).await?, &email).await,
        User::List { database } => list(&open(&database).await?).await,
    }
}

/// Makes an account, or gives one that exists another role.
async fn add(store: &Store, email: Email, name: Option<String>, roles: NewRoles) -> Result<(), Failure> {
    if roles.is_empty() {
        return Err("which role? Name one with --platform, or with --network and --role".into());
    }
    let known = account::with_email(&mut store.read().await?, &email).await?;
    match known {
        Some(account) => {
            add_role(store, &account.email, roles, clock::now()).await?;
            say(format!("{} has one more role now; name and password stay as they are", account.email))?;
        }
        None => create(store, email, name, roles).await?,
    }
    store.close().await;
    Ok(())
}

async fn create(store: &Store, email: Email, name: Option<String>, roles: NewRoles) -> Result<(), Failure> {
    let name: AccountName = name.unwrap_or_default().parse().map_err(|error: TextError| format!("--name: {error}"))?;
    if name.is_empty() {
        return Err("how is the person called? Give a name with --name".into());
    }
    let NewRoles { platform: platform_role, membership } = roles;
    let password = ask_password()?;
    let new = NewAccount { email: email.clone(), name, password, platform_role, membership, is_demo: false };
    match create_account(store, new, clock::now()).await {
        Err(ActionError::Invalid(errors)) => {
            return Err(errors.into_iter().map(|e| e.message).collect::<Vec<_>>().join("; ").into());
        }
        other => other?,
    };
    say(format!("{email} can sign in now"))?;
    Ok(())
}

async fn passwd(store: &Store, email: &Email) -> Result<(), Failure> {
    match set_password(store, email, ask_password()?, clock::now()).await {
        Err(ActionError::NotFound) => return Err(format!("no account {email}").into()),
        other => other?,
    }
    say(format!("new password set for {email}"))?;
    store.close().await;
    Ok(())
}

async fn list(store: &Store) -> Result<(), Failure> {
    let mut reader = store.read().await?;
    for account in account::list(&mut reader).await? {
        let roles = account::memberships_of(&mut reader, &account.id).await?;
        let platform = account.platform_role.map(|role| role.code().to_owned());
        let networks = roles.iter().map(|role| format!("{} ({})", role.slug, role.role));
        let roles: Vec<String> = platform.into_iter().chain(networks).collect();
        let state = if account.disabled_at.is_some() { "  disabled" } else { "" };
        say(format!("{}  {}  {}{state}", account.email, account.name, roles.join(", ")))?;
    }
    drop(reader);
    store.close().await;
    Ok(())
}

async fn membership(
    store: &Store,
    slug: Option<Slug>,
    role: Option<Role>,
) -> Result<Option<(NetworkId, NetworkRole)>, Failure> {
    let (Some(slug), Some(role)) = (slug, role) else { return Ok(None) };
    let network = network::by_any_slug(&mut store.read().await?, &slug).await?;
    let network = network.ok_or_else(|| format!("no network {slug}"))?;
    Ok(Some((network.id, network_role(role))))
}

/// Asks twice at a terminal; elsewhere reads one line, so that scripts need no argument that others can see.
fn ask_password() -> Result<Password, Failure> {
    let text = if std::io::stdin().is_terminal() {
        let first = rpassword::prompt_password("Password: ")?;
        if first != rpassword::prompt_password("Once more: ")? {
            return Err("the two passwords differ".into());
        }
        first
    } else {
        let mut line = String::new();
        std::io::stdin().lock().read_line(&mut line)?;
        line.trim_end_matches(['\r', '\n']).to_owned()
    };
    Ok(Password::new(&text)?)
}

fn platform_role(role: Platform) -> PlatformRole {
    match role {
        Platform::Admin => PlatformRole::Admin,
        Platform::Staff => PlatformRole::Staff,
    }
}

fn network_role(role: Role) -> NetworkRole {
    match role {
        Role::Lead => NetworkRole::Lead,
        Role::Deputy => NetworkRole::Deputy,
        Role::Editor => NetworkRole::Editor,
        Role::Viewer => NetworkRole::Viewer,
    }
}
