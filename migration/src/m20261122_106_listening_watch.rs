//! Mentions that say the same stand under one: which under which, what they are known by, and how alike they must be.

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

/// There is one row of the rule; whoever folds writes its turn, so that two nodes do it one after the other. A mention that
/// was taken apart keeps its row, so that it stays apart.
const UP: &str = "
CREATE TABLE watch_folding (
    id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
    least_percent BIGINT NOT NULL CHECK (least_percent BETWEEN 0 AND 100),
    turn BIGINT NOT NULL
);
INSERT INTO watch_folding (id, least_percent, turn) VALUES (1, 80, 0);
CREATE TABLE watch_fold (
    mention_id BIGINT NOT NULL PRIMARY KEY REFERENCES watch_mention (id) ON DELETE CASCADE,
    head_id BIGINT NOT NULL REFERENCES watch_mention (id) ON DELETE CASCADE,
    apart_at BIGINT,
    CHECK (mention_id <> head_id)
);
CREATE INDEX watch_fold_head ON watch_fold (head_id);
CREATE TABLE watch_band (
    band BIGINT NOT NULL,
    mention_id BIGINT NOT NULL REFERENCES watch_mention (id) ON DELETE CASCADE,
    print BIGINT NOT NULL,
    found_at BIGINT NOT NULL,
    PRIMARY KEY (band, mention_id)
);
CREATE INDEX watch_band_mention ON watch_band (mention_id);
";
