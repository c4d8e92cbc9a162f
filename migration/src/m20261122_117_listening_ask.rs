//! Asking about a case: a colleague who knows, or a space of the community.

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

/// A colleague is asked one thing about a case at a time, and a case waits for one question of the community at a time.
/// `comment_id` is the answer that came back.
const UP: &str = "
CREATE TABLE ask_colleague (
    id BIGINT NOT NULL PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE,
    case_id BIGINT NOT NULL REFERENCES routing_case (id) ON DELETE CASCADE,
    to_id BIGINT REFERENCES account (id) ON DELETE SET NULL,
    by_id BIGINT REFERENCES account (id) ON DELETE SET NULL,
    question TEXT NOT NULL CHECK (length(question) BETWEEN 1 AND 2000),
    asked_at BIGINT NOT NULL,
    answer TEXT CHECK (length(answer) BETWEEN 1 AND 4000),
    answered_at BIGINT,
    form_key TEXT NOT NULL UNIQUE,
    CHECK ((answer IS NULL) = (answered_at IS NULL))
);
CREATE UNIQUE INDEX ask_colleague_waits ON ask_colleague (case_id, to_id) WHERE answered_at IS NULL;
CREATE INDEX ask_colleague_case ON ask_colleague (case_id, id);
CREATE INDEX ask_colleague_to ON ask_colleague (to_id, id);
CREATE TABLE ask_community (
    id BIGINT NOT NULL PRIMARY KEY,
    case_id BIGINT NOT NULL REFERENCES routing_case (id) ON DELETE CASCADE,
    post_id BIGINT NOT NULL UNIQUE,
    by_id BIGINT REFERENCES account (id) ON DELETE SET NULL,
    asked_at BIGINT NOT NULL,
    comment_id BIGINT,
    answered_at BIGINT,
    CHECK ((comment_id IS NULL) = (answered_at IS NULL))
);
CREATE UNIQUE INDEX ask_community_waits ON ask_community (case_id) WHERE answered_at IS NULL;
CREATE INDEX ask_community_case ON ask_community (case_id, id);
";
