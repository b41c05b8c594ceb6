//! `mintverbund user`.

use super::{DEMO_IS_PUBLIC, holds_demo, open};
use crate::{
    cli::{Platform, Role, User},
    clock,
    failure::Failure,
};
use mintverbund::{
    actions::{
        ActionError,
        accounts::create::{NewAccount, create_account},
        accounts::set_password::set_password,
    },
    domain::{
        account::{NetworkRole, Password, PlatformRole},
        id::NetworkId,
        web::{Email, Slug},
    },
    store::{Store, account, network},
};
use std::io::{BufRead, IsTerminal};

pub(super) async fn run(command: User) -> Result<(), Failure> {
    match command {
        User::Add { database, email, name, platform, network, role, demo } => {
            let store = open(&database).await?;
            if !demo && holds_demo(&account::list(&mut store.read().await?).await?) {
                return Err(DEMO_IS_PUBLIC.into());
            }
            let membership = membership(&store, network, role).await?;
            let new = NewAccount {
                email,
                name,
                password: ask_password()?,
                platform_role: platform.map(platform_role),
                membership,
                is_demo: false,
            };
            add(&store, new).await
        }
        User::Passwd { database, email } => passwd(&open(&database).await?, &email).await,
        User::List { database } => list(&open(&database).await?).await,
    }
}

async fn add(store: &Store, new: NewAccount) -> Result<(), Failure> {
    let email = new.email.clone();
    match create_account(store, new, clock::now()).await {
        Ok(_) => println!("{email} can sign in now"),
        Err(ActionError::Invalid(errors)) => {
            return Err(errors.into_iter().map(|e| e.message).collect::<Vec<_>>().join("; ").into());
        }
        Err(error) => return Err(error.into()),
    }
    store.close().await;
    Ok(())
}

async fn passwd(store: &Store, email: &Email) -> Result<(), Failure> {
    match set_password(store, email, ask_password()?, clock::now()).await {
        Err(ActionError::NotFound) => return Err(format!("no account {email}").into()),
        other => other?,
    }
    println!("new password set for {email}");
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
        println!("{}  {}  {}{state}", account.email, account.name, roles.join(", "));
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
