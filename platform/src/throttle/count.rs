//! Counting in the store, so that all nodes count together.

use sea_orm::{ConnectionTrait, DatabaseTransaction, FromQueryResult, raw_sql};
use sha2::{Digest, Sha256};

use crate::clock::{Moment, SECOND_MICROS};
use crate::failure::Failure;
use crate::store::{Change, On, Store};

/// How often something happened, after counting it once more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromQueryResult)]
pub(super) struct Tally {
    pub(super) count: i64,
    pub(super) began_at: Moment,
    pub(super) next_at: Moment,
}

/// Allows something `most` times in `window` microseconds. The bucket says what and whose: `invite:4711`. It is kept as a hash.
///
/// # Errors
/// [`Failure::TooOften`] with the seconds to wait; the store's own.
pub async fn allow(store: &Store, bucket: &str, most: i64, window: i64) -> Result<(), Failure> {
    store
        .change(async |change| allow_in(change, bucket, most, window).await)
        .await
}

/// The same inside a change; when the change is given up, the attempt is not counted.
///
/// # Errors
/// As [`allow`].
pub async fn allow_in(change: &Change, bucket: &str, most: i64, window: i64) -> Result<(), Failure> {
    let tally = count(change, bucket, window).await?;
    if tally.count > most {
        Err(wait(tally.began_at.plus(window).since(change.now())))
    } else {
        Ok(())
    }
}

/// The answer to who has to wait so many microseconds.
pub(super) fn wait(micros: i64) -> Failure {
    let seconds = (micros + SECOND_MICROS - 1) / SECOND_MICROS;
    Failure::TooOften(u32::try_from(seconds.max(1)).unwrap_or(u32::MAX))
}

fn key(bucket: &str) -> String {
    data_encoding::HEXLOWER.encode(&Sha256::digest(bucket.as_bytes()))
}

/// Counts once more. One statement that locks the row, so that a hundred at the same moment are counted as a hundred.
pub(super) async fn count(change: &Change, bucket: &str, window: i64) -> Result<Tally, Failure> {
    let (key, now) = (key(bucket), change.now());
    let old = now.plus(-window);
    let db: &DatabaseTransaction = change;
    let count = raw_sql!(
        Postgres,
        "INSERT INTO attempt (bucket, count, began_at, next_at) VALUES ({key}, 1, {now}, {now})
         ON CONFLICT (bucket) DO UPDATE SET
             count = CASE WHEN attempt.began_at <= {old} THEN 1 ELSE attempt.count + 1 END,
             next_at = CASE WHEN attempt.began_at <= {old} THEN excluded.next_at ELSE attempt.next_at END,
             began_at = CASE WHEN attempt.began_at <= {old} THEN excluded.began_at ELSE attempt.began_at END
         RETURNING count, began_at, next_at"
    );
    let tally = Tally::find_by_statement(count.on(db)).one(db).await?;
    tally.ok_or_else(|| Failure::Internal("an attempt was not counted".into()))
}

/// Says from when on the next attempt is heard.
pub(super) async fn hold(change: &Change, bucket: &str, next_at: Moment) -> Result<(), Failure> {
    let key = key(bucket);
    let db: &DatabaseTransaction = change;
    let hold = raw_sql!(Postgres, "UPDATE attempt SET next_at = {next_at} WHERE bucket = {key}");
    db.execute_raw(hold.on(db)).await?;
    Ok(())
}

/// Takes one attempt back, since it was no failure.
pub(super) async fn take_back(change: &Change, bucket: &str) -> Result<(), Failure> {
    let key = key(bucket);
    let db: &DatabaseTransaction = change;
    let back = raw_sql!(
        Postgres,
        "UPDATE attempt SET count = count - 1 WHERE bucket = {key} AND count > 0"
    );
    db.execute_raw(back.on(db)).await?;
    Ok(())
}

/// Forgets a bucket.
pub(super) async fn forget(change: &Change, bucket: &str) -> Result<(), Failure> {
    let key = key(bucket);
    let db: &DatabaseTransaction = change;
    let forget = raw_sql!(Postgres, "DELETE FROM attempt WHERE bucket = {key}");
    db.execute_raw(forget.on(db)).await?;
    Ok(())
}
