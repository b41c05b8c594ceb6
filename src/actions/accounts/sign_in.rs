//! Signing in with e-mail and password.

use super::password;
use crate::{
    domain::{account::Password, id::AccountId, web::Email},
    store::{Store, StoreError, account},
};

/// Nobody could be signed in.
#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    /// Address and password do not belong together; which of the two is wrong is not told.
    #[error("E-Mail-Adresse oder Passwort stimmt nicht.")]
    Wrong,
    /// The machine could not check.
    #[error(transparent)]
    Hashing(#[from] password::HashingFailed),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Who proved to be the owner of which account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proven {
    /// The account.
    pub account: AccountId,
    /// The fingerprint of the password that was typed.
    pub password: String,
}

/// The account that belongs to address and password.
pub async fn sign_in(store: &Store, email: &str, typed: Password) -> Result<Proven, SignInError> {
    // What is no address is no account: that may be told by a quick answer, and costs no hashing.
    let email: Email = email.parse().map_err(|_| SignInError::Wrong)?;
    let found = account::by_email(&mut store.read().await?, &email).await?;
    let (account, hash) = found.map(|(id, hash)| (Some(id), hash)).unwrap_or_default();
    let password = hash.as_deref().map(account::fingerprint).unwrap_or_default();
    match (password::verify(typed, hash).await?, account) {
        (true, Some(account)) => Ok(Proven { account, password }),
        _ => Err(SignInError::Wrong),
    }
}
