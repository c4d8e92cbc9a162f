//! What somebody works on today: one line a person a day.

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
CREATE TABLE digest_line (
    account_id BIGINT NOT NULL,
    space_id BIGINT NOT NULL REFERENCES space (id),
    day TEXT NOT NULL CHECK (length(day) = 10),
    words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 160),
    said_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, day)
);
CREATE INDEX digest_line_space ON digest_line (space_id, day, said_at);
CREATE INDEX digest_line_day ON digest_line (day);
";
