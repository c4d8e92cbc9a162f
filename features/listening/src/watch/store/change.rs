//! Who changed what is listened to, and when: for the works council to read.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::{ConnectionTrait, FromQueryResult, raw_sql};

/// What was changed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Note<'a> {
    /// A stable word: `query_added`.
    pub(crate) what: &'a str,
    /// The name of the query, source or import.
    pub(crate) subject: &'a str,
    /// The words that are looked for, or the address.
    pub(crate) words: &'a str,
    /// Why.
    pub(crate) purpose: &'a str,
    /// How long it is kept; 0 when that says nothing.
    pub(crate) retention_days: i64,
}

/// Writes it down, in the transaction of the change itself.
pub(crate) async fn note(change: &Change, by: Option<i64>, note: Note<'_>) -> Result<(), Failure> {
    let (id, at) = (change.next_id(), change.now());
    let Note {
        what,
        subject,
        words,
        purpose,
        retention_days,
    } = note;
    let insert = raw_sql!(
        Postgres,
        "INSERT INTO watch_change (id, at, account_id, what, subject, words, purpose, retention_days)
         VALUES ({id}, {at}, {by}, {what}, {subject}, {words}, {purpose}, {retention_days})"
    );
    change.execute_raw(insert.on(&**change)).await?;
    Ok(())
}

/// A change as it is read back.
#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct Noted {
    pub(crate) id: i64,
    pub(crate) at: Moment,
    pub(crate) account_id: Option<i64>,
    pub(crate) what: String,
    pub(crate) subject: String,
    pub(crate) words: String,
    pub(crate) purpose: String,
    pub(crate) retention_days: i64,
}

/// The newest changes before this one, at most so many.
pub(crate) async fn list_before(
    db: &impl ConnectionTrait,
    before: Option<(Moment, i64)>,
    most: i64,
) -> Result<Vec<Noted>, Failure> {
    let (at, id) = before.unwrap_or((Moment(i64::MAX), i64::MAX));
    let query = raw_sql!(
        Postgres,
        "SELECT id, at, account_id, what, subject, words, purpose, retention_days FROM watch_change
         WHERE (at, id) < ({at}, {id}) ORDER BY at DESC, id DESC LIMIT {most}"
    );
    Ok(Noted::find_by_statement(query.on(db)).all(db).await?)
}

/// Takes a person out of everything here; what was changed stays, by whom does not.
pub(crate) async fn forget_person(change: &Change, account: i64) -> Result<(), Failure> {
    for statement in [
        raw_sql!(
            Postgres,
            "UPDATE watch_change SET account_id = NULL WHERE account_id = {account}"
        ),
        raw_sql!(
            Postgres,
            "UPDATE watch_source SET made_by = NULL WHERE made_by = {account}"
        ),
        raw_sql!(
            Postgres,
            "UPDATE watch_query SET made_by = NULL WHERE made_by = {account}"
        ),
        raw_sql!(
            Postgres,
            "UPDATE watch_import SET made_by = NULL WHERE made_by = {account}"
        ),
    ] {
        change.execute_raw(statement.on(&**change)).await?;
    }
    Ok(())
}
