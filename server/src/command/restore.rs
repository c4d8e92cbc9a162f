//! `restore`: an empty data folder becomes the installation of a backup.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::{complain, config_in, say};
use crate::archive;

#[derive(Args)]
pub(super) struct RestoreOptions {
    /// The backup
    file: PathBuf,
    /// The data folder, new or empty
    #[arg(long, value_name = "DIR", default_value = "data", env = "DRAAGVLAK_DATA")]
    data: PathBuf,
}

/// Brings the backup back and says how much was in it.
pub(super) async fn restore(options: RestoreOptions) -> ExitCode {
    let config = match config_in(&options.data, None) {
        Ok(config) => config,
        Err(trouble) => return complain(&trouble.to_string()),
    };
    match archive::restore(&config, &options.file).await {
        Ok(manifest) => {
            let rows: i64 = manifest.rows.values().sum();
            say(&format!(
                "{}: {rows} rows and {} files are back",
                config.data.display(),
                manifest.files.len()
            ));
            ExitCode::SUCCESS
        }
        Err(trouble) => complain(&trouble.to_string()),
    }
}
