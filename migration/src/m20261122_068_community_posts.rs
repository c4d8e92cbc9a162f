//! When what was said elsewhere was brought here, apart from when it was said.

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
ALTER TABLE post ADD COLUMN received_at BIGINT;
ALTER TABLE post_comment ADD COLUMN received_at BIGINT;
";
