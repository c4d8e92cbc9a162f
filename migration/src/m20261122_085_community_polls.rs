//! Polls: what is asked, what one can choose, and who chose what until it is counted.

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

// A ballot has no moment, and a key without order: what the store knows of a vote is who and what, never when. It leaves the
// store when the poll is over and counted.
const UP: &str = "
CREATE TABLE poll (
    id BIGINT NOT NULL PRIMARY KEY,
    post_id BIGINT NOT NULL UNIQUE REFERENCES post (id) ON DELETE CASCADE,
    space_id BIGINT NOT NULL REFERENCES space (id),
    maker_id BIGINT,
    question TEXT NOT NULL CHECK (length(question) BETWEEN 1 AND 200),
    kind TEXT NOT NULL CHECK (kind IN ('single', 'several', 'ranked')),
    reveal TEXT NOT NULL CHECK (reveal IN ('closed', 'live')),
    closes_at BIGINT NOT NULL,
    closed_at BIGINT,
    begun BOOLEAN NOT NULL,
    shown TEXT,
    form_key TEXT UNIQUE
);
CREATE INDEX poll_due ON poll (closes_at) WHERE closed_at IS NULL;
CREATE INDEX poll_space ON poll (space_id, closes_at, id);
CREATE INDEX poll_maker ON poll (maker_id);
CREATE TABLE poll_option (
    poll_id BIGINT NOT NULL REFERENCES poll (id) ON DELETE CASCADE,
    place BIGINT NOT NULL CHECK (place BETWEEN 0 AND 24),
    words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 200),
    PRIMARY KEY (poll_id, place)
);
CREATE TABLE poll_ballot (
    id TEXT NOT NULL PRIMARY KEY,
    poll_id BIGINT NOT NULL REFERENCES poll (id) ON DELETE CASCADE,
    account_id BIGINT,
    ranks TEXT NOT NULL,
    shown BOOLEAN NOT NULL,
    UNIQUE (poll_id, account_id)
);
CREATE INDEX poll_ballot_account ON poll_ballot (account_id);
";
