//! Comparison: organisations, their public channels and messages, and how often others name them.

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
CREATE TABLE comparison_organisation (
    id BIGINT NOT NULL PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 120),
    relation TEXT NOT NULL CHECK (relation IN ('ours', 'competitor', 'supplier', 'customer', 'example')),
    words TEXT NOT NULL CHECK (length(words) <= 2000),
    made_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX comparison_organisation_ours ON comparison_organisation (relation) WHERE relation = 'ours';
CREATE TABLE comparison_channel (
    source_id BIGINT NOT NULL PRIMARY KEY REFERENCES watch_source (id) ON DELETE CASCADE,
    organisation_id BIGINT NOT NULL REFERENCES comparison_organisation (id) ON DELETE CASCADE
);
CREATE INDEX comparison_channel_organisation ON comparison_channel (organisation_id);
CREATE TABLE comparison_message (
    id BIGINT NOT NULL PRIMARY KEY,
    organisation_id BIGINT NOT NULL REFERENCES comparison_organisation (id) ON DELETE CASCADE,
    identity TEXT NOT NULL,
    channel TEXT NOT NULL,
    url TEXT,
    text TEXT NOT NULL,
    said_at BIGINT,
    kind TEXT CHECK (kind IN ('information', 'action', 'dialogue')),
    by_hand BOOLEAN NOT NULL,
    reactions BIGINT,
    kept_at BIGINT NOT NULL,
    UNIQUE (organisation_id, identity)
);
CREATE INDEX comparison_message_said ON comparison_message (said_at);
CREATE TABLE comparison_voice (
    organisation_id BIGINT NOT NULL REFERENCES comparison_organisation (id) ON DELETE CASCADE,
    item_id BIGINT NOT NULL,
    said_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, item_id)
);
CREATE INDEX comparison_voice_said ON comparison_voice (said_at);
CREATE TABLE comparison_weight (
    words TEXT NOT NULL PRIMARY KEY,
    information DOUBLE PRECISION NOT NULL,
    action DOUBLE PRECISION NOT NULL,
    dialogue DOUBLE PRECISION NOT NULL,
    heat DOUBLE PRECISION NOT NULL
);
CREATE TABLE comparison_checkpoint (
    id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
    taken_until BIGINT NOT NULL
);
";
