//! The data folder: made when it is not there, and only ever used by one program at a time.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};

/// The name of the file that is locked while the program runs.
const LOCK: &str = "draagvlak.lock";

/// Why a data folder cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum FolderTrouble {
    /// It cannot be made or opened.
    #[error("the data folder {0} cannot be used: {1}")]
    Unusable(PathBuf, std::io::Error),
    /// Another program has it.
    #[error("another Draagvlak already uses the data folder {0}")]
    Taken(PathBuf),
}

/// A data folder that nobody else uses while this value lives.
#[derive(Debug)]
pub struct DataFolder {
    path: PathBuf,
    _lock: File,
}

impl DataFolder {
    /// Makes the folder when it is not there, for its owner alone, and locks it.
    ///
    /// # Errors
    /// [`FolderTrouble`].
    pub fn open(path: &Path) -> Result<Self, FolderTrouble> {
        let unusable = |error| FolderTrouble::Unusable(path.to_owned(), error);
        make(path).map_err(unusable)?;
        let lock = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(path.join(LOCK))
            .map_err(unusable)?;
        match lock.try_lock() {
            Ok(()) => Ok(Self {
                path: path.to_owned(),
                _lock: lock,
            }),
            Err(TryLockError::WouldBlock) => Err(FolderTrouble::Taken(path.to_owned())),
            Err(TryLockError::Error(error)) => Err(unusable(error)),
        }
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }
}

fn make(path: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    builder.create(path)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_second_program_is_kept_away_until_the_first_has_gone() {
        let scratch = tempfile::tempdir().unwrap();
        let path = scratch.path().join("data");
        let first = DataFolder::open(&path).unwrap();
        assert!(matches!(DataFolder::open(&path), Err(FolderTrouble::Taken(_))));
        drop(first);
        assert!(DataFolder::open(&path).is_ok());
    }
}
