//! What a colleague explains inside is not an answer outside: kept apart, and put right for the cases of before.

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

/// A first answer is a placed answer, a question back, or an ending that says that the writer has one. A case that thereby has no
/// answer waits for one again, under the promise it had; the times are measured anew by the job that measures old cases.
const UP: &str = "
ALTER TABLE routing_case ADD COLUMN explained_at BIGINT;
UPDATE routing_case SET explained_at =
    (SELECT MIN(made_at) FROM resolution_note WHERE case_id = routing_case.id AND kind IN ('answer', 'promise'));
CREATE TABLE routing_answered_before AS
    SELECT case_id, MIN(outside_at) AS outside_at FROM (
        SELECT case_id, placed_at AS outside_at FROM answers_draft WHERE placed_at IS NOT NULL
        UNION ALL SELECT case_id, from_at FROM routing_pause
        UNION ALL SELECT case_id, solved_at FROM resolution_outcome WHERE outcome = 'answered'
    ) AS outside GROUP BY case_id;
UPDATE routing_case SET first_open_minutes = NULL,
    first_answer_at = (SELECT outside_at FROM routing_answered_before WHERE case_id = routing_case.id)
WHERE first_answer_at IS NOT NULL AND first_answer_at <>
    COALESCE((SELECT outside_at FROM routing_answered_before WHERE case_id = routing_case.id), -1);
DROP TABLE routing_answered_before;
UPDATE routing_case SET promise_at = due_first_at, soon_at = soon_first_at
WHERE first_answer_at IS NULL AND state <> 'solved' AND solving_since = made_at;
";
