//! What people are told, and how they want to hear it.

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
CREATE TABLE notice (
    id BIGINT NOT NULL PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (length(kind) BETWEEN 3 AND 80),
    family TEXT NOT NULL CHECK (length(family) BETWEEN 1 AND 40),
    data TEXT NOT NULL CHECK (length(data) <= 65536),
    made_at BIGINT NOT NULL,
    read_at BIGINT,
    mail TEXT NOT NULL CHECK (mail IN ('waiting', 'sent', 'none'))
);
CREATE INDEX notice_account ON notice (account_id, id);
CREATE INDEX notice_unread ON notice (account_id, family) WHERE read_at IS NULL;
CREATE INDEX notice_waiting ON notice (account_id, id) WHERE mail = 'waiting';
CREATE TABLE notice_choice (
    account_id BIGINT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    family TEXT NOT NULL CHECK (length(family) BETWEEN 1 AND 40),
    mail TEXT NOT NULL CHECK (mail IN ('now', 'daily', 'weekly', 'never')),
    PRIMARY KEY (account_id, family)
);
CREATE TABLE notice_mute (
    account_id BIGINT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    family TEXT NOT NULL CHECK (length(family) BETWEEN 1 AND 40),
    PRIMARY KEY (account_id, family)
);
CREATE TABLE notice_hours (
    account_id BIGINT NOT NULL PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
    digest_hour BIGINT NOT NULL CHECK (digest_hour BETWEEN 0 AND 23),
    digest_weekday BIGINT NOT NULL CHECK (digest_weekday BETWEEN 1 AND 7),
    quiet_from BIGINT NOT NULL CHECK (quiet_from BETWEEN 0 AND 23),
    quiet_until BIGINT NOT NULL CHECK (quiet_until BETWEEN 0 AND 23),
    unsubscribe_token TEXT NOT NULL UNIQUE
);
CREATE TABLE notice_digest (
    account_id BIGINT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    stream TEXT NOT NULL CHECK (stream IN ('daily', 'weekly')),
    period BIGINT NOT NULL,
    PRIMARY KEY (account_id, stream, period)
);
";
