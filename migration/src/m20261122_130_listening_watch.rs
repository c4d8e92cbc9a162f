//! A table that is brought keeps what a query wants; somebody may say that the table itself is the choice.

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

/// Why every row of a table is kept; nothing where the queries decide. Tables from before were kept whole under a purpose
/// that somebody gave, and that purpose is the reason.
const UP: &str = "
ALTER TABLE watch_source ADD COLUMN whole_because TEXT CHECK (length(whole_because) BETWEEN 1 AND 500);
UPDATE watch_source SET whole_because = CASE WHEN purpose = '' THEN title ELSE purpose END WHERE kind = 'import';
ALTER TABLE watch_import ADD COLUMN left_out BIGINT NOT NULL DEFAULT 0;
";
