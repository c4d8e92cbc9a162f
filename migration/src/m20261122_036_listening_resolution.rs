//! What was done about a case: notes, answers, outcomes and reopenings.

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

/// Every row that a form makes carries the one-time key of that form, so that a form sent twice counts once (ST11).
const UP: &str = "
CREATE TABLE resolution_note (
    id BIGINT NOT NULL PRIMARY KEY,
    case_id BIGINT NOT NULL REFERENCES routing_case (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('note', 'answer', 'promise')),
    text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 4000),
    promised_for TEXT CHECK (length(promised_for) = 10),
    may_name BOOLEAN NOT NULL,
    by_id BIGINT REFERENCES account (id) ON DELETE SET NULL,
    made_at BIGINT NOT NULL,
    form_key TEXT NOT NULL UNIQUE
);
CREATE INDEX resolution_note_case ON resolution_note (case_id, id);
CREATE TABLE resolution_note_told (
    id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
    last_note_id BIGINT NOT NULL
);
CREATE TABLE resolution_outcome (
    id BIGINT NOT NULL PRIMARY KEY,
    case_id BIGINT NOT NULL REFERENCES routing_case (id) ON DELETE CASCADE,
    outcome TEXT NOT NULL CHECK (outcome IN ('answered', 'repaired', 'appointment', 'lead_followed', 'corrected', 'idea_adopted', 'idea_parked', 'not_for_us')),
    text TEXT NOT NULL CHECK (length(text) <= 4000),
    early BOOLEAN NOT NULL,
    noticed_on TEXT CHECK (length(noticed_on) = 10),
    by_id BIGINT REFERENCES account (id) ON DELETE SET NULL,
    solved_at BIGINT NOT NULL,
    form_key TEXT NOT NULL UNIQUE
);
CREATE INDEX resolution_outcome_case ON resolution_outcome (case_id, id);
CREATE INDEX resolution_outcome_solved ON resolution_outcome (solved_at, id);
CREATE TABLE resolution_reopening (
    id BIGINT NOT NULL PRIMARY KEY,
    case_id BIGINT NOT NULL REFERENCES routing_case (id) ON DELETE CASCADE,
    reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
    by_id BIGINT REFERENCES account (id) ON DELETE SET NULL,
    made_at BIGINT NOT NULL,
    form_key TEXT NOT NULL UNIQUE
);
CREATE INDEX resolution_reopening_case ON resolution_reopening (case_id, id);
";
