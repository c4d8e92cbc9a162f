//! Effects: a series of figures, and what began in it.

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

/// Totals per day, week or month; no row is about a person.
const UP: &str = "
CREATE TABLE effect_question (
    id BIGINT NOT NULL PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 120),
    began TEXT NOT NULL CHECK (length(began) BETWEEN 1 AND 120),
    began_on TEXT NOT NULL,
    step TEXT NOT NULL CHECK (step IN ('day', 'week', 'month')),
    source TEXT NOT NULL CHECK (length(source) BETWEEN 1 AND 120),
    beside TEXT NOT NULL CHECK (length(beside) <= 120),
    brought_at BIGINT NOT NULL
);
CREATE TABLE effect_figure (
    question_id BIGINT NOT NULL REFERENCES effect_question (id) ON DELETE CASCADE,
    number BIGINT NOT NULL,
    begins_on TEXT NOT NULL,
    figure DOUBLE PRECISION NOT NULL,
    beside DOUBLE PRECISION,
    PRIMARY KEY (question_id, number)
);
";
