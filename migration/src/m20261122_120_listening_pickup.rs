//! Press pick-up: our own articles, five words in a row of each, and where others took them over.

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
CREATE TABLE pickup_own (
    source_id BIGINT NOT NULL PRIMARY KEY REFERENCES watch_source (id) ON DELETE CASCADE
);
CREATE TABLE pickup_article (
    id BIGINT NOT NULL PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE,
    source_id BIGINT REFERENCES watch_source (id) ON DELETE SET NULL,
    host TEXT NOT NULL,
    address TEXT NOT NULL UNIQUE,
    url TEXT NOT NULL CHECK (length(url) <= 2000),
    title TEXT NOT NULL,
    words BIGINT NOT NULL,
    published_at BIGINT,
    kept_at BIGINT NOT NULL
);
CREATE INDEX pickup_article_host ON pickup_article (host);
CREATE INDEX pickup_article_source ON pickup_article (source_id);
CREATE TABLE pickup_shingle (
    shingle BIGINT NOT NULL,
    article_id BIGINT NOT NULL REFERENCES pickup_article (id) ON DELETE CASCADE,
    place BIGINT NOT NULL,
    PRIMARY KEY (shingle, article_id)
);
CREATE INDEX pickup_shingle_article ON pickup_shingle (article_id);
CREATE TABLE pickup_link (
    source_id BIGINT NOT NULL REFERENCES watch_source (id) ON DELETE CASCADE,
    identity TEXT NOT NULL,
    address TEXT NOT NULL,
    keep_until BIGINT NOT NULL,
    PRIMARY KEY (source_id, identity, address)
);
CREATE TABLE pickup_found (
    id BIGINT NOT NULL PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE,
    article_id BIGINT NOT NULL REFERENCES pickup_article (id) ON DELETE CASCADE,
    address TEXT NOT NULL,
    source_name TEXT NOT NULL,
    url TEXT NOT NULL,
    title TEXT NOT NULL,
    way TEXT NOT NULL CHECK (way IN ('passage', 'quote', 'link')),
    words BIGINT NOT NULL,
    passage TEXT NOT NULL,
    links_back BOOLEAN NOT NULL,
    said_at BIGINT,
    found_at BIGINT NOT NULL,
    counts_since BIGINT NOT NULL,
    standing TEXT NOT NULL CHECK (standing IN ('found', 'dismissed')),
    UNIQUE (article_id, address)
);
CREATE INDEX pickup_found_since ON pickup_found (counts_since, id);
CREATE TABLE pickup_checkpoint (
    id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
    looked_until BIGINT NOT NULL
);
";
