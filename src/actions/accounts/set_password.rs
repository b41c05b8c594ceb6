//! Setting a new password; from the command line only, until people can do it themselves.

use super::password;
use crate::actions::{ActionError, Result};
use crate::{
    domain::{
        account::Password,
        act::{AccountAct, Nothing},
        date::Timestamp,
        web::Email,
    },
    policy::Actor,
    store::{Store, StoreError, account, audit},
};

/// Sets the password of the account with that address. Whoever is signed in with it is so no longer:
/// sessions keep a fingerprint of the password they began with ([`account::fingerprint`]).
pub async fn set_password(store: &Store, email: &Email, password: Password, now: Timestamp) -> Result<()> {
    let hash = password::hash(password)
        .await
        .map_err(|error| ActionError::Store(StoreError::Unsuitable(error.to_string())))?;
    let mut tx = store.write().await?;
    let (id, _) = account::by_email(&mut tx, email).await?.ok_or(ActionError::NotFound)?;
    account::set_password(&mut tx, &id, &hash).await?;
    let done = AccountAct::PasswordSet { before: Nothing, after: Nothing };
    audit::append(&mut tx, &Actor::Anonymous, &id, &done, None, now).await?;
    tx.commit().await?;
    Ok(())
}
