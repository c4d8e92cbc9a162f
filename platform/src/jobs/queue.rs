//! Putting work down.

use sea_orm::{ConnectionTrait, DatabaseTransaction, raw_sql};
use serde_json::Value;

use super::TOPIC;
use crate::clock::Moment;
use crate::failure::Failure;
use crate::store::{Change, On};

/// What goes first when several jobs are due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rank {
    /// Somebody waits for it: a reset, an invitation.
    Urgent,
    /// Everything else.
    Usual,
    /// Much at a time: digests, feeds, imports.
    Bulk,
}

impl Rank {
    fn number(self) -> i64 {
        match self {
            Self::Urgent => 0,
            Self::Usual => 1,
            Self::Bulk => 2,
        }
    }
}

/// Puts a job down in the transaction of its cause (rule JB1); it runs at `due` or soon after. With a key there is one of its kind
/// at a time: while it waits the payload is renewed, while it runs it is run once more afterwards, and a dead one comes back to
/// life.
///
/// # Errors
/// The store's own.
pub async fn enqueue(
    change: &Change,
    kind: &str,
    payload: Value,
    unique_key: Option<&str>,
    due: Moment,
) -> Result<(), Failure> {
    enqueue_ranked(change, Rank::Usual, kind, payload, unique_key, due).await
}

/// The same, with a place in the queue.
///
/// # Errors
/// The store's own.
pub async fn enqueue_ranked(
    change: &Change,
    rank: Rank,
    kind: &str,
    payload: Value,
    unique_key: Option<&str>,
    due: Moment,
) -> Result<(), Failure> {
    let (id, rank, payload) = (change.next_id(), rank.number(), payload.to_string());
    let (kind, key) = (kind.to_owned(), unique_key.map(str::to_owned));
    let db: &DatabaseTransaction = change;
    let put_down = raw_sql!(
        Postgres,
        "INSERT INTO job (id, kind, payload, unique_key, rank, state, due_at, ready_at, tries, fence, trouble)
         VALUES ({id}, {kind}, {payload}, {key}, {rank}, 'waiting', {due}, {due}, 0, 0, '')
         ON CONFLICT (kind, unique_key) DO UPDATE SET
             payload = excluded.payload,
             again_at = CASE WHEN job.state = 'running' THEN excluded.due_at END,
             due_at = CASE WHEN job.state = 'dead' OR (job.state = 'waiting' AND job.tries = 0 AND excluded.due_at < job.due_at)
                           THEN excluded.due_at ELSE job.due_at END,
             ready_at = CASE WHEN job.state = 'dead' OR (job.state = 'waiting' AND job.tries = 0 AND excluded.due_at < job.due_at)
                           THEN excluded.due_at ELSE job.ready_at END,
             tries = CASE WHEN job.state = 'dead' THEN 0 ELSE job.tries END,
             state = CASE WHEN job.state = 'running' THEN 'running' ELSE 'waiting' END"
    );
    db.execute_raw(put_down.on(db)).await?;
    change.announce(TOPIC);
    Ok(())
}
