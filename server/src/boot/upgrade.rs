//! A store is brought up to date before the first question; an embedded one is copied aside first.

use std::path::PathBuf;

use migration::{LedgerTrouble, Standing};
use platform::config::Config;
use platform::store::{Engine, Store};
use sea_orm::{ConnectionTrait, DbErr, Statement};

/// Why a store was not brought up to date; it is as it was.
#[derive(Debug, thiserror::Error)]
pub enum UpgradeTrouble {
    /// The ledger.
    #[error(transparent)]
    Ledger(#[from] LedgerTrouble),
    /// The copy.
    #[error("no copy could be made before the upgrade, so nothing was changed: {0}")]
    Copy(String),
}

/// Runs what is missing of the ledger. Refuses a store that is newer than the program.
pub(crate) async fn bring_up_to_date(store: &Store, config: &Config) -> Result<(), UpgradeTrouble> {
    let standing = migration::standing(store.bare_writer())
        .await
        .map_err(LedgerTrouble::Engine)?;
    if let (Standing::Older(steps), Engine::Sqlite { .. }) = (&standing, config.engine()) {
        let copy = copy_aside(store, config).await?;
        tracing::info!(steps, copy = %copy.display(), "the store is older than the program; a copy was made first");
    }
    Ok(migration::bring_up_to_date(store.bare_writer()).await?)
}

async fn copy_aside(store: &Store, config: &Config) -> Result<PathBuf, UpgradeTrouble> {
    let failed = |error: String| UpgradeTrouble::Copy(error);
    let folder = config.data.join("backups");
    std::fs::create_dir_all(&folder).map_err(|error| failed(error.to_string()))?;
    let copy = folder.join(format!("before-upgrade-{}.sqlite", store.clock().now().0 / 1_000_000));
    vacuum_into(store, &copy)
        .await
        .map_err(|error| failed(error.to_string()))?;
    Ok(copy)
}

/// Writes the whole embedded store, as it is at one moment, into a new file.
pub(crate) async fn vacuum_into(store: &Store, file: &std::path::Path) -> Result<(), DbErr> {
    let db = store.bare_writer();
    let path = file.to_string_lossy().into_owned();
    let backend = db.get_database_backend();
    db.execute_raw(Statement::from_sql_and_values(backend, "VACUUM INTO $1", [path.into()]))
        .await?;
    Ok(())
}
