//! The file of an SQLite database: whose eyes it is for, and whether it is still the one that was opened.
//!
//! Nothing here opens a file that SQLite has open: on closing it, the system would drop the locks that SQLite holds.

use super::Opening;
use crate::store::{Result, StoreError};
use std::{
    ffi::OsString,
    fs::{Metadata, OpenOptions},
    io::{self, ErrorKind},
    path::{Path, PathBuf},
};

/// The files of a database that is open: itself, and its log, in which the latest changes stand.
#[derive(Debug)]
pub struct OpenedFile(Vec<(PathBuf, Identity)>);

/// What a file is, whatever it is called: device and number on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Identity(u64, u64);

impl Identity {
    #[cfg(unix)]
    fn of(file: &Metadata) -> Self {
        use std::os::unix::fs::MetadataExt;
        Self(file.dev(), file.ino())
    }

    /// Elsewhere nobody can delete or replace a file that is open.
    #[cfg(not(unix))]
    fn of(_: &Metadata) -> Self {
        Self(0, 0)
    }
}

impl OpenedFile {
    /// The files as they are now, while SQLite has them open.
    pub(super) fn of(path: &Path) -> Result<Self> {
        // Whoever goes to another folder must not lose sight of them.
        let path = std::path::absolute(path).map_err(sqlx::Error::Io)?;
        let identified = [path.clone(), beside(&path, "-wal")].map(|path| {
            let identity = Identity::of(&std::fs::metadata(&path)?);
            Ok((path, identity))
        });
        let identified: io::Result<_> = identified.into_iter().collect();
        Ok(Self(identified.map_err(sqlx::Error::Io)?))
    }

    /// Fails if what would be written goes to a file that nobody will find: it was deleted or replaced.
    pub fn is_still_there(&self) -> Result<()> {
        let gone = self.0.iter().find(|(path, was)| {
            let is = std::fs::metadata(path).map(|file| Identity::of(&file));
            is.ok() != Some(*was)
        });
        match gone {
            None => Ok(()),
            Some((path, _)) => Err(StoreError::NotWritable(format!(
                "{} was deleted or replaced while the program had it open; put it back, or start the program anew",
                path.display()
            ))),
        }
    }
}

/// Makes the file of a new database for its owner's eyes only, SQLite gives its log the same rights; or sees to it that the
/// one that is there is for them only.
pub(super) fn prepare(path: &Path, opening: Opening) -> Result<()> {
    match opening {
        Opening::OrBegin => create_private(path)?,
        Opening::Existing if holds_something(path) => {}
        Opening::Existing => {
            return Err(StoreError::Unsuitable("there is no such database; nothing was made".to_owned()));
        }
    }
    tighten(path)
}

fn holds_something(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|file| file.len() > 0)
}

fn create_private(path: &Path) -> Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(sqlx::Error::Io(error).into()),
        _ => Ok(()),
    }
}

/// A file that others may read was copied there by somebody, for instance: then nobody but its owner may from now on.
#[cfg(unix)]
fn tighten(path: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    for path in [path.to_owned(), beside(path, "-wal"), beside(path, "-shm")] {
        let Ok(file) = std::fs::metadata(&path) else { continue };
        let mode = file.permissions().mode();
        // What is no file says so itself, when it is opened as one.
        if !file.is_file() || mode & 0o077 == 0 {
            continue;
        }
        let own = PermissionsExt::from_mode(mode & 0o700);
        std::fs::set_permissions(&path, own).map_err(|error| {
            let (path, mode) = (path.display(), mode & 0o777);
            StoreError::Unsuitable(format!(
                "others may read {path} (mode {mode:o}), and that cannot be changed: {error}"
            ))
        })?;
        tracing::warn!(file = %path.display(), "others could read the database; only its owner can from now on");
    }
    Ok(())
}

#[cfg(not(unix))]
fn tighten(_: &Path) -> Result<()> {
    Ok(())
}

/// A file that SQLite keeps with the database.
fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(ending);
    name.into()
}
