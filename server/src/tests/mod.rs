//! The front door and the archive, on a real store.

mod access;
mod archive;
mod caching;
mod closed;
mod front;
mod letters;
mod revoked;
mod search;
mod upgrade;
mod wire;

use platform::config::{Config, Organisation, OrganisationFacts};
use tempfile::TempDir;

use crate::boot::{Booted, boot};

/// A booted installation in a folder that goes away with the test, set up as Waterschap Lagemade.
pub(crate) async fn booted() -> (Booted, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let config = Config {
        data: folder.path().join("data"),
        ..Config::default()
    };
    let booted = boot(config).await.unwrap();
    let facts = OrganisationFacts {
        name: "Waterschap Lagemade".into(),
        is_set_up: true,
        ..OrganisationFacts::default()
    };
    booted
        .platform
        .store
        .change(async |change| Organisation::keep(change, &facts).await)
        .await
        .unwrap();
    booted.platform.organisation.read(&booted.platform.store).await.unwrap();
    (booted, folder)
}
