//! Which post stands in another space as well, with a line of who brought it there.

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
CREATE TABLE post_share (
    post_id BIGINT NOT NULL PRIMARY KEY REFERENCES post (id) ON DELETE CASCADE,
    original_id BIGINT NOT NULL
);
CREATE INDEX post_share_original ON post_share (original_id);
";
