//! Hashing passwords with argon2id, off the async threads and never too many at once.

use crate::{domain::account::Password, slots::Slots};
use argon2::{
    Argon2,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};

/// Each hash takes about 19 MiB and tens of milliseconds, so all together 76 MiB; more at once would only
/// slow each other.
static SLOTS: Slots = Slots::new(4);

/// The machine could not hash: out of memory, or shutting down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("password hashing failed")]
pub struct HashingFailed;

/// The hash of a password in PHC form, salt included.
pub async fn hash(password: Password) -> Result<String, HashingFailed> {
    let hashing = move || Argon2::default().hash_password(password.expose().as_bytes()).map(|hash| hash.to_string());
    SLOTS.run(hashing).await.map_err(|_| HashingFailed)?.map_err(|_| HashingFailed)
}

/// Whether a password belongs to a hash.
///
/// Without a hash it takes as long as with one, so that an answer does not tell which accounts exist.
pub async fn verify(password: Password, hash: Option<String>) -> Result<bool, HashingFailed> {
    let Some(hash) = hash else {
        self::hash(password).await?;
        return Ok(false);
    };
    let verifying = move || {
        PasswordHash::new(&hash)
            .is_ok_and(|hash| Argon2::default().verify_password(password.expose().as_bytes(), &hash).is_ok())
    };
    SLOTS.run(verifying).await.map_err(|_| HashingFailed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn only_the_right_password_belongs_to_a_hash() {
        let hash = hash(Password::typed("richtig pferd batterie")).await.expect("a hash");
        assert_eq!(hash.starts_with("$argon2id$v=19$"), true);
        assert_eq!(verify(Password::typed("richtig pferd batterie"), Some(hash.clone())).await, Ok(true));
        assert_eq!(verify(Password::typed("falsch pferd batterie"), Some(hash)).await, Ok(false));
        assert_eq!(verify(Password::typed("richtig pferd batterie"), None).await, Ok(false));
    }
}
