//! Alerts: how often each query was heard by the hour, what was unusual, and which subjects somebody complained about.

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

/// `hour` counts hours since 1970. An alert is open until it ends, and stays the only one about its subject until things are calm
/// again: who put it away is not told of the same hours again. `subject` is `query:<key>` or `complaint:<key>`.
const UP: &str = "
CREATE TABLE alert_hour (
    query_id BIGINT NOT NULL REFERENCES watch_query (id) ON DELETE CASCADE,
    hour BIGINT NOT NULL,
    heard BIGINT NOT NULL CHECK (heard >= 0),
    PRIMARY KEY (query_id, hour)
);
CREATE INDEX alert_hour_hour ON alert_hour (hour);
CREATE TABLE alert (
    id BIGINT NOT NULL PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('volume', 'complaint')),
    subject TEXT NOT NULL CHECK (length(subject) <= 80),
    query_id BIGINT REFERENCES watch_query (id) ON DELETE CASCADE,
    case_id BIGINT REFERENCES routing_case (id) ON DELETE CASCADE,
    hour BIGINT NOT NULL,
    span BIGINT NOT NULL CHECK (span BETWEEN 0 AND 2),
    heard BIGINT NOT NULL,
    usual_low BIGINT NOT NULL,
    usual_high BIGINT NOT NULL,
    last_hour BIGINT NOT NULL,
    most BIGINT NOT NULL,
    begun_at BIGINT NOT NULL,
    ended_at BIGINT,
    ended_how TEXT CHECK (ended_how IN ('calm', 'hand')),
    ended_by BIGINT REFERENCES account (id) ON DELETE SET NULL,
    reason TEXT CHECK (length(reason) BETWEEN 1 AND 500),
    calm_at BIGINT,
    CHECK ((ended_at IS NULL) = (ended_how IS NULL)),
    CHECK (calm_at IS NULL OR ended_at IS NOT NULL),
    UNIQUE (subject, hour)
);
CREATE UNIQUE INDEX alert_running ON alert (subject) WHERE calm_at IS NULL;
CREATE INDEX alert_begun ON alert (begun_at, id);
CREATE TABLE alert_subject (
    subject TEXT NOT NULL PRIMARY KEY CHECK (length(subject) <= 80),
    last_at BIGINT NOT NULL
);
";
