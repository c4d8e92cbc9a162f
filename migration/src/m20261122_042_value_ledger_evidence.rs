//! Evidence says what it is about, and the sentence around it is made in the language of who reads it.

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

// Rows from before have none: what stands in their words is shown as it was written.
const UP: &str = "
ALTER TABLE ledger_evidence ADD COLUMN about TEXT CHECK (length(about) <= 500);
";
