//! Whose turn it is: a row a person with the moment of their next letter and how far they were told.

use sea_orm::{ConnectionTrait, DatabaseTransaction, FromQueryResult, raw_sql};

use crate::clock::Moment;
use crate::failure::Failure;
use crate::store::{Change, On};

/// A turn that was not planned yet, or has to be planned anew.
pub(super) const UNPLANNED: Moment = Moment(0);
/// New people that get a turn in one change.
const NEW_MOST: i64 = 2_000;

#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct Turn {
    pub(super) account_id: i64,
    pub(super) due_at: Moment,
    pub(super) told_until: Moment,
}

#[derive(FromQueryResult)]
struct Key {
    id: i64,
}

/// Active people who have no turn yet.
pub(super) async fn list_without(db: &impl ConnectionTrait) -> Result<Vec<i64>, Failure> {
    let most = NEW_MOST;
    let without = raw_sql!(
        Postgres,
        "SELECT a.id FROM account a WHERE a.state = 'active'
         AND NOT EXISTS (SELECT 1 FROM notice_turn t WHERE t.account_id = a.id) ORDER BY a.id LIMIT {most}"
    );
    let keys = Key::find_by_statement(without.on(db)).all(db).await?;
    Ok(keys.into_iter().map(|key| key.id).collect())
}

/// Gives somebody a turn that is still to be planned; what happened before now is not told.
pub(super) async fn begin(change: &Change, account_id: i64) -> Result<(), Failure> {
    let (now, unplanned, db): (Moment, Moment, &DatabaseTransaction) = (change.now(), UNPLANNED, change);
    let begin = raw_sql!(
        Postgres,
        "INSERT INTO notice_turn (account_id, due_at, told_until) VALUES ({account_id}, {unplanned}, {now})
         ON CONFLICT (account_id) DO NOTHING"
    );
    db.execute_raw(begin.on(db)).await?;
    Ok(())
}

/// The next people whose moment has come.
pub(super) async fn list_due(db: &impl ConnectionTrait, now: Moment, most: usize) -> Result<Vec<Turn>, Failure> {
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let due = raw_sql!(
        Postgres,
        "SELECT account_id, due_at, told_until FROM notice_turn WHERE due_at <= {now}
         ORDER BY due_at, account_id LIMIT {most}"
    );
    Ok(Turn::find_by_statement(due.on(db)).all(db).await?)
}

/// The turn of one person.
pub(super) async fn find(db: &impl ConnectionTrait, account_id: i64) -> Result<Option<Turn>, Failure> {
    let find = raw_sql!(
        Postgres,
        "SELECT account_id, due_at, told_until FROM notice_turn WHERE account_id = {account_id}"
    );
    Ok(Turn::find_by_statement(find.on(db)).one(db).await?)
}

/// Moves a turn on; false when another did so meanwhile, and then nothing more may be done for this person.
pub(super) async fn move_on(change: &Change, turn: &Turn, due: Moment, told_until: Moment) -> Result<bool, Failure> {
    let (account_id, before) = (turn.account_id, turn.due_at);
    let db: &DatabaseTransaction = change;
    let moved = raw_sql!(
        Postgres,
        "UPDATE notice_turn SET due_at = {due}, told_until = {told_until}
         WHERE account_id = {account_id} AND due_at = {before}"
    );
    Ok(db.execute_raw(moved.on(db)).await?.rows_affected() == 1)
}

/// Takes the turn of somebody who left.
pub(super) async fn end(change: &Change, account_id: i64) -> Result<(), Failure> {
    let db: &DatabaseTransaction = change;
    let end = raw_sql!(Postgres, "DELETE FROM notice_turn WHERE account_id = {account_id}");
    db.execute_raw(end.on(db)).await?;
    Ok(())
}

/// Has somebody's turn planned anew, after they chose another hour or zone.
pub(crate) async fn plan_anew(change: &Change, account_id: i64) -> Result<(), Failure> {
    let (unplanned, db): (Moment, &DatabaseTransaction) = (UNPLANNED, change);
    let anew = raw_sql!(
        Postgres,
        "UPDATE notice_turn SET due_at = {unplanned} WHERE account_id = {account_id}"
    );
    db.execute_raw(anew.on(db)).await?;
    Ok(())
}
