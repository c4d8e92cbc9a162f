//! The ground: organisation, accounts and sessions.

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
CREATE TABLE organisation (
    id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    language TEXT NOT NULL CHECK (language IN ('nl', 'en')),
    zone TEXT NOT NULL CHECK (length(zone) BETWEEN 1 AND 64)
);
CREATE TABLE account (
    id BIGINT NOT NULL PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    mail TEXT NOT NULL UNIQUE CHECK (length(mail) BETWEEN 3 AND 254),
    password TEXT,
    state TEXT NOT NULL CHECK (state IN ('known', 'invited', 'active', 'deactivated')),
    roles TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('nl', 'en')),
    theme TEXT NOT NULL CHECK (theme IN ('device', 'light', 'dark')),
    shortcuts BOOLEAN NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE TABLE session (
    id BIGINT NOT NULL PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE,
    account_id BIGINT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    token_hash TEXT NOT NULL UNIQUE,
    device TEXT NOT NULL CHECK (length(device) <= 80),
    began_at BIGINT NOT NULL,
    idle_ends_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL
);
CREATE INDEX session_account ON session (account_id);
CREATE INDEX session_idle_ends_at ON session (idle_ends_at);
";
