//! The rows of an import that wait to be read, so that an import survives a stop half-way.

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
CREATE TABLE watch_import_part (
    import_id BIGINT NOT NULL REFERENCES watch_import (id) ON DELETE CASCADE,
    part BIGINT NOT NULL,
    lines TEXT NOT NULL,
    PRIMARY KEY (import_id, part)
);
";
