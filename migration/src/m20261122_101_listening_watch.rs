//! Timelines of servers as sources: where each was left, and which post each mention is.

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
ALTER TABLE watch_source ADD COLUMN way TEXT NOT NULL DEFAULT 'feed' CHECK (way IN ('feed', 'timeline', 'hook'));
CREATE TABLE watch_timeline (
    source_id BIGINT NOT NULL PRIMARY KEY REFERENCES watch_source (id) ON DELETE CASCADE,
    server TEXT NOT NULL CHECK (length(server) BETWEEN 8 AND 300),
    tag TEXT CHECK (length(tag) BETWEEN 1 AND 100),
    words TEXT CHECK (length(words) BETWEEN 1 AND 400),
    reached TEXT NOT NULL CHECK (length(reached) <= 64),
    CHECK ((tag IS NULL) <> (words IS NULL))
);
CREATE TABLE watch_timeline_post (
    mention_id BIGINT NOT NULL PRIMARY KEY REFERENCES watch_mention (id) ON DELETE CASCADE,
    uri TEXT NOT NULL UNIQUE CHECK (length(uri) <= 2000),
    server TEXT NOT NULL CHECK (length(server) <= 300),
    status_id TEXT NOT NULL CHECK (length(status_id) <= 64),
    edited_at BIGINT,
    looked_at BIGINT NOT NULL,
    taken_back_at BIGINT
);
CREATE INDEX watch_timeline_post_looked ON watch_timeline_post (server, looked_at);
";
