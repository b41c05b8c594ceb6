//! What public pages read from the database, kept until something that the public sees has changed.

use std::{
    any::{Any, TypeId},
    sync::Arc,
};

/// So many things are kept: the networks, and what the offers need that are asked for most.
const KEPT: u64 = 256;

/// By the version of what the public sees, by their type and by what they are of.
type Key = (i64, TypeId, String);

/// What was read.
#[derive(Clone)]
pub struct Reads(moka::sync::Cache<Key, Arc<dyn Any + Send + Sync>>);

impl Default for Reads {
    fn default() -> Self {
        Self(moka::sync::Cache::new(KEPT))
    }
}

impl Reads {
    /// What was read of `of` in a version of what the public sees, or is read now. What is read may depend on nothing but these
    /// two: the day belongs into `of`, too.
    pub async fn get<T: Send + Sync + 'static, E>(
        &self,
        version: i64,
        of: String,
        read: impl Future<Output = Result<T, E>>,
    ) -> Result<Arc<T>, E> {
        let key = (version, TypeId::of::<T>(), of);
        if let Some(kept) = self.0.get(&key).and_then(|kept| kept.downcast().ok()) {
            return Ok(kept);
        }
        let read = Arc::new(read.await?);
        self.0.insert(key, read.clone());
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_was_read_is_kept_for_its_version_and_its_type_alone() {
        let reads = Reads::default();
        let number = async |version, read: u8| {
            reads.get(version, "a".to_owned(), async { Ok::<_, ()>(read) }).await.map(|kept| *kept)
        };
        assert_eq!([number(1, 1).await, number(1, 2).await, number(2, 3).await], [Ok(1), Ok(1), Ok(3)]);
        let text = reads.get(1, "a".to_owned(), async { Ok::<_, ()>("text") }).await;
        assert_eq!(text.as_deref(), Ok(&"text"));
        let failed = reads.get(1, "b".to_owned(), async { Err::<u8, _>("away") }).await;
        let again = reads.get(1, "b".to_owned(), async { Ok::<u8, &str>(4) }).await;
        assert_eq!((failed, again.as_deref()), (Err("away"), Ok(&4)));
    }
}
