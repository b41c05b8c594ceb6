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

/// The account that belongs to address and password.
pub async fn sign_in(store: &Store, email: &str, typed: Password) -> Result<AccountId, SignInError> {
    // What is no address is no account: that may be told by a quick answer, and costs no hashing.
    let email: Email = email.parse().map_err(|_| SignInError::Wrong)?;
    let found = account::by_email(&mut store.read().await?, &email).await?;
    let (id, hash) = found.map(|(id, hash)| (Some(id), hash)).unwrap_or_default();
    match (password::verify(typed, hash).await?, id) {
        (true, Some(id)) => Ok(id),
        _ => Err(SignInError::Wrong),
    }
}
