//! Making an account and giving it its roles; from the command line only, until invitations exist.

use super::password;
use crate::actions::Result;
use crate::{
    actions::ActionError,
    domain::{
        account::{AccountName, NetworkRole, Password, PlatformRole},
        act::{AccountAct, Nothing, Roles},
        date::Timestamp,
        id::{AccountId, NetworkId},
        web::Email,
    },
    policy::Actor,
    store::{Store, StoreError, account, audit},
};

/// Who gets an account, and for what.
#[derive(Debug, Clone)]
pub struct NewAccount {
    /// Address to sign in with.
    pub email: Email,
    /// How to address the person.
    pub name: AccountName,
    /// Password.
    pub password: Password,
    /// Role in the state office.
    pub platform_role: Option<PlatformRole>,
    /// Role in a network.
    pub membership: Option<(NetworkId, NetworkRole)>,
    /// Whether it belongs to the demonstration.
    pub is_demo: bool,
}

/// Makes the account. Fails with an error at `email` if the address is taken.
pub async fn create_account(store: &Store, new: NewAccount, now: Timestamp) -> Result<AccountId> {
    let hash = password::hash(new.password)
        .await
        .map_err(|error| ActionError::Store(StoreError::Unsuitable(error.to_string())))?;
    let row = account::Account {
        id: AccountId::fresh(),
        email: new.email,
        name: new.name.to_string(),
        platform_role: new.platform_role,
        is_demo: new.is_demo,
        disabled_at: None,
    };
    let mut tx = store.write().await?;
    match account::insert(&mut tx, &row, &hash, now).await {
        Err(StoreError::Unique(_)) => {
            return Err(ActionError::field("email", "E-Mail", "Für diese Adresse gibt es schon ein Konto."));
        }
        other => other?,
    }
    if let Some((network, role)) = &new.membership {
        account::join(&mut tx, &row.id, network, *role, now).await?;
    }
    let done = AccountAct::Created { before: Nothing, after: roles(row.platform_role, new.membership) };
    audit::append(&mut tx, &Actor::Anonymous, &row.id, &done, None, now).await?;
    tx.commit().await?;
    Ok(row.id)
}

/// What the log keeps of roles that were given.
pub(super) fn roles(platform_role: Option<PlatformRole>, membership: Option<(NetworkId, NetworkRole)>) -> Roles {
    let (network, role) = membership.unzip();
    Roles { platform_role: platform_role.into(), network: network.into(), role: role.into() }
}
