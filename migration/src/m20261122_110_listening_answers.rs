//! Answers: what is being written to somebody outside, who looks along, and where it was placed.

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

/// A case has one answer that is not placed yet, and any number that are. `version` counts what was saved, so that of two people
/// who write the second is told; `earlier` is what somebody else had written, so that nothing is lost. `channel` and `try_key`
/// are of an answer that goes out through an account of the organisation: the key is made once, so that nothing is sent twice.
/// Department 0 of the rule is everybody without a rule of their own.
const UP: &str = "
CREATE TABLE answers_draft (
    id BIGINT NOT NULL PRIMARY KEY,
    case_id BIGINT NOT NULL REFERENCES routing_case (id) ON DELETE CASCADE,
    text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 4000),
    version BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'asked', 'approved', 'sent_back', 'sending', 'unknown', 'placed')),
    written_by BIGINT REFERENCES account (id) ON DELETE SET NULL,
    asked_by BIGINT REFERENCES account (id) ON DELETE SET NULL,
    checker_id BIGINT REFERENCES account (id) ON DELETE SET NULL,
    earlier TEXT NOT NULL CHECK (length(earlier) <= 4000),
    earlier_by BIGINT REFERENCES account (id) ON DELETE SET NULL,
    changed_at BIGINT NOT NULL,
    channel TEXT NOT NULL CHECK (length(channel) <= 200),
    try_key TEXT UNIQUE,
    trouble TEXT NOT NULL CHECK (length(trouble) <= 2000),
    placed_by BIGINT REFERENCES account (id) ON DELETE SET NULL,
    placed_at BIGINT,
    url TEXT CHECK (length(url) <= 2000),
    form_key TEXT NOT NULL UNIQUE
);
CREATE UNIQUE INDEX answers_draft_open ON answers_draft (case_id) WHERE placed_at IS NULL;
CREATE INDEX answers_draft_case ON answers_draft (case_id, id);
CREATE INDEX answers_draft_checker ON answers_draft (checker_id) WHERE placed_at IS NULL;
CREATE TABLE answers_step (
    id BIGINT NOT NULL PRIMARY KEY,
    draft_id BIGINT NOT NULL REFERENCES answers_draft (id) ON DELETE CASCADE,
    what TEXT NOT NULL CHECK (what IN ('asked', 'approved', 'sent_back', 'sent', 'not_sent', 'unknown', 'placed', 'not_there')),
    by_id BIGINT REFERENCES account (id) ON DELETE SET NULL,
    to_id BIGINT REFERENCES account (id) ON DELETE SET NULL,
    said TEXT NOT NULL CHECK (length(said) <= 4000),
    made_at BIGINT NOT NULL
);
CREATE INDEX answers_step_draft ON answers_step (draft_id, id);
CREATE TABLE answers_eyes (
    department_id BIGINT NOT NULL PRIMARY KEY,
    eyes TEXT NOT NULL CHECK (eyes IN ('never', 'always', 'complaints'))
);
";
