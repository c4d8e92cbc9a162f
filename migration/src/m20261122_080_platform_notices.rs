//! One letter with what happened, for each person at their own hour and in their own zone; letters that are written when they
//! leave, each once.

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
ALTER TABLE notice_hours ADD COLUMN zone TEXT CHECK (length(zone) BETWEEN 1 AND 64);
CREATE TABLE notice_turn (
    account_id BIGINT NOT NULL PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
    due_at BIGINT NOT NULL,
    told_until BIGINT NOT NULL
);
CREATE INDEX notice_turn_due ON notice_turn (due_at, account_id);
DROP TABLE notice_digest;
ALTER TABLE letter ADD COLUMN kind TEXT CHECK (length(kind) BETWEEN 3 AND 80);
ALTER TABLE letter ADD COLUMN recipe TEXT CHECK (length(recipe) <= 65536);
ALTER TABLE letter ADD COLUMN once TEXT CHECK (length(once) BETWEEN 3 AND 200);
CREATE UNIQUE INDEX letter_once ON letter (once);
";
