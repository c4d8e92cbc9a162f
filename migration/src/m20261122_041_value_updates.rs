//! Updates per stakeholder: the editor's own words, with history, and what was sent.

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
CREATE TABLE update_words (
    id BIGINT NOT NULL PRIMARY KEY,
    stakeholder TEXT NOT NULL CHECK (stakeholder IN ('board', 'sales', 'service', 'it', 'hr', 'legal')),
    period TEXT NOT NULL CHECK (length(period) BETWEEN 6 AND 7),
    words TEXT NOT NULL CHECK (length(words) <= 4000),
    decision TEXT NOT NULL CHECK (length(decision) <= 2000),
    account_id BIGINT,
    written_at BIGINT NOT NULL
);
CREATE INDEX update_words_period ON update_words (stakeholder, period, id);
CREATE TABLE update_sending (
    id BIGINT NOT NULL PRIMARY KEY,
    stakeholder TEXT NOT NULL,
    period TEXT NOT NULL,
    audience TEXT NOT NULL CHECK (length(audience) <= 200),
    letters BIGINT NOT NULL,
    headline TEXT NOT NULL,
    account_id BIGINT,
    sent_at BIGINT NOT NULL
);
CREATE INDEX update_sending_period ON update_sending (stakeholder, period, id);
";
