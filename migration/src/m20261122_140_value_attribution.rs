//! Attribution: tables of ways along channels, and what each model makes of them.

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

/// No row is about a person: a way is a number of times that somebody came along channels in this order.
const UP: &str = "
CREATE TABLE attribution_table (
    id BIGINT NOT NULL PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    brought_at BIGINT NOT NULL,
    ways BIGINT NOT NULL,
    results DOUBLE PRECISION NOT NULL,
    worth DOUBLE PRECISION NOT NULL,
    in_vain DOUBLE PRECISION NOT NULL,
    chance DOUBLE PRECISION
);
CREATE TABLE attribution_way (
    table_id BIGINT NOT NULL REFERENCES attribution_table (id) ON DELETE CASCADE,
    line BIGINT NOT NULL,
    path TEXT NOT NULL,
    results DOUBLE PRECISION NOT NULL CHECK (results >= 0),
    worth DOUBLE PRECISION NOT NULL CHECK (worth >= 0),
    in_vain DOUBLE PRECISION NOT NULL CHECK (in_vain >= 0),
    PRIMARY KEY (table_id, line)
);
CREATE TABLE attribution_share (
    table_id BIGINT NOT NULL REFERENCES attribution_table (id) ON DELETE CASCADE,
    place BIGINT NOT NULL,
    model TEXT NOT NULL CHECK (model IN ('first', 'last', 'linear', 'position', 'decay', 'removal')),
    channel TEXT NOT NULL,
    results DOUBLE PRECISION NOT NULL,
    worth DOUBLE PRECISION NOT NULL,
    effect DOUBLE PRECISION,
    PRIMARY KEY (table_id, place, model)
);
";
