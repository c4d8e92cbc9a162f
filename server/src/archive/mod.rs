//! A backup is one tar file: the rows, the files, and a list that says what must be in it.

mod contents;
mod manifest;
mod rows;
mod unpack;

use std::fs::File;
use std::path::{Path, PathBuf};

use platform::config::Config;
use platform::store::Store;

pub use manifest::Manifest;
pub use unpack::restore;

/// The folder with uploaded files inside the data folder.
const FILES: &str = "files";

/// Why a backup could not be made or brought back.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveTrouble {
    /// Reading or writing a file.
    #[error("{0}: {1}")]
    File(PathBuf, std::io::Error),
    /// The store.
    #[error("the store: {0}")]
    Store(String),
    /// The backup is not whole.
    #[error("this backup is damaged: {0}")]
    Damaged(String),
    /// There is something where it should go.
    #[error("{0} is not empty; restore into a new folder")]
    NotEmpty(PathBuf),
    /// The other engine.
    #[error("this backup holds a {0} store, but the configuration asks for {1}")]
    OtherEngine(String, String),
    /// A program of PostgreSQL is missing or failed.
    #[error("{0} is needed and could not do it: {1}")]
    Program(&'static str, String),
}

fn file_trouble(path: &Path) -> impl Fn(std::io::Error) -> ArchiveTrouble + '_ {
    move |error| ArchiveTrouble::File(path.to_owned(), error)
}

/// Writes everything into `target`. The file appears under its name only when it is complete and on disk.
///
/// # Errors
/// [`ArchiveTrouble`]; then there is no file.
pub async fn back_up(store: &Store, config: &Config, target: &Path) -> Result<Manifest, ArchiveTrouble> {
    let folder = target
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let scratch = tempfile::tempdir_in(folder).map_err(file_trouble(folder))?;
    let rows = rows::copy(store, config, scratch.path()).await?;
    let half = scratch.path().join("backup.tar");
    let mut manifest = Manifest::begin(store).await?;
    let mut archive = tar::Builder::new(File::create(&half).map_err(file_trouble(&half))?);
    contents::add(&mut archive, &mut manifest, &rows, rows::name(config))?;
    contents::add_tree(&mut archive, &mut manifest, &config.data.join(FILES), FILES)?;
    contents::add_bytes(&mut archive, manifest::NAME, &manifest.bytes()?)?;
    let done = archive.into_inner().map_err(file_trouble(&half))?;
    done.sync_all().map_err(file_trouble(&half))?;
    std::fs::rename(&half, target).map_err(file_trouble(target))?;
    File::open(folder)
        .and_then(|folder| folder.sync_all())
        .map_err(file_trouble(folder))?;
    Ok(manifest)
}
