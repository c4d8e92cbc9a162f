//! Posts of Bluesky: by what name their author goes, and who passes them on.

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

/// A name that was asked for and is not there is empty, so that it is not asked for again. Who passes on is a hash: it is
/// counted, and never shown.
const UP: &str = "
ALTER TABLE watch_stream_post ADD COLUMN handle TEXT CHECK (length(handle) <= 253);
CREATE INDEX watch_stream_post_nameless ON watch_stream_post (mention_id) WHERE handle IS NULL;
CREATE TABLE watch_echo (
    record TEXT NOT NULL PRIMARY KEY CHECK (length(record) = 32),
    mention_id BIGINT NOT NULL REFERENCES watch_mention (id) ON DELETE CASCADE,
    is_quote BOOLEAN NOT NULL
);
CREATE INDEX watch_echo_mention ON watch_echo (mention_id);
";
