//! Queries say in which languages and sources they look, and whose posts they leave out.

use sea_orm_migration::prelude::*;

/// This step of the ledger.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.get_connection().execute_unprepared(UP).await?;
        Ok(())
    }
}

/// Queries that are there look everywhere, as they did.
const UP: &str = "
ALTER TABLE watch_query ADD COLUMN languages TEXT NOT NULL DEFAULT '' CHECK (length(languages) <= 100);
ALTER TABLE watch_query ADD COLUMN source_rule TEXT NOT NULL DEFAULT 'all' CHECK (source_rule IN ('all', 'only', 'except'));
ALTER TABLE watch_query ADD COLUMN source_ids TEXT NOT NULL DEFAULT '' CHECK (length(source_ids) <= 8000);
ALTER TABLE watch_query ADD COLUMN authors_out TEXT NOT NULL DEFAULT '' CHECK (length(authors_out) <= 4000);
";
