//! `backup`: everything in one file, also while the program serves.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use platform::clock::Clock;
use platform::store::Store;

use super::{complain, config_in, say};
use crate::archive;

#[derive(Args)]
pub(super) struct BackupOptions {
    /// The file to write
    file: PathBuf,
    /// The data folder
    #[arg(long, value_name = "DIR", default_value = "data", env = "DRAAGVLAK_DATA")]
    data: PathBuf,
}

/// Makes the backup and says how much is in it.
pub(super) async fn backup(options: BackupOptions) -> ExitCode {
    let made = async {
        let config = config_in(&options.data, None).map_err(|trouble| trouble.to_string())?;
        if config.database.is_none() && !config.data.join("draagvlak.sqlite").exists() {
            return Err(format!("there is no installation in {}", config.data.display()));
        }
        let store = Store::open(&config.engine(), Clock::system())
            .await
            .map_err(|trouble| trouble.to_string())?;
        let made = archive::back_up(&store, &config, &options.file)
            .await
            .map_err(|trouble| trouble.to_string());
        store.close().await;
        made
    };
    match made.await {
        Ok(manifest) => {
            let rows: i64 = manifest.rows.values().sum();
            say(&format!(
                "{}: {rows} rows and {} files",
                options.file.display(),
                manifest.files.len()
            ));
            ExitCode::SUCCESS
        }
        Err(trouble) => complain(&trouble),
    }
}
