//! Ideas that were taken up count too: each proposes one entry, and its evidence says where it began.

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

// SQLite cannot change a CHECK, so the evidence moves to a table with the two new kinds.
const UP: &str = "
ALTER TABLE ledger_entry ADD COLUMN idea_id BIGINT;
CREATE UNIQUE INDEX ledger_entry_idea ON ledger_entry (idea_id) WHERE idea_id IS NOT NULL;
CREATE TABLE ledger_evidence_new (
    id BIGINT NOT NULL PRIMARY KEY,
    entry_id BIGINT NOT NULL REFERENCES ledger_entry (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('case', 'link', 'statement', 'idea', 'origin')),
    words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 500),
    about TEXT CHECK (length(about) <= 500),
    path TEXT NOT NULL CHECK (length(path) <= 2000)
);
INSERT INTO ledger_evidence_new (id, entry_id, kind, words, about, path)
    SELECT id, entry_id, kind, words, about, path FROM ledger_evidence;
DROP TABLE ledger_evidence;
ALTER TABLE ledger_evidence_new RENAME TO ledger_evidence;
CREATE INDEX ledger_evidence_entry ON ledger_evidence (entry_id);
CREATE INDEX ledger_evidence_case ON ledger_evidence (path) WHERE kind = 'case';
CREATE INDEX ledger_evidence_origin ON ledger_evidence (path) WHERE kind = 'origin';
CREATE TABLE ledger_idea_checkpoint (
    id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
    adopted_at BIGINT NOT NULL,
    idea_id BIGINT NOT NULL
);
CREATE INDEX idea_adopted ON idea (adopted_at, id) WHERE adopted_at IS NOT NULL;
";
