//! Networks that are heard as one stream: where each is, who hears it, and which post each mention is.

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
ALTER TABLE watch_source ADD COLUMN network TEXT CHECK (network IN ('bluesky'));
CREATE TABLE watch_stream (
    source_id BIGINT NOT NULL PRIMARY KEY REFERENCES watch_source (id) ON DELETE CASCADE,
    reached BIGINT NOT NULL,
    holder TEXT NOT NULL CHECK (length(holder) <= 64),
    held_until BIGINT NOT NULL,
    fence BIGINT NOT NULL
);
CREATE TABLE watch_stream_post (
    mention_id BIGINT NOT NULL PRIMARY KEY REFERENCES watch_mention (id) ON DELETE CASCADE,
    uri TEXT NOT NULL UNIQUE CHECK (length(uri) <= 3000),
    author TEXT NOT NULL CHECK (length(author) <= 2048),
    cid TEXT NOT NULL CHECK (length(cid) <= 128),
    rev TEXT NOT NULL CHECK (length(rev) = 13),
    root_uri TEXT CHECK (length(root_uri) <= 8192),
    root_cid TEXT CHECK (length(root_cid) <= 128),
    taken_back_at BIGINT
);
CREATE INDEX watch_stream_post_author ON watch_stream_post (author);
";
