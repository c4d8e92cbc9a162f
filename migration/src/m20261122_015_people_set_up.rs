//! The code that the terminal prints and set-up asks for, kept as a hash.

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
CREATE TABLE set_up_code (
    id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
    code_hash TEXT NOT NULL
);
";
