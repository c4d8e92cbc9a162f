//! Tags on cases that came from no mention.

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

/// A case that came from a mention carries the tags of that mention.
const UP: &str = "
CREATE TABLE tags_case (
    case_id BIGINT NOT NULL REFERENCES routing_case (id) ON DELETE CASCADE,
    tag_id BIGINT NOT NULL REFERENCES tags_tag (id) ON DELETE CASCADE,
    PRIMARY KEY (case_id, tag_id)
);
CREATE INDEX tags_case_tag ON tags_case (tag_id);
";
