//! What stands on top of a space is found without looking through everything that was ever said there.

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

const UP: &str = "CREATE INDEX post_pinned ON post (space_id, pinned_at) WHERE pinned_at IS NOT NULL;";
