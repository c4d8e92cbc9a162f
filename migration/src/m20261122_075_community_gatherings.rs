//! Gatherings, who answered what, what they were told, and the calendars people subscribe to.

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
CREATE TABLE gathering (
    id BIGINT NOT NULL PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE,
    space_id BIGINT NOT NULL REFERENCES space (id),
    series_id BIGINT,
    organiser_id BIGINT,
    title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    about TEXT NOT NULL CHECK (length(about) <= 20000),
    html TEXT NOT NULL,
    place TEXT NOT NULL CHECK (length(place) <= 300),
    link TEXT NOT NULL CHECK (length(link) <= 2000),
    zone TEXT NOT NULL CHECK (length(zone) <= 64),
    begins_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    places BIGINT CHECK (places > 0),
    coming BIGINT NOT NULL CHECK (coming >= 0),
    turns BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('planned', 'cancelled')),
    reason TEXT NOT NULL CHECK (length(reason) <= 500),
    changed_at BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    report TEXT NOT NULL CHECK (length(report) <= 20000),
    report_html TEXT NOT NULL,
    report_post_id BIGINT,
    reported_at BIGINT,
    form_key TEXT UNIQUE,
    CHECK (ends_at > begins_at),
    CHECK (places IS NULL OR coming <= places)
);
CREATE INDEX gathering_space ON gathering (space_id, begins_at, id);
CREATE INDEX gathering_begins ON gathering (begins_at, id);
CREATE INDEX gathering_ends ON gathering (ends_at, id);
CREATE INDEX gathering_organiser ON gathering (organiser_id, ends_at) WHERE organiser_id IS NOT NULL;
CREATE INDEX gathering_series ON gathering (series_id, begins_at) WHERE series_id IS NOT NULL;
CREATE TABLE gathering_answer (
    gathering_id BIGINT NOT NULL REFERENCES gathering (id) ON DELETE CASCADE,
    account_id BIGINT NOT NULL,
    reply TEXT NOT NULL CHECK (reply IN ('come', 'waiting', 'maybe', 'not')),
    turn BIGINT NOT NULL,
    answered_at BIGINT NOT NULL,
    PRIMARY KEY (gathering_id, account_id),
    UNIQUE (gathering_id, turn)
);
CREATE INDEX gathering_answer_account ON gathering_answer (account_id, gathering_id);
CREATE TABLE gathering_told (
    gathering_id BIGINT NOT NULL REFERENCES gathering (id) ON DELETE CASCADE,
    account_id BIGINT NOT NULL,
    what TEXT NOT NULL,
    PRIMARY KEY (gathering_id, account_id, what)
);
CREATE INDEX gathering_told_account ON gathering_told (account_id);
CREATE TABLE gathering_calendar (
    account_id BIGINT NOT NULL PRIMARY KEY,
    secret_hash TEXT NOT NULL UNIQUE,
    everything BOOLEAN NOT NULL,
    made_at BIGINT NOT NULL
);
";
