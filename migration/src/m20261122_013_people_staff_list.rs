//! Staff lists between upload and use: the text is kept until it is applied or given up, not longer.

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
CREATE TABLE staff_list (
    id BIGINT NOT NULL PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE,
    file_name TEXT NOT NULL CHECK (length(file_name) <= 200),
    content TEXT NOT NULL,
    options TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('read', 'applying', 'applied', 'refused')),
    outcome TEXT,
    made_by BIGINT NOT NULL REFERENCES account (id),
    made_at BIGINT NOT NULL
);
";
