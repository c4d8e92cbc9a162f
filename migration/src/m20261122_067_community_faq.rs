//! Answers to keep: entries with an owner and a day on which they are looked at again, their subjects, and how they were.

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
CREATE TABLE faq (
    id BIGINT NOT NULL PRIMARY KEY,
    question TEXT NOT NULL CHECK (length(question) BETWEEN 1 AND 300),
    words TEXT NOT NULL CHECK (length(words) <= 65536),
    html TEXT NOT NULL,
    space_id BIGINT,
    owner_id BIGINT,
    post_id BIGINT,
    review_on TEXT NOT NULL CHECK (length(review_on) = 10),
    told_for TEXT,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    received_at BIGINT,
    source_key TEXT UNIQUE,
    source_mark TEXT,
    source_url TEXT,
    by_hand BOOLEAN NOT NULL,
    form_key TEXT UNIQUE
);
CREATE INDEX faq_changed ON faq (changed_at, id);
CREATE INDEX faq_owner ON faq (owner_id, review_on, id);
CREATE INDEX faq_review ON faq (review_on, id);
CREATE INDEX faq_post ON faq (post_id) WHERE post_id IS NOT NULL;
CREATE TABLE faq_subject (
    faq_id BIGINT NOT NULL REFERENCES faq (id) ON DELETE CASCADE,
    subject TEXT NOT NULL CHECK (length(subject) BETWEEN 1 AND 80),
    PRIMARY KEY (faq_id, subject)
);
CREATE INDEX faq_subject_subject ON faq_subject (subject, faq_id);
CREATE TABLE faq_version (
    id BIGINT NOT NULL PRIMARY KEY,
    faq_id BIGINT NOT NULL REFERENCES faq (id) ON DELETE CASCADE,
    question TEXT NOT NULL,
    words TEXT NOT NULL,
    written_at BIGINT NOT NULL
);
CREATE INDEX faq_version_faq ON faq_version (faq_id, id);
CREATE TABLE faq_helped (
    faq_id BIGINT NOT NULL REFERENCES faq (id) ON DELETE CASCADE,
    helped BOOLEAN NOT NULL,
    amount BIGINT NOT NULL CHECK (amount >= 0),
    PRIMARY KEY (faq_id, helped)
);
CREATE TABLE faq_draft (
    id BIGINT NOT NULL PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE,
    content TEXT NOT NULL,
    space_id BIGINT,
    made_by BIGINT NOT NULL,
    made_at BIGINT NOT NULL
);
";
