//! What others took over from us counts too: each pick-up proposes one entry.

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

const UP: &str = "
ALTER TABLE ledger_entry ADD COLUMN pickup_id BIGINT;
CREATE UNIQUE INDEX ledger_entry_pickup ON ledger_entry (pickup_id) WHERE pickup_id IS NOT NULL;
CREATE INDEX ledger_evidence_link ON ledger_evidence (path) WHERE kind = 'link';
CREATE TABLE ledger_pickup_checkpoint (
    id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
    counts_since BIGINT NOT NULL,
    pickup_id BIGINT NOT NULL
);
";
