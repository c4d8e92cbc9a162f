//! Bringing a backup back: into an empty folder, and only when every file is what the list says.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::{Component, Path, PathBuf};

use platform::clock::Clock;
use platform::config::Config;
use platform::store::{Engine, Store};
use sea_orm::{ConnectionTrait, Statement};

use super::manifest::{self, Manifest};
use super::{ArchiveTrouble, contents, file_trouble, rows};

/// Entries of an archive at most: uploaded files are one each.
const ENTRIES_MOST: usize = 10_000_000;

/// Fills the data folder of `config` from a backup. Nothing is left behind when it fails.
///
/// # Errors
/// [`ArchiveTrouble`].
pub async fn restore(config: &Config, backup: &Path) -> Result<Manifest, ArchiveTrouble> {
    std::fs::create_dir_all(&config.data).map_err(file_trouble(&config.data))?;
    let is_taken = ["draagvlak.sqlite", "files"]
        .iter()
        .any(|name| config.data.join(name).exists());
    if is_taken {
        return Err(ArchiveTrouble::NotEmpty(config.data.clone()));
    }
    let scratch = tempfile::tempdir_in(&config.data).map_err(file_trouble(&config.data))?;
    let manifest = unpack(backup, scratch.path())?;
    let wanted = match config.engine() {
        Engine::Sqlite { .. } => "sqlite",
        Engine::Postgres { .. } => "postgres",
    };
    if manifest.engine != wanted {
        return Err(ArchiveTrouble::OtherEngine(manifest.engine, wanted.into()));
    }
    let copy = scratch.path().join(rows::name(config));
    match config.engine() {
        Engine::Sqlite { file } => {
            look_into(&copy, &manifest.rows).await?;
            std::fs::rename(&copy, &file).map_err(file_trouble(&file))?;
        }
        Engine::Postgres { address } => rows::load(&address, &copy).await?,
    }
    let files = scratch.path().join("files");
    if files.exists() {
        let target = config.data.join("files");
        std::fs::rename(&files, &target).map_err(file_trouble(&target))?;
    }
    File::open(&config.data)
        .and_then(|folder| folder.sync_all())
        .map_err(file_trouble(&config.data))?;
    Ok(manifest)
}

/// Unpacks by name into `folder` and holds every file against the list.
fn unpack(backup: &Path, folder: &Path) -> Result<Manifest, ArchiveTrouble> {
    let mut archive = tar::Archive::new(File::open(backup).map_err(file_trouble(backup))?);
    let mut found = BTreeMap::new();
    let mut list = None;
    let entries = archive
        .entries()
        .map_err(|error| ArchiveTrouble::Damaged(error.to_string()))?;
    for entry in entries.take(ENTRIES_MOST) {
        let mut entry = entry.map_err(|error| ArchiveTrouble::Damaged(error.to_string()))?;
        let inside = entry
            .path()
            .map_err(|error| ArchiveTrouble::Damaged(error.to_string()))?
            .into_owned();
        let target = place(folder, &inside)?;
        if let Some(parent) = target.parent() {
            std::fs::create_dir_all(parent).map_err(file_trouble(parent))?;
        }
        let mut file = File::create(&target).map_err(file_trouble(&target))?;
        std::io::copy(&mut entry, &mut file).map_err(|error| ArchiveTrouble::Damaged(error.to_string()))?;
        file.sync_all().map_err(file_trouble(&target))?;
        if inside == Path::new(manifest::NAME) {
            let text = std::fs::read(&target).map_err(file_trouble(&target))?;
            list = serde_json::from_slice(&text).ok();
        } else {
            found.insert(inside.to_string_lossy().into_owned(), contents::hash(&target)?);
        }
    }
    let list: Manifest = list.ok_or_else(|| ArchiveTrouble::Damaged("the list of contents is missing".into()))?;
    match list.files.iter().find(|(name, hash)| found.get(*name) != Some(hash)) {
        Some((name, _)) => Err(ArchiveTrouble::Damaged(format!("{name} is missing or not what it was"))),
        None if found.len() != list.files.len() => Err(ArchiveTrouble::Damaged("it holds files it should not".into())),
        None => Ok(list),
    }
}

/// Only plain names below the folder: no way up, no absolute path.
fn place(folder: &Path, inside: &Path) -> Result<PathBuf, ArchiveTrouble> {
    let is_plain = inside.components().all(|part| matches!(part, Component::Normal(_)));
    if is_plain {
        Ok(folder.join(inside))
    } else {
        Err(ArchiveTrouble::Damaged("a name leads outside".into()))
    }
}

/// Opens the copied store and asks the engine whether it is whole.
async fn look_into(file: &Path, promised: &BTreeMap<String, i64>) -> Result<(), ArchiveTrouble> {
    let store_trouble = |error: String| ArchiveTrouble::Store(error);
    let engine = Engine::Sqlite { file: file.to_owned() };
    let store = Store::open(&engine, Clock::system())
        .await
        .map_err(|trouble| store_trouble(trouble.to_string()))?;
    let found = examine(&store).await;
    let rows = manifest::count_rows(store.reader()).await;
    store.close().await;
    found?;
    let rows = rows.map_err(|error| store_trouble(error.to_string()))?;
    let lost = promised.keys().find(|table| !rows.contains_key(*table));
    lost.map_or(Ok(()), |table| {
        Err(ArchiveTrouble::Damaged(format!("the table {table} is missing")))
    })
}

async fn examine(store: &Store) -> Result<(), ArchiveTrouble> {
    for (question, good) in [
        ("PRAGMA integrity_check", Some("ok")),
        ("PRAGMA foreign_key_check", None),
    ] {
        let db = store.reader();
        let statement = Statement::from_string(db.get_database_backend(), question);
        let answers = db
            .query_all_raw(statement)
            .await
            .map_err(|error| ArchiveTrouble::Store(error.to_string()))?;
        let first = answers.first().and_then(|row| row.try_get_by_index::<String>(0).ok());
        if first.as_deref() != good {
            return Err(ArchiveTrouble::Damaged(format!(
                "{question}: {}",
                first.unwrap_or_default()
            )));
        }
    }
    Ok(())
}
