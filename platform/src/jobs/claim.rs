//! Taking a job, holding on to it and letting go: five statements, each guarded by the number of the lease.

use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, FromQueryResult, Statement, raw_sql};

use crate::clock::{HOUR_MICROS, MINUTE_MICROS, Moment, SECOND_MICROS};
use crate::failure::Failure;
use crate::store::{Change, On, Store};

/// How long a node may be silent before another takes its job (limits 6.2).
pub(super) const LEASE_MICROS: i64 = 60 * SECOND_MICROS;
/// Waits after the first, second … failed try (limits 6.2: 8 retries, the last after a day).
const WAITS: [i64; 8] = [
    MINUTE_MICROS,
    5 * MINUTE_MICROS,
    15 * MINUTE_MICROS,
    HOUR_MICROS,
    3 * HOUR_MICROS,
    6 * HOUR_MICROS,
    12 * HOUR_MICROS,
    24 * HOUR_MICROS,
];
/// A wait is up to this part longer or shorter, so that jobs that failed together do not come back together.
const JITTER: f64 = 0.2;
/// Characters of a reason that are kept.
const TROUBLE_LENGTH: usize = 300;

/// A job that this node holds.
#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct Claimed {
    pub(super) id: i64,
    pub(super) kind: String,
    pub(super) payload: String,
    pub(super) fence: i64,
    pub(super) tries: i64,
}

#[derive(FromQueryResult)]
struct Instant {
    it: Moment,
}

/// The moment that counts for leases: the server's when nodes share one, else our own. A stopped clock always wins, or no test
/// could let a lease run out.
///
/// # Errors
/// The store's own.
pub async fn lease_now(change: &Change) -> Result<Moment, Failure> {
    let db: &DatabaseTransaction = change;
    if db.get_database_backend() == DbBackend::Postgres && !change.clock_is_stopped() {
        let ask = "SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000 AS BIGINT) AS it";
        let answer = Instant::find_by_statement(Statement::from_string(DbBackend::Postgres, ask))
            .one(db)
            .await?;
        return Ok(answer.map_or(change.now(), |answer| answer.it));
    }
    Ok(change.now())
}

/// Takes the next due job of these kinds, or one whose holder fell silent.
pub(super) async fn claim(store: &Store, kinds: &[&'static str]) -> Result<Option<Claimed>, Failure> {
    if kinds.is_empty() {
        return Ok(None);
    }
    store
        .change(async |change| {
            let now = lease_now(change).await?;
            let ends = now.plus(LEASE_MICROS);
            let db: &DatabaseTransaction = change;
            let take = if db.get_database_backend() == DbBackend::Postgres {
                raw_sql!(
                    Postgres,
                    "UPDATE job SET state = 'running', ready_at = {ends}, fence = fence + 1, tries = tries + 1
                     WHERE id = (SELECT id FROM job WHERE state <> 'dead' AND ready_at <= {now} AND kind IN ({..kinds})
                                 ORDER BY rank, ready_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
                     RETURNING id, kind, payload, fence, tries"
                )
            } else {
                raw_sql!(
                    Postgres,
                    "UPDATE job SET state = 'running', ready_at = {ends}, fence = fence + 1, tries = tries + 1
                     WHERE id = (SELECT id FROM job WHERE state <> 'dead' AND ready_at <= {now} AND kind IN ({..kinds})
                                 ORDER BY rank, ready_at, id LIMIT 1)
                     RETURNING id, kind, payload, fence, tries"
                )
            };
            Ok(Claimed::find_by_statement(take.on(db)).one(db).await?)
        })
        .await
}

/// Says that this node is still at it. False when the job is no longer this node's.
pub(super) async fn hold(store: &Store, job: &Claimed) -> Result<bool, Failure> {
    let (id, fence) = (job.id, job.fence);
    store
        .change(async |change| {
            let ends = lease_now(change).await?.plus(LEASE_MICROS);
            let db: &DatabaseTransaction = change;
            let hold = raw_sql!(
                Postgres,
                "UPDATE job SET ready_at = {ends} WHERE id = {id} AND fence = {fence} AND state = 'running'"
            );
            Ok(db.execute_raw(hold.on(db)).await?.rows_affected() == 1)
        })
        .await
}

/// Done: the row goes, or waits again when it was asked for once more meanwhile. False when it was another's by now.
pub(super) async fn finish(store: &Store, job: &Claimed) -> Result<bool, Failure> {
    let (id, fence) = (job.id, job.fence);
    store
        .change(async |change| {
            let db: &DatabaseTransaction = change;
            let again = raw_sql!(
                Postgres,
                "UPDATE job SET state = 'waiting', due_at = again_at, ready_at = again_at, again_at = NULL, tries = 0, trouble = ''
                 WHERE id = {id} AND fence = {fence} AND state = 'running' AND again_at IS NOT NULL"
            );
            if db.execute_raw(again.on(db)).await?.rows_affected() == 1 {
                change.announce(super::TOPIC);
                return Ok(true);
            }
            let done = raw_sql!(
                Postgres,
                "DELETE FROM job WHERE id = {id} AND fence = {fence} AND state = 'running'"
            );
            Ok(db.execute_raw(done.on(db)).await?.rows_affected() == 1)
        })
        .await
}

/// Failed: it waits longer each time; after the last it is dead until somebody looks.
pub(super) async fn fail(store: &Store, job: &Claimed, reason: &str) -> Result<(), Failure> {
    let (id, fence) = (job.id, job.fence);
    let trouble: String = reason.chars().take(TROUBLE_LENGTH).collect();
    let wait = usize::try_from(job.tries - 1).ok().and_then(|failed| WAITS.get(failed));
    let state = if wait.is_some() { "waiting" } else { "dead" };
    let stretch = 1.0 + JITTER * (2.0 * rand::random::<f64>() - 1.0);
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        reason = "A wait is a day at most."
    )]
    let wait = (wait.copied().unwrap_or(0) as f64 * stretch) as i64;
    store
        .change(async |change| {
            let ready = lease_now(change).await?.plus(wait);
            let db: &DatabaseTransaction = change;
            let failed = raw_sql!(
                Postgres,
                "UPDATE job SET state = {state}, ready_at = {ready}, again_at = NULL, trouble = {trouble}
                 WHERE id = {id} AND fence = {fence} AND state = 'running'"
            );
            db.execute_raw(failed.on(db)).await?;
            Ok(())
        })
        .await
}

/// Not finished, because the house closes: another node may have it at once, and the try does not count.
pub(super) async fn give_back(store: &Store, job: &Claimed) -> Result<(), Failure> {
    let (id, fence) = (job.id, job.fence);
    store
        .change(async |change| {
            let db: &DatabaseTransaction = change;
            let back = raw_sql!(
                Postgres,
                "UPDATE job SET state = 'waiting', ready_at = due_at, tries = tries - 1
                 WHERE id = {id} AND fence = {fence} AND state = 'running'"
            );
            db.execute_raw(back.on(db)).await?;
            change.announce(super::TOPIC);
            Ok(())
        })
        .await
}

/// Jobs that a program held when it was killed are taken again at once. For an embedded store alone: this program is the only one
/// that uses it, so nobody else can be at them.
///
/// # Errors
/// The store's own.
pub async fn take_back(store: &Store) -> Result<(), Failure> {
    store
        .change(async |change| {
            let (now, db): (Moment, &DatabaseTransaction) = (change.now(), change);
            let back = raw_sql!(Postgres, "UPDATE job SET ready_at = {now} WHERE state = 'running'");
            db.execute_raw(back.on(db)).await?;
            Ok(())
        })
        .await
}
