//! Sources that count what is read of them: price, budget and what was used of it each month.

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

/// The way of a source may be one more word, for which the column has to be made anew. Money is in millionths of a euro; a network
/// that costs nothing has a price of nought, and its budget counts questions. `used` is in the unit of the budget, and `pieces`
/// are the posts or questions that it bought.
const UP: &str = "
ALTER TABLE watch_source ADD COLUMN heard_by TEXT NOT NULL DEFAULT 'feed'
    CHECK (heard_by IN ('feed', 'timeline', 'hook', 'meter'));
UPDATE watch_source SET heard_by = way;
ALTER TABLE watch_source DROP COLUMN way;
ALTER TABLE watch_source RENAME COLUMN heard_by TO way;
CREATE TABLE watch_meter (
    source_id BIGINT NOT NULL PRIMARY KEY REFERENCES watch_source (id) ON DELETE CASCADE,
    network TEXT NOT NULL CHECK (network IN ('x', 'facebook', 'linkedin')),
    about TEXT NOT NULL CHECK (length(about) BETWEEN 1 AND 512),
    secret TEXT NOT NULL,
    price BIGINT NOT NULL CHECK (price BETWEEN 0 AND 1000000000),
    budget BIGINT NOT NULL CHECK (budget BETWEEN 1 AND 1000000000000),
    confirmed_at BIGINT,
    reached TEXT NOT NULL DEFAULT '' CHECK (length(reached) <= 64),
    newest TEXT NOT NULL DEFAULT '' CHECK (length(newest) <= 64),
    page TEXT NOT NULL DEFAULT '' CHECK (length(page) <= 1000),
    turn BIGINT NOT NULL DEFAULT 0
);
CREATE TABLE watch_meter_month (
    source_id BIGINT NOT NULL REFERENCES watch_source (id) ON DELETE CASCADE,
    month TEXT NOT NULL CHECK (length(month) = 7),
    pieces BIGINT NOT NULL CHECK (pieces >= 0),
    used BIGINT NOT NULL CHECK (used >= 0),
    PRIMARY KEY (source_id, month)
);
";
