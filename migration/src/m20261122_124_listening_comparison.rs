//! Rounds that give way when everything is to be looked at again, and corrections that can be taken back.

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

/// `epoch` counts how often a checkpoint was set back; a round that read an earlier one keeps nothing.
const UP: &str = "
ALTER TABLE pickup_checkpoint ADD COLUMN epoch BIGINT NOT NULL DEFAULT 0;
ALTER TABLE comparison_checkpoint ADD COLUMN epoch BIGINT NOT NULL DEFAULT 0;
CREATE TABLE comparison_lesson (
    message_id BIGINT NOT NULL PRIMARY KEY REFERENCES comparison_message (id) ON DELETE CASCADE,
    taught TEXT NOT NULL
);
";
