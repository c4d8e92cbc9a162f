//! From a data folder to a running platform: lock, store, ledger, ports.

mod folder;
mod outside;
mod upgrade;

use platform::clock::Clock;
use platform::config::{Config, ConfigTrouble, Organisation};
use platform::feature::{House, Platform};
use platform::outside::Outside;
use platform::page::Assets;
use platform::store::{Store, StoreTrouble};
use tokio_util::sync::CancellationToken;

pub use folder::{DataFolder, FolderTrouble};
pub(crate) use outside::{mail_server, quiet as quiet_outside};
pub use upgrade::UpgradeTrouble;
pub(crate) use upgrade::{bring_up_to_date, vacuum_into};

/// Why the program cannot start, in words for whoever starts it.
#[derive(Debug, thiserror::Error)]
pub enum BootTrouble {
    /// The data folder.
    #[error(transparent)]
    Folder(#[from] FolderTrouble),
    /// The configuration.
    #[error(transparent)]
    Config(#[from] ConfigTrouble),
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreTrouble),
    /// Bringing the store up to date.
    #[error(transparent)]
    Upgrade(#[from] UpgradeTrouble),
    /// Reading what is in it.
    #[error("the store cannot be read: {0}")]
    Read(#[from] sea_orm::DbErr),
    /// The connectors.
    #[error("the way out cannot be made: {0}")]
    Outside(String),
    /// The listener.
    #[error("cannot listen on {0}: {1}")]
    Listen(std::net::SocketAddr, std::io::Error),
}

/// A platform and what must live as long as it does.
pub struct Booted {
    /// The running installation.
    pub platform: Platform,
    /// Keeps a second program away from the data folder.
    pub folder: DataFolder,
}

/// Opens the data folder and everything in it. The store is brought up to date, with a backup first when it is embedded.
///
/// # Errors
/// [`BootTrouble`] says what is in the way.
pub async fn boot(config: Config) -> Result<Booted, BootTrouble> {
    boot_with(config, Clock::system(), |outside| outside).await
}

/// The same on another clock, so that a story can let an hour pass.
///
/// # Errors
/// [`BootTrouble`] says what is in the way.
pub async fn boot_at(config: Config, clock: Clock) -> Result<Booted, BootTrouble> {
    boot_with(config, clock, |outside| outside).await
}

/// The same with a say in the ports: the demonstration puts its recorded feeds before the real ones.
pub(crate) async fn boot_with(
    config: Config,
    clock: Clock,
    ports: impl FnOnce(Outside) -> Outside,
) -> Result<Booted, BootTrouble> {
    let folder = DataFolder::open(&config.data)?;
    let store = Store::open(&config.engine(), clock.clone()).await?;
    upgrade::bring_up_to_date(&store, &config).await?;
    let organisation = Organisation::default();
    organisation.read(&store).await?;
    let outside = ports(outside::connect(&config).map_err(BootTrouble::Outside)?);
    let platform = Platform::new(House {
        store,
        clock,
        config,
        organisation,
        outside,
        assets: Assets::new(web::assets()),
        closing: CancellationToken::new(),
        features: crate::features::all(),
    });
    Ok(Booted { platform, folder })
}
