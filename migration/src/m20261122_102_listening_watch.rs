//! Sources that somebody else's program brings: the sealed secret of each, and which messages came already.

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
CREATE TABLE watch_hook (
    source_id BIGINT NOT NULL PRIMARY KEY REFERENCES watch_source (id) ON DELETE CASCADE,
    secret TEXT CHECK (length(secret) <= 1000),
    old_secret TEXT CHECK (length(old_secret) <= 1000),
    old_until BIGINT
);
CREATE TABLE watch_hook_message (
    source_id BIGINT NOT NULL REFERENCES watch_source (id) ON DELETE CASCADE,
    message TEXT NOT NULL CHECK (length(message) <= 64),
    came_at BIGINT NOT NULL,
    PRIMARY KEY (source_id, message)
);
CREATE INDEX watch_hook_message_came ON watch_hook_message (came_at);
";
