//! Hashing passwords with argon2id, off the async threads and never too many at once.

use crate::{
    domain::account::Password,
    slots::{NotDone, Slots},
};
use argon2::{
    Algorithm, Argon2, Block, Params, Version,
    password_hash::{
        generate_salt,
        phc::{Output, ParamsString, PasswordHash, Salt},
    },
};
use std::sync::{Mutex, PoisonError};

/// Each hash takes about 19 MiB and tens of milliseconds, so all together 76 MiB; more at once would only
/// slow each other. Whoever finds 32 waiting is told to come back: those 32 take a second or two.
static SLOTS: Slots = Slots::new(4, 32);

/// The memory of hashing while nobody hashes with it. There is as much as was ever needed at once, and never more than
/// there are slots: an allocator would keep the block of each thread that ever hashed.
static MEMORY: Mutex<Vec<Vec<Block>>> = Mutex::new(Vec::new());

/// What is hashed with if there is no hash to compare with.
const NOBODYS_SALT: &[u8] = b"nobody has this.";

/// No password was hashed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HashingFailed {
    /// Too many wait for it already.
    #[error("too many wait for a password to be hashed")]
    Crowded,
    /// Out of memory, or shutting down.
    #[error("password hashing failed")]
    Failed,
}

impl From<NotDone> for HashingFailed {
    fn from(why: NotDone) -> Self {
        match why {
            NotDone::Crowded => Self::Crowded,
            NotDone::Failed => Self::Failed,
        }
    }
}

/// The hash of a password in PHC form, salt included.
pub async fn hash(password: Password) -> Result<String, HashingFailed> {
    let hashing = move || hashed(&password, &Salt::new(&generate_salt()).ok()?);
    SLOTS.run(hashing).await?.ok_or(HashingFailed::Failed)
}

fn hashed(password: &Password, salt: &Salt) -> Option<String> {
    let hash = PasswordHash {
        algorithm: Algorithm::default().ident(),
        version: Some(Version::default().into()),
        params: ParamsString::try_from(&Params::default()).ok()?,
        salt: Some(*salt),
        hash: Some(output(&Argon2::default(), password, salt, Params::DEFAULT_OUTPUT_LEN)?),
    };
    Some(hash.to_string())
}

/// Whether a password belongs to a hash.
///
/// Without a hash, or with one that nobody can read, it takes as long as with one, so that an answer does not tell which
/// accounts exist.
pub async fn verify(password: Password, hash: Option<String>) -> Result<bool, HashingFailed> {
    let verifying = move || match hash.as_deref().and_then(Kept::read) {
        Some(kept) => kept.is_of(&password),
        None => {
            let nobodys = output(&Argon2::default(), &password, NOBODYS_SALT, Params::DEFAULT_OUTPUT_LEN);
            nobodys.map(|_| false)
        }
    };
    SLOTS.run(verifying).await?.ok_or(HashingFailed::Failed)
}

/// A hash as it was kept, taken apart.
struct Kept {
    argon: Argon2<'static>,
    salt: Salt,
    expected: Output,
}

impl Kept {
    /// With the parameters that it was made with.
    fn read(text: &str) -> Option<Self> {
        let hash = PasswordHash::new(text).ok()?;
        let algorithm = Algorithm::try_from(hash.algorithm.as_str()).ok()?;
        let version = hash.version.map_or(Ok(Version::default()), Version::try_from).ok()?;
        let argon = Argon2::new(algorithm, version, Params::try_from(&hash).ok()?);
        Some(Self { argon, salt: hash.salt?, expected: hash.hash? })
    }

    /// The comparison of outputs takes as long for any two.
    fn is_of(&self, password: &Password) -> Option<bool> {
        output(&self.argon, password, &self.salt, self.expected.len()).map(|output| output == self.expected)
    }
}

