//! Tags: the words of the organisation for what mentions are about.

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

/// `folded` is the name without capitals and accents, so that "Werk" and "werk" are one tag. Who put a tag on a mention is not
/// kept: that it is there is enough.
const UP: &str = "
CREATE TABLE tags_tag (
    id BIGINT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
    folded TEXT NOT NULL UNIQUE CHECK (length(folded) BETWEEN 1 AND 80)
);
CREATE TABLE tags_mention (
    mention_id BIGINT NOT NULL REFERENCES watch_mention (id) ON DELETE CASCADE,
    tag_id BIGINT NOT NULL REFERENCES tags_tag (id) ON DELETE CASCADE,
    PRIMARY KEY (mention_id, tag_id)
);
CREATE INDEX tags_mention_tag ON tags_mention (tag_id);
";
