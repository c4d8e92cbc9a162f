//! Newsletters and what stands in them.

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
CREATE TABLE newsletter_issue (
    id BIGINT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    words TEXT NOT NULL CHECK (length(words) <= 20000),
    html TEXT NOT NULL,
    reach TEXT NOT NULL CHECK (reach IN ('everyone', 'subscribers', 'department', 'space')),
    reach_id BIGINT,
    state TEXT NOT NULL CHECK (state IN ('draft', 'planned', 'sending', 'sent')),
    send_at BIGINT,
    sent_at BIGINT,
    sent_through BIGINT NOT NULL,
    receivers BIGINT NOT NULL CHECK (receivers >= 0),
    editor_id BIGINT,
    form_key TEXT NOT NULL UNIQUE
);
CREATE INDEX newsletter_issue_state ON newsletter_issue (state, id);
CREATE TABLE newsletter_item (
    id BIGINT NOT NULL PRIMARY KEY,
    issue_id BIGINT NOT NULL REFERENCES newsletter_issue (id) ON DELETE CASCADE,
    place BIGINT NOT NULL,
    source TEXT NOT NULL CHECK (length(source) BETWEEN 1 AND 40),
    key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 80),
    UNIQUE (issue_id, source, key)
);
CREATE INDEX newsletter_item_issue ON newsletter_item (issue_id, place, id);
";
