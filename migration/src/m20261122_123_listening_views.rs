//! Views: filters of the inbox kept under a name.

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

/// A view is of one colleague, and goes with them; without one it is of everybody who works in the inbox.
const UP: &str = "
CREATE TABLE views_view (
    id BIGINT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    looks_for TEXT NOT NULL CHECK (length(looks_for) <= 6000),
    account_id BIGINT REFERENCES account (id) ON DELETE CASCADE,
    made_at BIGINT NOT NULL,
    form_key TEXT NOT NULL UNIQUE
);
CREATE INDEX views_view_account ON views_view (account_id, id);
";
