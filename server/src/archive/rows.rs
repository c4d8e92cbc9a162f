//! The rows, in and out: a copy of the file, or PostgreSQL's own dump.

use std::path::{Path, PathBuf};

use platform::config::Config;
use platform::store::{Engine, Store};
use tokio::process::Command;

use super::ArchiveTrouble;
use crate::boot::vacuum_into;

/// The name of the rows inside the archive.
pub(super) fn name(config: &Config) -> &'static str {
    match config.engine() {
        Engine::Sqlite { .. } => "draagvlak.sqlite",
        Engine::Postgres { .. } => "draagvlak.dump",
    }
}

/// Writes the rows as they are at one moment into a file in `folder`.
pub(super) async fn copy(store: &Store, config: &Config, folder: &Path) -> Result<PathBuf, ArchiveTrouble> {
    let copy = folder.join(name(config));
    match config.engine() {
        Engine::Sqlite { .. } => {
            vacuum_into(store, &copy)
                .await
                .map_err(|error| ArchiveTrouble::Store(error.to_string()))?;
        }
        Engine::Postgres { address } => {
            let mut dump = Command::new("pg_dump");
            dump.args(["--format=custom", "--no-owner", "--file"])
                .arg(&copy)
                .arg(format!("--dbname={address}"));
            run("pg_dump", dump).await?;
        }
    }
    Ok(copy)
}

/// Loads a dump into the empty database of the configuration.
pub(super) async fn load(address: &str, dump: &Path) -> Result<(), ArchiveTrouble> {
    let mut load = Command::new("pg_restore");
    load.args(["--no-owner", "--single-transaction", "--exit-on-error"]);
    load.arg(format!("--dbname={address}")).arg(dump);
    run("pg_restore", load).await
}

async fn run(name: &'static str, mut command: Command) -> Result<(), ArchiveTrouble> {
    let output = command
        .output()
        .await
        .map_err(|error| ArchiveTrouble::Program(name, error.to_string()))?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr)
        .lines()
        .next()
        .unwrap_or_default()
        .to_owned();
    Err(ArchiveTrouble::Program(name, said))
}
