//! Listening: sources, what was found in them, the queries that want it, imports and who changed what.

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
CREATE TABLE watch_source (
    id BIGINT NOT NULL PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('feed', 'import')),
    title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    url TEXT UNIQUE CHECK (length(url) BETWEEN 8 AND 2000),
    host TEXT NOT NULL CHECK (length(host) <= 255),
    state TEXT NOT NULL CHECK (state IN ('active', 'paused', 'gone', 'removed')),
    purpose TEXT NOT NULL CHECK (length(purpose) <= 500),
    retention_days BIGINT NOT NULL CHECK (retention_days BETWEEN 1 AND 365),
    expected_days BIGINT NOT NULL CHECK (expected_days BETWEEN 1 AND 365),
    made_by BIGINT REFERENCES account (id) ON DELETE SET NULL,
    made_at BIGINT NOT NULL,
    etag TEXT CHECK (length(etag) <= 2000),
    last_modified TEXT CHECK (length(last_modified) <= 2000),
    next_fetch_at BIGINT NOT NULL,
    failures BIGINT NOT NULL,
    trouble TEXT CHECK (length(trouble) <= 40),
    trouble_since BIGINT,
    last_success_at BIGINT,
    read_at BIGINT,
    last_item_at BIGINT,
    told_at BIGINT,
    CHECK ((kind = 'feed' AND url IS NOT NULL) OR kind = 'import')
);
CREATE INDEX watch_source_due ON watch_source (state, next_fetch_at);
CREATE INDEX watch_source_title ON watch_source (kind, title);
CREATE TABLE watch_recent (
    id BIGINT NOT NULL PRIMARY KEY,
    source_id BIGINT NOT NULL REFERENCES watch_source (id) ON DELETE CASCADE,
    identity TEXT NOT NULL CHECK (length(identity) <= 64),
    content_hash TEXT NOT NULL CHECK (length(content_hash) <= 64),
    url TEXT CHECK (length(url) <= 2000),
    title TEXT NOT NULL CHECK (length(title) <= 500),
    text TEXT NOT NULL CHECK (length(text) <= 20000),
    language TEXT CHECK (length(language) <= 16),
    published_at BIGINT,
    found_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    UNIQUE (source_id, identity)
);
CREATE INDEX watch_recent_content ON watch_recent (source_id, content_hash);
CREATE INDEX watch_recent_found ON watch_recent (found_at);
CREATE TABLE watch_mention (
    id BIGINT NOT NULL PRIMARY KEY,
    source_id BIGINT NOT NULL REFERENCES watch_source (id),
    identity TEXT NOT NULL CHECK (length(identity) <= 64),
    content_hash TEXT NOT NULL CHECK (length(content_hash) <= 64),
    url TEXT CHECK (length(url) <= 2000),
    title TEXT NOT NULL CHECK (length(title) <= 500),
    text TEXT NOT NULL CHECK (length(text) <= 20000),
    language TEXT CHECK (length(language) <= 16),
    author TEXT CHECK (length(author) <= 120),
    published_at BIGINT,
    found_at BIGINT NOT NULL,
    keep_until BIGINT NOT NULL,
    held BOOLEAN NOT NULL,
    UNIQUE (source_id, identity)
);
CREATE INDEX watch_mention_content ON watch_mention (source_id, content_hash);
CREATE INDEX watch_mention_found ON watch_mention (found_at, id);
CREATE INDEX watch_mention_keep_until ON watch_mention (keep_until);
CREATE TABLE watch_query (
    id BIGINT NOT NULL PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 4000),
    purpose TEXT NOT NULL CHECK (length(purpose) BETWEEN 1 AND 500),
    retention_days BIGINT NOT NULL CHECK (retention_days BETWEEN 1 AND 365),
    paused BOOLEAN NOT NULL,
    made_by BIGINT REFERENCES account (id) ON DELETE SET NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE TABLE watch_hit (
    query_id BIGINT NOT NULL REFERENCES watch_query (id) ON DELETE CASCADE,
    mention_id BIGINT NOT NULL REFERENCES watch_mention (id) ON DELETE CASCADE,
    PRIMARY KEY (query_id, mention_id)
);
CREATE INDEX watch_hit_mention ON watch_hit (mention_id);
CREATE TABLE watch_import (
    id BIGINT NOT NULL PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('feeds', 'mentions')),
    source_id BIGINT REFERENCES watch_source (id) ON DELETE CASCADE,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    file TEXT CHECK (length(file) <= 128),
    mapping TEXT NOT NULL CHECK (length(mapping) <= 4000),
    state TEXT NOT NULL CHECK (state IN ('chosen', 'running', 'done', 'failed')),
    rows_total BIGINT NOT NULL,
    rows_done BIGINT NOT NULL,
    added BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    unchanged BIGINT NOT NULL,
    refused BIGINT NOT NULL,
    made_by BIGINT REFERENCES account (id) ON DELETE SET NULL,
    made_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX watch_import_made_at ON watch_import (made_at);
CREATE TABLE watch_refusal (
    id BIGINT NOT NULL PRIMARY KEY,
    import_id BIGINT NOT NULL REFERENCES watch_import (id) ON DELETE CASCADE,
    row_number BIGINT NOT NULL,
    field TEXT NOT NULL CHECK (length(field) <= 120),
    reason TEXT NOT NULL CHECK (length(reason) <= 40),
    raw TEXT NOT NULL CHECK (length(raw) <= 2000)
);
CREATE INDEX watch_refusal_import ON watch_refusal (import_id, id);
CREATE TABLE watch_change (
    id BIGINT NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL,
    account_id BIGINT REFERENCES account (id) ON DELETE SET NULL,
    what TEXT NOT NULL CHECK (length(what) <= 40),
    subject TEXT NOT NULL CHECK (length(subject) <= 200),
    words TEXT NOT NULL CHECK (length(words) <= 4000),
    purpose TEXT NOT NULL CHECK (length(purpose) <= 500),
    retention_days BIGINT NOT NULL
);
CREATE INDEX watch_change_at ON watch_change (at, id);
";
