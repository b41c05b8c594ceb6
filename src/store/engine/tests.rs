use super::*;
use crate::store::StoreError;
use std::path::{Path, PathBuf};

/// A folder that goes with the test.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        let path = std::env::temp_dir().join(format!("mintverbund-engine-{}", uuid::Uuid::now_v7()));
        std::fs::create_dir_all(&path).expect("a folder");
        Self(path)
    }

    fn database(&self) -> PathBuf {
        self.0.join("verbund.db")
    }

    fn address(&self) -> DatabaseAddress {
        DatabaseAddress::Sqlite(self.database())
    }

    /// The names of all files in it, and what their owner, their group and others may do with them.
    #[cfg(unix)]
    fn modes(&self) -> Vec<(String, u32)> {
        use std::os::unix::fs::PermissionsExt;
        let files = std::fs::read_dir(&self.0).expect("the folder").flatten();
        let mode = |file: &std::fs::DirEntry| file.metadata().expect("a file").permissions().mode() & 0o777;
        let mut modes: Vec<_> =
            files.map(|file| (file.file_name().to_string_lossy().into_owned(), mode(&file))).collect();
        modes.sort();
        modes
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[cfg(unix)]
const PRIVATE: [(&str, u32); 3] = [("verbund.db", 0o600), ("verbund.db-shm", 0o600), ("verbund.db-wal", 0o600)];

#[cfg(unix)]
#[tokio::test]
async fn a_new_database_and_its_log_are_for_their_owner_only() {
    let folder = Folder::new();
    let store = Store::open(&folder.address()).await.expect("a new database");
    assert_eq!(folder.modes(), PRIVATE.map(|(name, mode)| (name.to_owned(), mode)));
    store.close().await;
}

#[cfg(unix)]
#[tokio::test]
async fn a_database_that_others_could_read_is_for_its_owner_only_once_it_is_opened() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new();
    let first = Store::open(&folder.address()).await.expect("a new database");
    for (name, _) in PRIVATE {
        let mode = PermissionsExt::from_mode(0o664);
        std::fs::set_permissions(folder.0.join(name), mode).expect("rights can be given");
    }
    let second = Store::open(&folder.address()).await.expect("the same database");
    assert_eq!(folder.modes(), PRIVATE.map(|(name, mode)| (name.to_owned(), mode)));
    second.close().await;
    first.close().await;
}

#[tokio::test]
async fn what_is_to_be_there_already_is_not_made() {
    let folder = Folder::new();
    let refused = |opened: Result<Store>| opened.map(|_| ()).map_err(|error| error.to_string());
    let why = "there is no such database; nothing was made".to_owned();
    assert_eq!(refused(Store::open_existing(&folder.address()).await), Err(why.clone()));
    assert_eq!(folder.database().exists(), false);
    std::fs::write(folder.database(), "").expect("an empty file");
    assert_eq!(refused(Store::open_existing(&folder.address()).await), Err(why));
    let (store, is_new) = Store::open_saying(&folder.address(), Opening::OrBegin).await.expect("a new database");
    store.close().await;
    let (again, is_new_again) = Store::open_saying(&folder.address(), Opening::Existing).await.expect("it is there");
    again.close().await;
    assert_eq!((is_new, is_new_again), (true, false));
}

/// What a write says, if it is refused.
async fn written(store: &Store) -> std::result::Result<(), String> {
    let outcome = async {
        let mut tx = store.write().await?;
        crate::store::listing::bump(&mut tx).await?;
        tx.commit().await
    };
    outcome.await.map_err(|error| match error {
        StoreError::NotWritable(why) => why,
        other => format!("something else: {other}"),
    })
}

fn said_of(path: &Path) -> std::result::Result<(), String> {
    let path = path.display();
    Err(format!("{path} was deleted or replaced while the program had it open; put it back, or start the program anew"))
}

#[tokio::test]
async fn nothing_is_written_to_a_file_that_was_deleted_or_replaced() {
    let folder = Folder::new();
    let store = Store::open(&folder.address()).await.expect("a new database");
    assert_eq!(written(&store).await, Ok(()));
    for name in ["verbund.db", "verbund.db-wal"] {
        let (path, aside) = (folder.0.join(name), folder.0.join("aside"));
        std::fs::rename(&path, &aside).expect("the file goes");
        assert_eq!(written(&store).await, said_of(&path), "deleted");
        std::fs::copy(&aside, &path).expect("another file comes");
        assert_eq!(written(&store).await, said_of(&path), "replaced");
        std::fs::rename(&aside, &path).expect("the file comes back");
        assert_eq!(written(&store).await, Ok(()), "back");
    }
    store.close().await;
}

#[tokio::test]
async fn what_was_written_while_the_file_was_deleted_is_not_said_to_be_saved() {
    let folder = Folder::new();
    let store = Store::open(&folder.address()).await.expect("a new database");
    let mut tx = store.write().await.expect("the writer");
    crate::store::listing::bump(&mut tx).await.expect("a change");
    std::fs::remove_file(folder.database()).expect("the file goes");
    let committed = tx.commit().await;
    assert_eq!(matches!(committed, Err(StoreError::NotWritable(_))), true, "{committed:?}");
    store.close().await;
}

#[test]
fn many_who_begin_the_same_database_at_once_all_get_it() {
    let folder = Folder::new();
    let address = folder.address();
    let begins = || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            let (store, is_new) = Store::open_saying(&address, Opening::OrBegin).await.expect("it opens");
            assert_eq!(written(&store).await, Ok(()));
            store.close().await;
            is_new
        })
    };
    let began = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..6).map(|_| scope.spawn(begins)).collect();
        threads.into_iter().map(|thread| thread.join().expect("nobody fails")).filter(|is_new| *is_new).count()
    });
    assert_eq!(began, 1, "one of them began it");
}
