//! Work outside requests, the periods of schedules, and the ledger of facts.

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
CREATE TABLE job (
    id BIGINT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 80),
    payload TEXT NOT NULL CHECK (length(payload) <= 65536),
    unique_key TEXT CHECK (length(unique_key) <= 200),
    rank BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'dead')),
    due_at BIGINT NOT NULL,
    ready_at BIGINT NOT NULL,
    again_at BIGINT,
    tries BIGINT NOT NULL,
    fence BIGINT NOT NULL,
    trouble TEXT NOT NULL CHECK (length(trouble) <= 300),
    UNIQUE (kind, unique_key)
);
CREATE INDEX job_rank_ready_at ON job (rank, ready_at) WHERE state <> 'dead';
CREATE INDEX job_due_at ON job (due_at);
CREATE TABLE schedule_run (
    job TEXT NOT NULL,
    period BIGINT NOT NULL,
    ran_at BIGINT NOT NULL,
    PRIMARY KEY (job, period)
);
CREATE TABLE fact (
    id BIGINT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (length(kind) BETWEEN 3 AND 80),
    department BIGINT,
    day TEXT NOT NULL CHECK (length(day) = 10),
    amount BIGINT NOT NULL
);
CREATE INDEX fact_kind_day ON fact (kind, day, department, amount);
";
