//! Drafts of posts and comments, and how far the one reminder of a must-read has come.

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
CREATE TABLE post_draft (
    id BIGINT NOT NULL PRIMARY KEY,
    account_id BIGINT NOT NULL,
    place TEXT NOT NULL CHECK (length(place) <= 80),
    kind TEXT NOT NULL CHECK (length(kind) <= 20),
    title TEXT NOT NULL CHECK (length(title) <= 200),
    words TEXT NOT NULL CHECK (length(words) <= 65536),
    kept_at BIGINT NOT NULL,
    UNIQUE (account_id, place)
);
CREATE INDEX post_draft_kept ON post_draft (kept_at);
ALTER TABLE post ADD COLUMN reminded_upto BIGINT;
CREATE INDEX post_must_read ON post (must_read_by) WHERE must_read;
";
