//! The one ordered ledger of the database: a file a migration, in order, never changed once released.

mod ledger;
mod m20261122_001_platform_ground;
mod m20261122_002_platform_jobs;
mod m20261122_003_platform_notices;
mod m20261122_004_platform_letters;
mod m20261122_020_listening_watch;
mod m20261122_040_value_ledger;
mod m20261122_041_value_updates;

pub use ledger::{LedgerTrouble, Standing, bring_up_to_date, standing};
pub use sea_orm_migration::prelude::MigratorTrait;
use sea_orm_migration::prelude::{MigrationTrait, async_trait};

/// All migrations, oldest first.
pub struct Ledger;

#[async_trait::async_trait]
impl MigratorTrait for Ledger {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261122_001_platform_ground::Migration),
            Box::new(m20261122_002_platform_jobs::Migration),
            Box::new(m20261122_003_platform_notices::Migration),
            Box::new(m20261122_004_platform_letters::Migration),
            Box::new(m20261122_020_listening_watch::Migration),
            Box::new(m20261122_040_value_ledger::Migration),
            Box::new(m20261122_041_value_updates::Migration),
        ]
    }
}

/// Changes when the ledger does; tests name their template database after it.
#[must_use]
pub fn fingerprint() -> &'static str {
    env!("LEDGER_FINGERPRINT")
}
