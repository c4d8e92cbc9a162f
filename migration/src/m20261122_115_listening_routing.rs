//! Hours, lead and deputy of a team; a clock that stands still while a customer is asked something; and telling the team's lead
//! once that a promise was broken.

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

/// `week` without a value follows the house again from that day. `paused_micros` is opening time since `solving_since`. A case
/// has one pause at a time, and each promise (`since_at` is when it began to run) is told to a lead once, whichever node does so.
/// `came_*` and `*_open_minutes` are measured when it happens, so that changed hours never change a past figure.
const UP: &str = "
ALTER TABLE routing_case ADD COLUMN paused_at BIGINT;
ALTER TABLE routing_case ADD COLUMN paused_micros BIGINT NOT NULL DEFAULT 0;
ALTER TABLE routing_case ADD COLUMN came_at BIGINT;
ALTER TABLE routing_case ADD COLUMN came_hour BIGINT CHECK (came_hour BETWEEN 0 AND 23);
ALTER TABLE routing_case ADD COLUMN came_open BOOLEAN;
ALTER TABLE routing_case ADD COLUMN next_day_at BIGINT;
ALTER TABLE routing_case ADD COLUMN first_open_minutes BIGINT;
ALTER TABLE routing_case ADD COLUMN solved_open_minutes BIGINT;
CREATE INDEX routing_case_came ON routing_case (came_at, department_id, kind);
CREATE TABLE routing_team (
    department_id BIGINT NOT NULL PRIMARY KEY,
    lead_id BIGINT REFERENCES account (id) ON DELETE SET NULL,
    deputy_id BIGINT REFERENCES account (id) ON DELETE SET NULL
);
CREATE TABLE routing_team_hours (
    department_id BIGINT NOT NULL,
    valid_from TEXT NOT NULL CHECK (length(valid_from) = 10),
    week TEXT CHECK (length(week) <= 2000),
    open_on_holidays BOOLEAN NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (department_id, valid_from)
);
CREATE TABLE routing_team_day (
    department_id BIGINT NOT NULL,
    day TEXT NOT NULL CHECK (length(day) = 10),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    PRIMARY KEY (department_id, day)
);
CREATE TABLE routing_pause (
    id BIGINT NOT NULL PRIMARY KEY,
    case_id BIGINT NOT NULL REFERENCES routing_case (id) ON DELETE CASCADE,
    words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 2000),
    by_id BIGINT REFERENCES account (id) ON DELETE SET NULL,
    from_at BIGINT NOT NULL,
    until_at BIGINT,
    ended_how TEXT CHECK (ended_how IN ('hand', 'answer', 'solved')),
    ended_by BIGINT REFERENCES account (id) ON DELETE SET NULL,
    open_micros BIGINT,
    form_key TEXT NOT NULL UNIQUE,
    CHECK ((until_at IS NULL) = (ended_how IS NULL))
);
CREATE UNIQUE INDEX routing_pause_running ON routing_pause (case_id) WHERE until_at IS NULL;
CREATE INDEX routing_pause_case ON routing_pause (case_id, id);
CREATE TABLE routing_escalation (
    case_id BIGINT NOT NULL REFERENCES routing_case (id) ON DELETE CASCADE,
    target TEXT NOT NULL CHECK (target IN ('first', 'solved')),
    since_at BIGINT NOT NULL,
    told_id BIGINT REFERENCES account (id) ON DELETE SET NULL,
    told_at BIGINT NOT NULL,
    PRIMARY KEY (case_id, target, since_at)
);
";
