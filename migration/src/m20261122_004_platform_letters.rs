//! The outbox: one row a letter.

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
CREATE TABLE letter (
    id BIGINT NOT NULL PRIMARY KEY,
    message_id TEXT NOT NULL UNIQUE,
    account_id BIGINT REFERENCES account (id) ON DELETE CASCADE,
    actor_id BIGINT REFERENCES account (id) ON DELETE SET NULL,
    to_name TEXT NOT NULL CHECK (length(to_name) <= 120),
    to_mail TEXT NOT NULL CHECK (length(to_mail) BETWEEN 3 AND 254),
    subject TEXT NOT NULL CHECK (length(subject) BETWEEN 1 AND 300),
    text TEXT NOT NULL CHECK (length(text) <= 262144),
    html TEXT NOT NULL CHECK (length(html) <= 524288),
    unsubscribe TEXT NOT NULL CHECK (length(unsubscribe) <= 300),
    must_arrive BOOLEAN NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'unknown', 'refused', 'dropped')),
    trouble TEXT NOT NULL CHECK (length(trouble) <= 300),
    made_at BIGINT NOT NULL
);
CREATE INDEX letter_to_mail ON letter (to_mail, made_at);
CREATE INDEX letter_actor ON letter (actor_id, made_at);
CREATE INDEX letter_made_at ON letter (made_at);
";
