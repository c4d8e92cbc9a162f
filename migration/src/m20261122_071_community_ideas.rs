//! Ideas: who supports them, what became of them and why, which are the same, and what they said before.

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
CREATE TABLE idea (
    id BIGINT NOT NULL PRIMARY KEY,
    space_id BIGINT NOT NULL REFERENCES space (id),
    author_id BIGINT,
    title TEXT NOT NULL CHECK (length(title) <= 200),
    words TEXT NOT NULL CHECK (length(words) <= 65536),
    html TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('placed', 'talk', 'doing', 'done', 'not_now', 'gone')),
    merged_into BIGINT,
    root_id BIGINT NOT NULL,
    supports BIGINT NOT NULL CHECK (supports >= 0),
    origin TEXT NOT NULL CHECK (origin IN ('own', 'post', 'project', 'mention', 'event')),
    origin_path TEXT NOT NULL CHECK (length(origin_path) <= 300),
    post_id BIGINT,
    placed_at BIGINT NOT NULL,
    edited_at BIGINT,
    adopted_at BIGINT,
    form_key TEXT UNIQUE
);
CREATE INDEX idea_newest ON idea (space_id, id);
CREATE INDEX idea_supports ON idea (supports, id);
CREATE INDEX idea_root ON idea (root_id);
CREATE INDEX idea_merged ON idea (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX idea_author ON idea (author_id);
CREATE TABLE idea_support (
    idea_id BIGINT NOT NULL REFERENCES idea (id) ON DELETE CASCADE,
    account_id BIGINT NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (idea_id, account_id)
);
CREATE INDEX idea_support_account ON idea_support (account_id);
CREATE TABLE idea_step (
    id BIGINT NOT NULL PRIMARY KEY,
    idea_id BIGINT NOT NULL REFERENCES idea (id) ON DELETE CASCADE,
    status TEXT NOT NULL CHECK (status IN ('talk', 'doing', 'done', 'not_now')),
    words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 4000),
    html TEXT NOT NULL,
    setter_id BIGINT,
    set_at BIGINT NOT NULL
);
CREATE INDEX idea_step_idea ON idea_step (idea_id, id);
CREATE TABLE idea_version (
    id BIGINT NOT NULL PRIMARY KEY,
    idea_id BIGINT NOT NULL REFERENCES idea (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    words TEXT NOT NULL,
    written_at BIGINT NOT NULL
);
CREATE INDEX idea_version_idea ON idea_version (idea_id, id);
CREATE TABLE idea_told (
    idea_id BIGINT NOT NULL REFERENCES idea (id) ON DELETE CASCADE,
    what TEXT NOT NULL,
    account_id BIGINT NOT NULL,
    PRIMARY KEY (idea_id, what, account_id)
);
CREATE INDEX idea_told_account ON idea_told (account_id);
";
