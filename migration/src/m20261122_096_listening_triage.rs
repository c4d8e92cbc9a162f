//! Triage: whether a suggestion was shown when somebody decided, and how often it must be right to be shown.

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

/// Every suggestion was shown until now. There is one row of trust; without it the precision is the usual one.
const UP: &str = "
ALTER TABLE triage_decision ADD COLUMN was_shown BOOLEAN NOT NULL DEFAULT TRUE;
CREATE TABLE triage_trust (
    id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
    least_percent BIGINT NOT NULL CHECK (least_percent BETWEEN 0 AND 100),
    changed_at BIGINT NOT NULL
);
";
