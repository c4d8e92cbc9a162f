//! What one person wrote and did here, and loosening them from it.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::{ConnectionTrait, DatabaseTransaction, FromQueryResult, raw_sql};

/// Something a person wrote.
#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct Written {
    /// `note`, `answer`, `promise`, `solved` or `reopened`.
    pub kind: String,
    /// The words.
    pub text: String,
    /// When.
    pub made_at: Moment,
}

/// Everything a person wrote with cases, oldest first.
pub(crate) async fn list(db: &impl ConnectionTrait, person: i64) -> Result<Vec<Written>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT kind, text, made_at FROM resolution_note WHERE by_id = {person}
         UNION ALL SELECT 'solved', text, solved_at FROM resolution_outcome WHERE by_id = {person}
         UNION ALL SELECT 'reopened', reason, made_at FROM resolution_reopening WHERE by_id = {person}
         ORDER BY made_at"
    );
    Ok(Written::find_by_statement(query.on(db)).all(db).await?)
}

/// Loosens a person from what they wrote; the words stay with the case, since others answer for it.
pub(crate) async fn forget(change: &Change, person: i64) -> Result<(), Failure> {
    let db: &DatabaseTransaction = change;
    let statements = [
        raw_sql!(
            Postgres,
            "UPDATE resolution_note SET by_id = NULL, may_name = FALSE WHERE by_id = {person}"
        ),
        raw_sql!(
            Postgres,
            "UPDATE resolution_outcome SET by_id = NULL WHERE by_id = {person}"
        ),
        raw_sql!(
            Postgres,
            "UPDATE resolution_reopening SET by_id = NULL WHERE by_id = {person}"
        ),
    ];
    for statement in statements {
        db.execute_raw(statement.on(db)).await?;
    }
    Ok(())
}
