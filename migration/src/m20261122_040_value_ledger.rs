//! The value ledger: what it brought, with evidence, and the colleague who confirms it.

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
CREATE TABLE ledger_entry (
    id BIGINT NOT NULL PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('enquiry', 'appointment', 'early_complaint', 'press_pickup', 'idea')),
    grade TEXT NOT NULL CHECK (grade IN ('measured', 'stated', 'judged')),
    state TEXT NOT NULL CHECK (state IN ('proposed', 'confirmed', 'declined')),
    title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    meaning TEXT NOT NULL CHECK (length(meaning) <= 2000),
    amount BIGINT CHECK (amount >= 0),
    unit TEXT CHECK (unit IN ('euro', 'hours', 'people')),
    department_id BIGINT,
    happened_on TEXT NOT NULL CHECK (length(happened_on) = 10),
    proposed_at BIGINT NOT NULL,
    receiver_id BIGINT,
    case_id BIGINT UNIQUE
);
CREATE INDEX ledger_entry_state ON ledger_entry (state, happened_on, id);
CREATE INDEX ledger_entry_receiver ON ledger_entry (receiver_id, state, id);
CREATE TABLE ledger_evidence (
    id BIGINT NOT NULL PRIMARY KEY,
    entry_id BIGINT NOT NULL REFERENCES ledger_entry (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('case', 'link', 'statement')),
    words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 500),
    path TEXT NOT NULL CHECK (length(path) <= 2000)
);
CREATE INDEX ledger_evidence_entry ON ledger_evidence (entry_id);
CREATE TABLE ledger_decision (
    id BIGINT NOT NULL PRIMARY KEY,
    entry_id BIGINT NOT NULL REFERENCES ledger_entry (id) ON DELETE CASCADE,
    decision TEXT NOT NULL CHECK (decision IN ('confirmed', 'declined')),
    account_id BIGINT,
    words TEXT NOT NULL CHECK (length(words) <= 2000),
    decided_at BIGINT NOT NULL
);
CREATE INDEX ledger_decision_entry ON ledger_decision (entry_id);
CREATE TABLE ledger_correction (
    id BIGINT NOT NULL PRIMARY KEY,
    entry_id BIGINT NOT NULL REFERENCES ledger_entry (id) ON DELETE CASCADE,
    account_id BIGINT,
    field TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
    corrected_at BIGINT NOT NULL
);
CREATE INDEX ledger_correction_entry ON ledger_correction (entry_id);
CREATE TABLE ledger_checkpoint (
    id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
    solved_at BIGINT NOT NULL,
    outcome_id BIGINT NOT NULL
);
";
