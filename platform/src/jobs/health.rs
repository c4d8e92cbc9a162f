//! How the work stands: what is late and what is dead.

use sea_orm::{ConnectionTrait, DatabaseTransaction, FromQueryResult, raw_sql};

use super::TOPIC;
use crate::clock::Moment;
use crate::failure::Failure;
use crate::store::{Change, On, Store};

/// Dead jobs shown at most.
const DEAD_MOST: i64 = 200;

/// The job that should have run longest ago.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Overdue {
    /// Its kind.
    pub kind: String,
    /// When it was due.
    pub due_at: Moment,
}

/// A job that failed so often that somebody has to look.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct DeadJob {
    /// The key, for [`revive`].
    pub id: i64,
    /// Its kind.
    pub kind: String,
    /// When it was due.
    pub due_at: Moment,
    /// Why the last try failed.
    pub trouble: String,
}

/// The job that is overdue longest, dead ones left out; `None` when all is done in time.
///
/// # Errors
/// The store's own.
pub async fn oldest_overdue(store: &Store) -> Result<Option<Overdue>, Failure> {
    let (db, now) = (store.reader(), store.clock().now());
    let oldest = raw_sql!(
        Postgres,
        "SELECT kind, due_at FROM job WHERE due_at <= {now} AND state <> 'dead' ORDER BY due_at LIMIT 1"
    );
    Ok(Overdue::find_by_statement(oldest.on(db)).one(db).await?)
}

#[derive(FromQueryResult)]
struct Undone {
    unique_key: String,
}

/// The keys of the jobs of this kind that wait or run, so that a page can say what is still being done.
///
/// # Errors
/// The store's own.
pub async fn list_undone(db: &impl ConnectionTrait, kind: &str) -> Result<Vec<String>, Failure> {
    let kind = kind.to_owned();
    let undone = raw_sql!(
        Postgres,
        "SELECT unique_key FROM job WHERE kind = {kind} AND state <> 'dead' AND unique_key IS NOT NULL"
    );
    let rows = Undone::find_by_statement(undone.on(db)).all(db).await?;
    Ok(rows.into_iter().map(|row| row.unique_key).collect())
}

/// The jobs that were given up, newest first.
///
/// # Errors
/// The store's own.
pub async fn dead(db: &impl ConnectionTrait) -> Result<Vec<DeadJob>, Failure> {
    let most = DEAD_MOST;
    let dead = raw_sql!(
        Postgres,
        "SELECT id, kind, due_at, trouble FROM job WHERE state = 'dead' ORDER BY ready_at DESC LIMIT {most}"
    );
    Ok(DeadJob::find_by_statement(dead.on(db)).all(db).await?)
}

/// Lets a dead job start again from its first try.
///
/// # Errors
/// [`Failure::NotFound`] when it is not dead; the store's own.
pub async fn revive(change: &Change, id: i64) -> Result<(), Failure> {
    let (db, now): (&DatabaseTransaction, Moment) = (change, change.now());
    let revive = raw_sql!(
        Postgres,
        "UPDATE job SET state = 'waiting', tries = 0, ready_at = {now} WHERE id = {id} AND state = 'dead'"
    );
    if db.execute_raw(revive.on(db)).await?.rows_affected() == 0 {
        return Err(Failure::NotFound);
    }
    change.announce(TOPIC);
    Ok(())
}
