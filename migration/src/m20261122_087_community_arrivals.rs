//! Spaces, members, posts and comments that came from elsewhere: what waits, what was refused, and which is which here.

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
CREATE TABLE arrival (
    id BIGINT NOT NULL PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL CHECK (length(name) <= 200),
    source TEXT NOT NULL CHECK (length(source) BETWEEN 1 AND 60),
    state TEXT NOT NULL CHECK (state IN ('reading', 'waiting', 'running', 'done')),
    rows_total BIGINT NOT NULL,
    rows_done BIGINT NOT NULL,
    tally TEXT NOT NULL,
    made_by BIGINT,
    made_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX arrival_made ON arrival (made_at);
CREATE TABLE arrival_part (
    arrival_id BIGINT NOT NULL REFERENCES arrival (id) ON DELETE CASCADE,
    phase BIGINT NOT NULL,
    number BIGINT NOT NULL,
    lines TEXT NOT NULL,
    PRIMARY KEY (arrival_id, phase, number)
);
CREATE TABLE arrival_refusal (
    arrival_id BIGINT NOT NULL REFERENCES arrival (id) ON DELETE CASCADE,
    number BIGINT NOT NULL,
    kind TEXT NOT NULL,
    line BIGINT NOT NULL,
    field TEXT NOT NULL,
    reason TEXT NOT NULL,
    external TEXT NOT NULL,
    PRIMARY KEY (arrival_id, number)
);
CREATE TABLE arrival_key (
    source TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('space', 'member', 'post', 'comment')),
    external TEXT NOT NULL,
    own_id BIGINT NOT NULL,
    hash TEXT NOT NULL,
    arrival_id BIGINT NOT NULL,
    received_at BIGINT NOT NULL,
    PRIMARY KEY (source, kind, external)
);
CREATE INDEX arrival_key_own ON arrival_key (kind, own_id);
";
