//! Questions: who took one, which is the same as another, who was told that nobody answered, and who wants to be asked.

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
CREATE TABLE question (
    post_id BIGINT NOT NULL PRIMARY KEY,
    space_id BIGINT NOT NULL,
    taken_by BIGINT,
    taken_at BIGINT,
    raised_at BIGINT,
    same_as BIGINT CHECK (same_as <> post_id),
    merged_at BIGINT,
    was_closed BOOLEAN NOT NULL
);
CREATE INDEX question_same ON question (same_as, post_id) WHERE same_as IS NOT NULL;
CREATE INDEX question_taken ON question (taken_by, taken_at, post_id) WHERE taken_by IS NOT NULL;
CREATE INDEX question_raised ON question (space_id, raised_at, post_id) WHERE raised_at IS NOT NULL;
CREATE TABLE question_hours (
    space_id BIGINT NOT NULL PRIMARY KEY,
    hours BIGINT NOT NULL CHECK (hours BETWEEN 1 AND 336)
);
CREATE TABLE question_expert (
    account_id BIGINT NOT NULL PRIMARY KEY,
    since BIGINT NOT NULL
);
CREATE TABLE question_request (
    post_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    asked_at BIGINT NOT NULL,
    PRIMARY KEY (post_id, account_id)
);
CREATE INDEX question_request_account ON question_request (account_id);
CREATE INDEX question_request_asked ON question_request (asked_at);
";
