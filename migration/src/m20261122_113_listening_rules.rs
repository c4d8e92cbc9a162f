//! Rules: what is done with mentions by itself, and everything rules did, so that it can be looked through and undone.

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

/// `looks_for` and `does` are JSON. A mention waits in `rules_due` until the rules looked at it, so that a crash loses nothing; an
/// act stands once for a rule and a mention, so that a repeat does nothing. `after_at` and `after_id` say how far a run over the
/// past is. A decision that a rule made carries the name of the rule.
const UP: &str = "
CREATE TABLE rules_rule (
    id BIGINT NOT NULL PRIMARY KEY,
    place BIGINT NOT NULL,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    looks_for TEXT NOT NULL CHECK (length(looks_for) <= 6000),
    does TEXT NOT NULL CHECK (length(does) <= 2000),
    is_on BOOLEAN NOT NULL,
    made_by BIGINT REFERENCES account (id) ON DELETE SET NULL,
    made_at BIGINT NOT NULL,
    form_key TEXT NOT NULL UNIQUE
);
CREATE TABLE rules_due (
    mention_id BIGINT NOT NULL PRIMARY KEY REFERENCES watch_mention (id) ON DELETE CASCADE
);
CREATE TABLE rules_run (
    id BIGINT NOT NULL PRIMARY KEY,
    rule_id BIGINT REFERENCES rules_rule (id) ON DELETE SET NULL,
    rule_name TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('running', 'done', 'undoing', 'undone')),
    after_at BIGINT NOT NULL,
    after_id BIGINT NOT NULL,
    touched BIGINT NOT NULL,
    kept BIGINT NOT NULL,
    made_by BIGINT REFERENCES account (id) ON DELETE SET NULL,
    made_at BIGINT NOT NULL,
    form_key TEXT NOT NULL UNIQUE
);
CREATE INDEX rules_run_rule ON rules_run (rule_id, id);
CREATE TABLE rules_act (
    id BIGINT NOT NULL PRIMARY KEY,
    rule_id BIGINT REFERENCES rules_rule (id) ON DELETE SET NULL,
    rule_name TEXT NOT NULL,
    run_id BIGINT REFERENCES rules_run (id) ON DELETE SET NULL,
    mention_id BIGINT NOT NULL REFERENCES watch_mention (id) ON DELETE CASCADE,
    what TEXT NOT NULL CHECK (what IN ('tagged', 'handed_out', 'set_aside', 'spared')),
    tag_id BIGINT,
    said TEXT NOT NULL CHECK (length(said) <= 200),
    made_at BIGINT NOT NULL,
    undone_at BIGINT
);
CREATE UNIQUE INDEX rules_act_once ON rules_act (rule_id, mention_id, what) WHERE undone_at IS NULL;
CREATE INDEX rules_act_mention ON rules_act (mention_id, id);
CREATE INDEX rules_act_run ON rules_act (run_id, id);
CREATE INDEX rules_act_what ON rules_act (what, id);
ALTER TABLE triage_decision ADD COLUMN by_rule TEXT NOT NULL DEFAULT '';
";
