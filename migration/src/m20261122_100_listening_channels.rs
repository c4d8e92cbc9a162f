//! Accounts with which the organisation speaks, their sealed secrets, and what was placed with them.

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
CREATE TABLE channels_account (
    id BIGINT NOT NULL PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE,
    network TEXT NOT NULL CHECK (network IN ('bluesky', 'mastodon')),
    server TEXT NOT NULL CHECK (length(server) BETWEEN 8 AND 300),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 400),
    network_id TEXT NOT NULL CHECK (length(network_id) BETWEEN 1 AND 2048),
    sign_in_name TEXT NOT NULL CHECK (length(sign_in_name) <= 300),
    secret TEXT NOT NULL CHECK (length(secret) <= 4000),
    characters_most BIGINT NOT NULL CHECK (characters_most > 0),
    link_characters BIGINT CHECK (link_characters > 0),
    reach TEXT NOT NULL CHECK (reach IN ('public', 'quiet')),
    trouble TEXT CHECK (length(trouble) <= 40),
    trouble_since BIGINT,
    worked_at BIGINT NOT NULL,
    made_by BIGINT REFERENCES account (id) ON DELETE SET NULL,
    made_at BIGINT NOT NULL,
    UNIQUE (network, server, network_id)
);
CREATE TABLE channels_placing (
    id BIGINT NOT NULL PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES channels_account (id) ON DELETE CASCADE,
    key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 128),
    mention_id BIGINT NOT NULL REFERENCES watch_mention (id) ON DELETE CASCADE,
    text_hash TEXT NOT NULL CHECK (length(text_hash) <= 64),
    begun_at BIGINT NOT NULL,
    placed_at BIGINT,
    uri TEXT CHECK (length(uri) <= 8192),
    url TEXT CHECK (length(url) <= 3000),
    UNIQUE (account_id, key)
);
CREATE INDEX channels_placing_mention ON channels_placing (mention_id);
";
