//! Giving one more role to somebody who has an account; from the command line only, until invitations exist.

use super::create::roles;
use crate::{
    actions::{ActionError, Result},
    domain::{
        account::{NetworkRole, PlatformRole},
        act::{AccountAct, Nothing},
        date::Timestamp,
        id::{AccountId, NetworkId},
        web::Email,
    },
    policy::Actor,
    store::{Store, Tx, account, account::Account, audit},
};

/// Roles that somebody gets besides those that they have.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewRoles {
    /// In the state office.
    pub platform: Option<PlatformRole>,
    /// In a network.
    pub membership: Option<(NetworkId, NetworkRole)>,
}

impl NewRoles {
    /// Whether there is none among them.
    pub fn is_empty(&self) -> bool {
        self.platform.is_none() && self.membership.is_none()
    }
}

/// Gives the account with that address the roles; its name and password stay. All or nothing: refused if it has one of
/// them, or another in the same place, or may not sign in.
pub async fn add_role(store: &Store, email: &Email, new: NewRoles, now: Timestamp) -> Result<()> {
    if new.is_empty() {
        return Err(ActionError::Refused("Es fehlt eine Rolle: bei MINTraum oder in einem Netzwerk."));
    }
    let mut tx = store.write().await?;
    let account = account::with_email(&mut tx, email).await?.ok_or(ActionError::NotFound)?;
    if account.disabled_at.is_some() {
        return Err(ActionError::Refused("Dieses Konto ist gesperrt. Es bekommt keine weitere Rolle."));
    }
    give_platform_role(&mut tx, &account, new.platform).await?;
    give_membership(&mut tx, &account.id, new.membership.as_ref(), now).await?;
    let done = AccountAct::RoleAdded { before: Nothing, after: roles(new.platform, new.membership) };
    audit::append(&mut tx, &Actor::Anonymous, &account.id, &done, None, now).await?;
    tx.commit().await?;
    Ok(())
}

async fn give_platform_role(tx: &mut Tx, account: &Account, role: Option<PlatformRole>) -> Result<()> {
    let Some(role) = role else { return Ok(()) };
    if account.platform_role.is_some() {
        return Err(ActionError::Refused("Dieses Konto hat schon eine Rolle bei MINTraum."));
    }
    Ok(account::set_platform_role(tx, &account.id, role).await?)
}

async fn give_membership(
    tx: &mut Tx,
    account: &AccountId,
    membership: Option<&(NetworkId, NetworkRole)>,
    now: Timestamp,
) -> Result<()> {
    let Some((network, role)) = membership else { return Ok(()) };
    let held = account::memberships_of(tx, account).await?;
    if held.iter().any(|one| one.network_id == *network) {
        return Err(ActionError::Refused("Dieses Konto hat schon eine Rolle in diesem Netzwerk."));
    }
    Ok(account::join(tx, account, network, *role, now).await?)
}
