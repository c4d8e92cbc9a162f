//! Alerts of a complaint of a new kind: which mention it is, and which earlier one is most like it.

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

/// No word of either is kept with the alert: when the mention goes, what was said goes.
const UP: &str = "
ALTER TABLE alert ADD COLUMN mention_id BIGINT REFERENCES watch_mention (id) ON DELETE SET NULL;
ALTER TABLE alert ADD COLUMN nearest_id BIGINT REFERENCES watch_mention (id) ON DELETE SET NULL;
ALTER TABLE alert ADD COLUMN nearest_percent BIGINT CHECK (nearest_percent BETWEEN 0 AND 100);
CREATE INDEX alert_mention ON alert (mention_id) WHERE mention_id IS NOT NULL;
CREATE INDEX alert_nearest ON alert (nearest_id) WHERE nearest_id IS NOT NULL;
";
