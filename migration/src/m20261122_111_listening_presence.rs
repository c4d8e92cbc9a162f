//! Presence: who has a mention or case open at this moment.

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

/// A table and not memory, because colleagues are on different nodes. A row says nothing of before: it is renewed every minute
/// and gone two minutes after the last time, so there is no history to read.
const UP: &str = "
CREATE TABLE presence_here (
    subject TEXT NOT NULL CHECK (length(subject) <= 40),
    account_id BIGINT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    writes BOOLEAN NOT NULL,
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (subject, account_id)
);
CREATE INDEX presence_here_seen ON presence_here (seen_at);
";
