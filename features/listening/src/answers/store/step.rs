//! What was done with answers, for the thread of the case.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::{ConnectionTrait, DatabaseTransaction, FromQueryResult, raw_sql};

use super::kinds::What;

/// Something that was done.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub(crate) struct Step {
    /// What.
    pub what: What,
    /// Who did it.
    pub by_id: Option<i64>,
    /// Who was asked.
    pub to_id: Option<i64>,
    /// What was said with it.
    pub said: String,
    /// When.
    pub made_at: Moment,
}

/// Keeps a step.
pub(crate) async fn add(
    change: &Change,
    draft_id: i64,
    what: What,
    (by, to): (Option<i64>, Option<i64>),
    said: &str,
) -> Result<(), Failure> {
    let (id, now, what) = (change.next_id(), change.now(), what.word());
    let keep = raw_sql!(
        Postgres,
        "INSERT INTO answers_step (id, draft_id, what, by_id, to_id, said, made_at)
         VALUES ({id}, {draft_id}, {what}, {by}, {to}, {said}, {now})"
    );
    let db: &DatabaseTransaction = change;
    db.execute_raw(keep.on(db)).await?;
    Ok(())
}

/// Everything that was done with the answers of a case, oldest first.
pub(crate) async fn list(db: &impl ConnectionTrait, case_id: i64) -> Result<Vec<Step>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT s.what, s.by_id, s.to_id, s.said, s.made_at FROM answers_step s
         JOIN answers_draft d ON d.id = s.draft_id WHERE d.case_id = {case_id} ORDER BY s.id LIMIT 200"
    );
    Ok(Step::find_by_statement(query.on(db)).all(db).await?)
}
