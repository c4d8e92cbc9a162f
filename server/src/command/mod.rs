//! The command line: the same verbs as the pages.

mod asked;
mod backup;
mod check;
mod demo;
mod import;
mod lists;
mod restore;
mod said;
mod serve;
mod user;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use platform::config::{Config, ConfigTrouble};

pub(crate) use said::{complain, say};

/// Draagvlak: social media carried by your own people, and what it brings.
#[derive(Parser)]
#[command(name = "draagvlak", version, about, long_about = None, max_term_width = 100)]
struct Line {
    #[command(subcommand)]
    verb: Option<Verb>,
}

#[derive(Subcommand)]
enum Verb {
    /// Serve the installation (this is also what happens without a command)
    Serve(Place),
    /// Serve a believable organisation in a fresh folder, to look around in
    Demo(demo::DemoOptions),
    /// Say whether configuration, store, mail and clock are in order; exits 0 or 1
    Check(Place),
    /// Take in a list: staff, mentions or feeds
    Import(import::ImportOptions),
    /// Make a colleague an account, or reset a password
    User(user::UserOptions),
    /// Write everything into one file, also while the program serves
    Backup(backup::BackupOptions),
    /// Fill an empty data folder from a backup
    Restore(restore::RestoreOptions),
}

/// Where the installation is.
#[derive(Args, Clone)]
pub(crate) struct Place {
    /// The data folder
    #[arg(long, value_name = "DIR", default_value = "data", env = "DRAAGVLAK_DATA")]
    pub(crate) data: PathBuf,
    /// The address to listen on
    #[arg(long, value_name = "IP:PORT")]
    pub(crate) address: Option<SocketAddr>,
}

impl Place {
    /// Reads the configuration of this place; what stands on the command line wins.
    pub(crate) fn config(&self) -> Result<Config, ConfigTrouble> {
        config_in(&self.data, self.address)
    }
}

pub(crate) fn config_in(data: &Path, address: Option<SocketAddr>) -> Result<Config, ConfigTrouble> {
    let mut config = Config::read(data, |name| std::env::var(name).ok())?;
    config.address = address.unwrap_or(config.address);
    Ok(config)
}

/// Reads the command line and does what it says. Exit codes: 0 done, 1 not done, 2 not understood, 3 done in part.
#[must_use]
pub fn run() -> ExitCode {
    let line = Line::parse();
    // Every TLS connection of the program uses ring; nothing else is compiled in.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return complain(&format!("the program cannot start: {error}")),
    };
    let default_place = || Place {
        data: std::env::var("DRAAGVLAK_DATA").map_or("data".into(), PathBuf::from),
        address: None,
    };
    runtime.block_on(async {
        match line.verb.unwrap_or_else(|| Verb::Serve(default_place())) {
            Verb::Serve(place) => serve::serve(&place).await,
            Verb::Demo(options) => demo::demo(options).await,
            Verb::Check(place) => check::check(&place).await,
            Verb::Import(options) => import::import(options).await,
            Verb::User(options) => user::user(options).await,
            Verb::Backup(options) => backup::backup(options).await,
            Verb::Restore(options) => restore::restore(options).await,
        }
    })
}
