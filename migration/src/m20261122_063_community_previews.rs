//! What stands behind a link, as it was read once.

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
CREATE TABLE preview (
    id BIGINT NOT NULL PRIMARY KEY,
    url TEXT NOT NULL UNIQUE CHECK (length(url) <= 2048),
    state TEXT NOT NULL CHECK (state IN ('waiting', 'ready', 'nothing')),
    title TEXT NOT NULL CHECK (length(title) <= 200),
    about TEXT NOT NULL CHECK (length(about) <= 300),
    host TEXT NOT NULL CHECK (length(host) <= 255),
    asked_at BIGINT NOT NULL,
    read_at BIGINT
);
CREATE INDEX preview_asked ON preview (asked_at);
CREATE TABLE preview_link (
    subject_id BIGINT NOT NULL,
    place BIGINT NOT NULL,
    page_id BIGINT NOT NULL,
    space_id BIGINT NOT NULL,
    preview_id BIGINT NOT NULL REFERENCES preview (id),
    PRIMARY KEY (subject_id, place)
);
CREATE INDEX preview_link_page ON preview_link (page_id);
CREATE INDEX preview_link_preview ON preview_link (preview_id);
";
