//! Projects with a loop: rounds, steps with an owner and a date, dates that moved, what colleagues said.

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
CREATE TABLE project (
    id BIGINT NOT NULL PRIMARY KEY,
    space_id BIGINT NOT NULL REFERENCES space (id),
    owner_id BIGINT,
    title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    words TEXT NOT NULL CHECK (length(words) <= 65536),
    html TEXT NOT NULL,
    round BIGINT NOT NULL CHECK (round >= 1),
    turn TEXT NOT NULL CHECK (turn IN ('ask', 'react', 'decide', 'report', 'closed', 'stopped')),
    due_on TEXT NOT NULL,
    closed_late BOOLEAN NOT NULL,
    made_at BIGINT NOT NULL,
    turned_at BIGINT NOT NULL,
    form_key TEXT UNIQUE
);
CREATE INDEX project_turn ON project (turn, due_on, id);
CREATE INDEX project_space ON project (space_id, turn, due_on, id);
CREATE INDEX project_turned ON project (turn, turned_at, id);
CREATE INDEX project_owner ON project (owner_id);
CREATE TABLE project_round (
    id BIGINT NOT NULL PRIMARY KEY,
    project_id BIGINT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
    round BIGINT NOT NULL,
    question TEXT NOT NULL CHECK (length(question) <= 300),
    post_id BIGINT,
    UNIQUE (project_id, round)
);
CREATE TABLE project_step (
    id BIGINT NOT NULL PRIMARY KEY,
    project_id BIGINT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
    round BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('why', 'ask', 'react', 'decide', 'report', 'stop')),
    owner_id BIGINT,
    due_on TEXT NOT NULL,
    moved_late BOOLEAN NOT NULL,
    nudged_on TEXT,
    done_at BIGINT,
    doer_id BIGINT,
    title TEXT NOT NULL CHECK (length(title) <= 300),
    words TEXT NOT NULL CHECK (length(words) <= 65536),
    html TEXT NOT NULL,
    other_words TEXT NOT NULL CHECK (length(other_words) <= 65536),
    other_html TEXT NOT NULL,
    UNIQUE (project_id, round, kind)
);
CREATE INDEX project_step_owner ON project_step (owner_id, kind);
CREATE TABLE project_move (
    id BIGINT NOT NULL PRIMARY KEY,
    step_id BIGINT NOT NULL REFERENCES project_step (id) ON DELETE CASCADE,
    project_id BIGINT NOT NULL,
    from_on TEXT NOT NULL,
    to_on TEXT NOT NULL,
    words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 1000),
    mover_id BIGINT,
    moved_at BIGINT NOT NULL
);
CREATE INDEX project_move_project ON project_move (project_id, id);
CREATE TABLE project_reaction (
    id BIGINT NOT NULL PRIMARY KEY,
    project_id BIGINT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
    round BIGINT NOT NULL,
    author_id BIGINT,
    words TEXT NOT NULL CHECK (length(words) <= 2000),
    html TEXT NOT NULL,
    said_at BIGINT NOT NULL,
    edited_at BIGINT,
    UNIQUE (project_id, round, author_id)
);
CREATE INDEX project_reaction_round ON project_reaction (project_id, round, id);
CREATE INDEX project_reaction_author ON project_reaction (author_id);
CREATE TABLE project_told (
    project_id BIGINT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
    what TEXT NOT NULL,
    account_id BIGINT NOT NULL,
    PRIMARY KEY (project_id, what, account_id)
);
CREATE INDEX project_told_account ON project_told (account_id);
";
