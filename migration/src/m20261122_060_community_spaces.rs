//! Spaces: where people talk about one thing, and who is in.

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
CREATE TABLE space (
    id BIGINT NOT NULL PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    about TEXT NOT NULL CHECK (length(about) <= 2000),
    kind TEXT NOT NULL CHECK (kind IN ('open', 'closed', 'hidden')),
    posting TEXT NOT NULL CHECK (posting IN ('members', 'managers')),
    state TEXT NOT NULL CHECK (state IN ('active', 'asked', 'archived')),
    department_id BIGINT UNIQUE,
    members BIGINT NOT NULL CHECK (members >= 0),
    managers BIGINT NOT NULL CHECK (managers >= 0),
    made_at BIGINT NOT NULL,
    active_at BIGINT NOT NULL,
    asked_at BIGINT
);
CREATE INDEX space_active ON space (state, active_at, id);
CREATE TABLE space_member (
    space_id BIGINT NOT NULL REFERENCES space (id) ON DELETE CASCADE,
    account_id BIGINT NOT NULL,
    duty TEXT NOT NULL CHECK (duty IN ('member', 'manager')),
    way TEXT NOT NULL CHECK (way IN ('hand', 'department')),
    muted BOOLEAN NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (space_id, account_id)
);
CREATE INDEX space_member_account ON space_member (account_id, space_id);
CREATE TABLE space_request (
    space_id BIGINT NOT NULL REFERENCES space (id) ON DELETE CASCADE,
    account_id BIGINT NOT NULL,
    words TEXT NOT NULL CHECK (length(words) <= 500),
    asked_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, account_id)
);
CREATE TABLE space_invitation (
    space_id BIGINT NOT NULL REFERENCES space (id) ON DELETE CASCADE,
    account_id BIGINT NOT NULL,
    inviter_id BIGINT,
    invited_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, account_id)
);
CREATE INDEX space_invitation_account ON space_invitation (account_id);
";
