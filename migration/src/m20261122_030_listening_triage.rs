//! Triage: what waits for a decision, what was decided, and what the suggestions learned from it.

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

/// A mention waits, or was decided: it has a row in one of the two. `taught` is what a decision added to the weights,
/// so that undoing it takes exactly that away; it goes with its act. `words` of a weight is one word or two: 2 x 40
/// characters, a blank, and "niet-" before what is denied.
const UP: &str = "
CREATE TABLE triage_waiting (
    mention_id BIGINT NOT NULL PRIMARY KEY REFERENCES watch_mention (id) ON DELETE CASCADE,
    found_at BIGINT NOT NULL
);
CREATE INDEX triage_waiting_found ON triage_waiting (found_at, mention_id);
CREATE TABLE triage_act (
    id BIGINT NOT NULL PRIMARY KEY,
    by_id BIGINT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('complaint', 'question', 'lead', 'press', 'idea', 'praise', 'not_for_us')),
    mentions BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    undone_at BIGINT
);
CREATE INDEX triage_act_by ON triage_act (by_id, id);
CREATE INDEX triage_act_made ON triage_act (made_at);
CREATE TABLE triage_decision (
    mention_id BIGINT NOT NULL PRIMARY KEY REFERENCES watch_mention (id) ON DELETE CASCADE,
    found_at BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('complaint', 'question', 'lead', 'press', 'idea', 'praise', 'not_for_us')),
    suggested TEXT CHECK (suggested IN ('complaint', 'question', 'lead', 'press', 'idea', 'praise', 'not_for_us')),
    decided_by BIGINT REFERENCES account (id) ON DELETE SET NULL,
    decided_at BIGINT NOT NULL,
    act_id BIGINT NOT NULL,
    case_id BIGINT
);
CREATE INDEX triage_decision_decided ON triage_decision (decided_at, mention_id);
CREATE INDEX triage_decision_act ON triage_decision (act_id);
CREATE INDEX triage_decision_by ON triage_decision (decided_by);
CREATE TABLE triage_lesson (
    mention_id BIGINT NOT NULL PRIMARY KEY REFERENCES watch_mention (id) ON DELETE CASCADE,
    act_id BIGINT NOT NULL,
    taught TEXT NOT NULL
);
CREATE INDEX triage_lesson_act ON triage_lesson (act_id);
CREATE TABLE triage_weight (
    words TEXT NOT NULL PRIMARY KEY CHECK (length(words) <= 100),
    complaint DOUBLE PRECISION NOT NULL,
    question DOUBLE PRECISION NOT NULL,
    lead DOUBLE PRECISION NOT NULL,
    press DOUBLE PRECISION NOT NULL,
    idea DOUBLE PRECISION NOT NULL,
    praise DOUBLE PRECISION NOT NULL,
    not_for_us DOUBLE PRECISION NOT NULL,
    heat DOUBLE PRECISION NOT NULL,
    times BIGINT NOT NULL,
    touched_at BIGINT NOT NULL
);
CREATE INDEX triage_weight_touched ON triage_weight (touched_at);
CREATE TABLE triage_mute (
    host TEXT NOT NULL PRIMARY KEY CHECK (length(host) BETWEEN 1 AND 255),
    made_by BIGINT REFERENCES account (id) ON DELETE SET NULL,
    made_at BIGINT NOT NULL
);
";
