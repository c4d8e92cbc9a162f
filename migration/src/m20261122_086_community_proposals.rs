//! Proposals: a text in versions, what colleagues think of it, and what was decided.

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
CREATE TABLE proposal (
    id BIGINT NOT NULL PRIMARY KEY,
    post_id BIGINT NOT NULL UNIQUE REFERENCES post (id) ON DELETE CASCADE,
    space_id BIGINT NOT NULL REFERENCES space (id),
    owner_id BIGINT,
    title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    belongs_to TEXT NOT NULL CHECK (length(belongs_to) <= 100),
    state TEXT NOT NULL CHECK (state IN ('open', 'adopted', 'dropped')),
    version BIGINT NOT NULL CHECK (version >= 1),
    feedback_until BIGINT NOT NULL,
    outcome TEXT NOT NULL CHECK (length(outcome) <= 2000),
    decided_at BIGINT,
    form_key TEXT UNIQUE
);
CREATE INDEX proposal_space ON proposal (space_id, state, id);
CREATE INDEX proposal_owner ON proposal (owner_id);
CREATE TABLE proposal_version (
    proposal_id BIGINT NOT NULL REFERENCES proposal (id) ON DELETE CASCADE,
    number BIGINT NOT NULL,
    words TEXT NOT NULL CHECK (length(words) <= 65536),
    changes TEXT NOT NULL CHECK (length(changes) <= 2000),
    made_at BIGINT NOT NULL,
    PRIMARY KEY (proposal_id, number)
);
CREATE TABLE proposal_feedback (
    id BIGINT NOT NULL PRIMARY KEY,
    proposal_id BIGINT NOT NULL REFERENCES proposal (id) ON DELETE CASCADE,
    version BIGINT NOT NULL,
    section BIGINT NOT NULL CHECK (section >= 0),
    author_id BIGINT,
    stance TEXT NOT NULL CHECK (stance IN ('agree', 'condition', 'objection')),
    words TEXT NOT NULL CHECK (length(words) <= 2000),
    said_at BIGINT NOT NULL,
    answer TEXT NOT NULL CHECK (length(answer) <= 2000),
    answered_at BIGINT,
    UNIQUE (proposal_id, version, section, author_id)
);
CREATE INDEX proposal_feedback_author ON proposal_feedback (author_id);
";
