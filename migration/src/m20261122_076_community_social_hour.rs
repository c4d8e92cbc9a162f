//! The weekly hour of a space, its weeks, and what became of what was said. Nobody's attendance has a row.

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
CREATE TABLE social_hour (
    id BIGINT NOT NULL PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE,
    space_id BIGINT NOT NULL UNIQUE REFERENCES space (id),
    weekday BIGINT NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    begins TEXT NOT NULL CHECK (length(begins) = 5),
    minutes BIGINT NOT NULL CHECK (minutes BETWEEN 15 AND 240),
    open_minutes BIGINT NOT NULL CHECK (open_minutes BETWEEN 0 AND 10080),
    zone TEXT NOT NULL CHECK (length(zone) <= 64),
    running BOOLEAN NOT NULL
);
CREATE TABLE social_hour_week (
    id BIGINT NOT NULL PRIMARY KEY,
    hour_id BIGINT NOT NULL REFERENCES social_hour (id) ON DELETE CASCADE,
    day TEXT NOT NULL CHECK (length(day) = 10),
    begins_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    closes_at BIGINT NOT NULL,
    topic TEXT NOT NULL CHECK (length(topic) <= 180),
    starters TEXT NOT NULL CHECK (length(starters) <= 4000),
    host_id BIGINT,
    post_id BIGINT UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('planned', 'open', 'held', 'skipped')),
    note TEXT NOT NULL CHECK (note IN ('none', 'late', 'away', 'archived', 'called_off')),
    reason TEXT NOT NULL CHECK (length(reason) <= 500),
    spoke BIGINT CHECK (spoke = 0 OR spoke >= 5),
    came BIGINT CHECK (came >= 0),
    reminded_at BIGINT,
    UNIQUE (hour_id, day),
    CHECK (ends_at > begins_at AND closes_at >= ends_at)
);
CREATE INDEX social_hour_week_begins ON social_hour_week (state, begins_at);
CREATE INDEX social_hour_week_closes ON social_hour_week (state, closes_at);
CREATE INDEX social_hour_week_host ON social_hour_week (host_id) WHERE host_id IS NOT NULL;
CREATE TABLE social_hour_harvest (
    week_id BIGINT NOT NULL REFERENCES social_hour_week (id) ON DELETE CASCADE,
    subject_id BIGINT NOT NULL,
    became TEXT NOT NULL CHECK (became IN ('faq', 'idea')),
    harvested_at BIGINT NOT NULL,
    PRIMARY KEY (week_id, subject_id)
);
";
