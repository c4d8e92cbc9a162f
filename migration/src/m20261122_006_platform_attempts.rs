//! Counting how often, so that somebody can be slowed down.

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
CREATE TABLE attempt (
    bucket TEXT NOT NULL PRIMARY KEY CHECK (length(bucket) <= 64),
    count BIGINT NOT NULL,
    began_at BIGINT NOT NULL,
    next_at BIGINT NOT NULL
);
CREATE INDEX attempt_began_at ON attempt (began_at);
";
