//! A notice says in a column of which place it tells, so that the bell counts what its reader may still look at in one question.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

/// This step of the ledger.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let within = match manager.get_database_backend() {
            DbBackend::Postgres => "CAST(data AS json) ->> 'within'",
            _ => "json_extract(data, '$.within')",
        };
        let db = manager.get_connection();
        db.execute_unprepared("ALTER TABLE notice ADD COLUMN place TEXT")
            .await?;
        let fill = "UPDATE notice SET place = 'group:' || (WITHIN) WHERE data LIKE '%\"within\":%'";
        db.execute_unprepared(&fill.replace("WITHIN", within)).await?;
        Ok(())
    }
}
