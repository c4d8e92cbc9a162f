//! Pictures and files that go along with a text.

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

/// The table that stood ready for files of posts alone was never written to.
const UP: &str = "
DROP TABLE post_file;
CREATE TABLE attachment (
    id BIGINT NOT NULL PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE,
    owner_id BIGINT,
    form_key TEXT,
    space_id BIGINT,
    page_id BIGINT,
    subject_id BIGINT,
    place TEXT NOT NULL,
    file TEXT NOT NULL,
    small TEXT,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    about TEXT NOT NULL CHECK (length(about) <= 500),
    decorative BOOLEAN NOT NULL,
    width BIGINT,
    height BIGINT,
    bytes BIGINT NOT NULL,
    brought_at BIGINT NOT NULL,
    CHECK ((form_key IS NULL) <> (subject_id IS NULL)),
    CHECK ((small IS NULL) = (width IS NULL) AND (small IS NULL) = (height IS NULL))
);
CREATE INDEX attachment_owner ON attachment (owner_id, brought_at);
CREATE INDEX attachment_subject ON attachment (subject_id, id);
CREATE INDEX attachment_page ON attachment (page_id);
CREATE INDEX attachment_file ON attachment (file);
CREATE INDEX attachment_small ON attachment (small);
CREATE INDEX attachment_waits ON attachment (brought_at) WHERE form_key IS NOT NULL;
CREATE TABLE attachment_gone (
    file TEXT NOT NULL PRIMARY KEY,
    gone_at BIGINT NOT NULL
);
CREATE INDEX attachment_gone_at ON attachment_gone (gone_at);
";
