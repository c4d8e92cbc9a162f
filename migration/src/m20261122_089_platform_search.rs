//! Groups that are open to every colleague, so that nobody names hundreds of them with each question.

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
CREATE TABLE search_open (
    reader TEXT NOT NULL PRIMARY KEY
);
INSERT INTO search_open (reader) SELECT 'group:space:' || id FROM space WHERE kind = 'open';
";
