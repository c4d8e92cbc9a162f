//! Posts and what hangs under them: comments, reactions, files, earlier versions, reports.

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
CREATE TABLE post (
    id BIGINT NOT NULL PRIMARY KEY,
    space_id BIGINT NOT NULL REFERENCES space (id),
    author_id BIGINT,
    kind TEXT NOT NULL CHECK (kind IN ('talk', 'question', 'announcement')),
    state TEXT NOT NULL CHECK (state IN ('planned', 'live', 'ended', 'deleted')),
    title TEXT NOT NULL CHECK (length(title) <= 200),
    words TEXT NOT NULL CHECK (length(words) <= 65536),
    html TEXT NOT NULL,
    live_at BIGINT NOT NULL,
    ends_at BIGINT,
    edited_at BIGINT,
    pinned_at BIGINT,
    must_read BOOLEAN NOT NULL,
    must_read_by BIGINT,
    closed BOOLEAN NOT NULL,
    comments BIGINT NOT NULL CHECK (comments >= 0),
    commented_at BIGINT,
    accepted_id BIGINT,
    form_key TEXT UNIQUE
);
CREATE INDEX post_space ON post (space_id, state, live_at, id);
CREATE INDEX post_live ON post (state, live_at, id);
CREATE INDEX post_author ON post (author_id, id);
CREATE INDEX post_ends ON post (ends_at) WHERE ends_at IS NOT NULL;
CREATE INDEX post_unanswered ON post (live_at) WHERE kind = 'question' AND accepted_id IS NULL;
CREATE TABLE post_comment (
    id BIGINT NOT NULL PRIMARY KEY,
    post_id BIGINT NOT NULL REFERENCES post (id) ON DELETE CASCADE,
    under_id BIGINT,
    author_id BIGINT,
    words TEXT NOT NULL CHECK (length(words) <= 65536),
    html TEXT NOT NULL,
    said_at BIGINT NOT NULL,
    edited_at BIGINT,
    deleted_at BIGINT,
    form_key TEXT UNIQUE
);
CREATE INDEX post_comment_post ON post_comment (post_id, said_at, id);
CREATE INDEX post_comment_author ON post_comment (author_id, id);
CREATE TABLE post_reaction (
    subject_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('helps', 'agree', 'thanks')),
    PRIMARY KEY (subject_id, account_id, kind)
);
CREATE INDEX post_reaction_account ON post_reaction (account_id);
CREATE TABLE post_reaction_count (
    subject_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    amount BIGINT NOT NULL CHECK (amount >= 0),
    PRIMARY KEY (subject_id, kind)
);
CREATE TABLE post_version (
    id BIGINT NOT NULL PRIMARY KEY,
    subject_id BIGINT NOT NULL,
    title TEXT NOT NULL,
    words TEXT NOT NULL,
    written_at BIGINT NOT NULL
);
CREATE INDEX post_version_subject ON post_version (subject_id, id);
CREATE TABLE post_wish (
    post_id BIGINT NOT NULL REFERENCES post (id) ON DELETE CASCADE,
    account_id BIGINT NOT NULL,
    wish TEXT NOT NULL CHECK (wish IN ('follow', 'mute', 'save')),
    since BIGINT NOT NULL,
    PRIMARY KEY (post_id, account_id, wish)
);
CREATE INDEX post_wish_account ON post_wish (account_id, wish, since);
CREATE TABLE post_acknowledged (
    post_id BIGINT NOT NULL REFERENCES post (id) ON DELETE CASCADE,
    account_id BIGINT NOT NULL,
    PRIMARY KEY (post_id, account_id)
);
CREATE INDEX post_acknowledged_account ON post_acknowledged (account_id);
CREATE TABLE post_file (
    id BIGINT NOT NULL PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE,
    post_id BIGINT NOT NULL REFERENCES post (id) ON DELETE CASCADE,
    file TEXT NOT NULL,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    about TEXT NOT NULL CHECK (length(about) <= 500),
    picture BOOLEAN NOT NULL,
    bytes BIGINT NOT NULL
);
CREATE INDEX post_file_post ON post_file (post_id, id);
CREATE TABLE post_report (
    id BIGINT NOT NULL PRIMARY KEY,
    space_id BIGINT NOT NULL,
    post_id BIGINT NOT NULL REFERENCES post (id) ON DELETE CASCADE,
    subject_id BIGINT NOT NULL,
    reporter_id BIGINT,
    words TEXT NOT NULL CHECK (length(words) <= 1000),
    reported_at BIGINT NOT NULL,
    handled TEXT CHECK (handled IN ('kept', 'deleted')),
    handler_id BIGINT,
    handled_at BIGINT,
    UNIQUE (subject_id, reporter_id)
);
CREATE INDEX post_report_open ON post_report (handled_at, reported_at, id);
";
