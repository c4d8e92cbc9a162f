//! What one person wrote here, and loosening them from it.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::{ConnectionTrait, DatabaseTransaction, FromQueryResult, raw_sql};

/// Something a person wrote.
#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct Written {
    /// The words.
    pub text: String,
    /// When.
    pub at: Moment,
}

/// What a person wrote last as an answer, and what they said about those of others, oldest first.
pub(crate) async fn list(db: &impl ConnectionTrait, person: i64) -> Result<Vec<Written>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT text, changed_at AS at FROM answers_draft WHERE written_by = {person}
         UNION ALL SELECT said, made_at FROM answers_step WHERE by_id = {person} AND what = 'sent_back' ORDER BY at"
    );
    Ok(Written::find_by_statement(query.on(db)).all(db).await?)
}

/// Loosens a person from answers; the words stay with the case. What waits for their eyes waits for nobody's.
pub(crate) async fn forget(change: &Change, person: i64) -> Result<(), Failure> {
    let db: &DatabaseTransaction = change;
    let statements = [
        raw_sql!(
            Postgres,
            "UPDATE answers_draft SET state = 'draft' WHERE checker_id = {person} AND state = 'asked'"
        ),
        raw_sql!(
            Postgres,
            "UPDATE answers_draft SET checker_id = NULL WHERE checker_id = {person}"
        ),
        raw_sql!(
            Postgres,
            "UPDATE answers_draft SET written_by = NULL WHERE written_by = {person}"
        ),
        raw_sql!(
            Postgres,
            "UPDATE answers_draft SET asked_by = NULL WHERE asked_by = {person}"
        ),
        raw_sql!(
            Postgres,
            "UPDATE answers_draft SET earlier_by = NULL WHERE earlier_by = {person}"
        ),
        raw_sql!(
            Postgres,
            "UPDATE answers_draft SET placed_by = NULL WHERE placed_by = {person}"
        ),
        raw_sql!(Postgres, "UPDATE answers_step SET by_id = NULL WHERE by_id = {person}"),
        raw_sql!(Postgres, "UPDATE answers_step SET to_id = NULL WHERE to_id = {person}"),
    ];
    for statement in statements {
        db.execute_raw(statement.on(db)).await?;
    }
    Ok(())
}