/// Nothing if memory is out.
fn output(argon: &Argon2<'_>, password: &Password, salt: &[u8], length: usize) -> Option<Output> {
    let mut memory = Memory::of(argon.params().block_count())?;
    let mut bytes = [0; Output::MAX_LENGTH];
    let bytes = bytes.get_mut(..length)?;
    argon.hash_password_into_with_memory(password.expose().as_bytes(), salt, bytes, &mut memory.0).ok()?;
    Output::new(bytes).ok()
}

/// Blocks that go back to where they came from, also from a thread that panics.
struct Memory(Vec<Block>);

impl Memory {
    fn of(blocks: usize) -> Option<Self> {
        let mut memory = MEMORY.lock().unwrap_or_else(PoisonError::into_inner).pop().unwrap_or_default();
        if memory.len() < blocks {
            memory.try_reserve_exact(blocks - memory.len()).ok()?;
            memory.resize(blocks, Block::default());
        }
        Some(Self(memory))
    }
}

impl Drop for Memory {
    fn drop(&mut self) {
        MEMORY.lock().unwrap_or_else(PoisonError::into_inner).push(std::mem::take(&mut self.0));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use argon2::password_hash::{PasswordHasher, PasswordVerifier};

    #[tokio::test]
    async fn only_the_right_password_belongs_to_a_hash() {
        let hash = hash(Password::typed("richtig pferd batterie")).await.expect("a hash");
        assert_eq!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), true, "{hash}");
        assert_eq!(verify(Password::typed("richtig pferd batterie"), Some(hash.clone())).await, Ok(true));
        assert_eq!(verify(Password::typed("falsch pferd batterie"), Some(hash)).await, Ok(false));
        assert_eq!(verify(Password::typed("richtig pferd batterie"), None).await, Ok(false));
    }

    #[tokio::test]
    async fn a_hash_is_the_one_that_the_library_makes_and_each_takes_the_others() {
        let salt = Salt::new(b"sixteen bytes of").expect("a salt");
        let ours = hashed(&Password::typed("richtig pferd"), &salt).expect("a hash");
        let theirs = Argon2::default().hash_password_with_salt(b"richtig pferd", b"sixteen bytes of").expect("a hash");
        assert_eq!(ours, theirs.to_string());
        let ours = hash(Password::typed("richtig pferd")).await.expect("a hash");
        assert_eq!(Argon2::default().verify_password(b"richtig pferd", ours.as_str()), Ok(()));
        let smaller = Argon2::from(Params::new(64, 1, 1, Some(16)).expect("parameters"));
        let theirs: PasswordHash = smaller.hash_password(b"richtig pferd").expect("a hash");
        assert_eq!(verify(Password::typed("richtig pferd"), Some(theirs.to_string())).await, Ok(true));
        assert_eq!(verify(Password::typed("falsch pferd"), Some(theirs.to_string())).await, Ok(false));
    }

    #[tokio::test]
    async fn what_is_no_hash_takes_the_same_work_and_is_nobodys_password() {
        for kept in
            ["", "no password", "$argon2id$v=19$m=19456,t=2,p=1$", "$scrypt$ln=1,r=1,p=1$c2FsdHNhbHQ$aGFzaGhhc2g"]
        {
            assert_eq!(Kept::read(kept).is_none(), true, "{kept}");
            assert_eq!(verify(Password::typed("richtig pferd"), Some(kept.to_owned())).await, Ok(false), "{kept}");
        }
    }

    #[tokio::test]
    async fn the_memory_of_many_who_hash_is_that_of_four() {
        let mut hashing = tokio::task::JoinSet::new();
        for _ in 0..12 {
            hashing.spawn(verify(Password::typed("richtig pferd"), None));
        }
        assert_eq!(hashing.join_all().await, [const { Ok(false) }; 12]);
        let kept = MEMORY.lock().expect("the memory").len();
        assert_eq!((1..=4).contains(&kept), true, "{kept} blocks");
    }
}
