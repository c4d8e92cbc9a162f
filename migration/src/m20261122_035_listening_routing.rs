//! Cases with their owners, the rules that find an owner, and the hours in which the service clock runs.

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

/// `promise_at` is the promise that counts now: the first answer until it is given, then the solution. `soon_at` is the
/// moment at which four fifths of that promise are used up. Both are kept, so that changed hours never move them.
/// `warned`: 0 nobody was warned of this promise, 1 that it is pressing, 2 that it is late.
const UP: &str = "
CREATE TABLE routing_case (
    id BIGINT NOT NULL PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE,
    mention_id BIGINT UNIQUE REFERENCES watch_mention (id) ON DELETE SET NULL,
    kind TEXT NOT NULL CHECK (kind IN ('complaint', 'question', 'lead', 'press', 'idea', 'praise')),
    title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    excerpt TEXT NOT NULL CHECK (length(excerpt) <= 4000),
    source_name TEXT NOT NULL CHECK (length(source_name) <= 200),
    source_url TEXT CHECK (length(source_url) <= 2000),
    text_language TEXT NOT NULL CHECK (length(text_language) <= 8),
    written_at BIGINT,
    state TEXT NOT NULL CHECK (state IN ('open', 'waiting', 'solved')),
    owner_id BIGINT REFERENCES account (id) ON DELETE SET NULL,
    department_id BIGINT,
    why TEXT NOT NULL CHECK (length(why) <= 400),
    made_by BIGINT REFERENCES account (id) ON DELETE SET NULL,
    made_at BIGINT NOT NULL,
    due_first_at BIGINT NOT NULL,
    soon_first_at BIGINT NOT NULL,
    due_solved_at BIGINT NOT NULL,
    soon_solved_at BIGINT NOT NULL,
    solving_since BIGINT NOT NULL,
    promise_at BIGINT NOT NULL,
    soon_at BIGINT NOT NULL,
    warned BIGINT NOT NULL CHECK (warned BETWEEN 0 AND 2),
    first_answer_at BIGINT,
    solved_at BIGINT
);
CREATE INDEX routing_case_state_promise ON routing_case (state, promise_at, id);
CREATE INDEX routing_case_owner_state_promise ON routing_case (owner_id, state, promise_at, id);
CREATE INDEX routing_case_state_soon ON routing_case (state, soon_at);
CREATE INDEX routing_case_solved ON routing_case (solved_at, id);
CREATE TABLE routing_assignment (
    id BIGINT NOT NULL PRIMARY KEY,
    case_id BIGINT NOT NULL REFERENCES routing_case (id) ON DELETE CASCADE,
    from_id BIGINT REFERENCES account (id) ON DELETE SET NULL,
    owner_id BIGINT REFERENCES account (id) ON DELETE SET NULL,
    department_id BIGINT,
    by_id BIGINT REFERENCES account (id) ON DELETE SET NULL,
    made_at BIGINT NOT NULL,
    reason TEXT NOT NULL CHECK (length(reason) <= 2000),
    form_key TEXT NOT NULL UNIQUE
);
CREATE INDEX routing_assignment_case ON routing_assignment (case_id, id);
CREATE INDEX routing_assignment_by ON routing_assignment (by_id, case_id);
CREATE TABLE routing_rule (
    id BIGINT NOT NULL PRIMARY KEY,
    place BIGINT NOT NULL,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 4000),
    kind TEXT CHECK (kind IN ('complaint', 'question', 'lead', 'press', 'idea', 'praise')),
    owner_id BIGINT REFERENCES account (id) ON DELETE CASCADE,
    department_id BIGINT,
    made_by BIGINT REFERENCES account (id) ON DELETE SET NULL,
    made_at BIGINT NOT NULL,
    form_key TEXT NOT NULL UNIQUE,
    CHECK (owner_id IS NOT NULL OR department_id IS NOT NULL)
);
CREATE INDEX routing_rule_place ON routing_rule (place, id);
CREATE TABLE routing_duty (
    id BIGINT NOT NULL PRIMARY KEY,
    department_id BIGINT NOT NULL,
    weekday BIGINT NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    owner_id BIGINT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    UNIQUE (department_id, weekday)
);
CREATE TABLE routing_hours (
    valid_from TEXT NOT NULL PRIMARY KEY CHECK (length(valid_from) = 10),
    week TEXT NOT NULL CHECK (length(week) <= 2000),
    made_by BIGINT REFERENCES account (id) ON DELETE SET NULL,
    made_at BIGINT NOT NULL
);
CREATE TABLE routing_holiday (
    day TEXT NOT NULL PRIMARY KEY CHECK (length(day) = 10),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80)
);
CREATE TABLE routing_target (
    kind TEXT NOT NULL PRIMARY KEY CHECK (kind IN ('complaint', 'question', 'lead', 'press', 'idea', 'praise')),
    first_minutes BIGINT NOT NULL CHECK (first_minutes BETWEEN 5 AND 60000),
    solved_minutes BIGINT NOT NULL CHECK (solved_minutes BETWEEN 5 AND 60000)
);
";
