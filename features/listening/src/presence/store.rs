//! The queries of presence, on its own table.

use platform::clock::{MINUTE_MICROS, Moment};
use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::{ConnectionTrait, DatabaseTransaction, FromQueryResult, raw_sql};

/// Minutes after which somebody who was not heard of is no longer here; an open page says so every minute.
const HERE_MINUTES: i64 = 2;
/// Colleagues named in one line; more is a crowd.
const NAMED_MOST: i64 = 5;

/// Somebody who has it open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromQueryResult)]
pub(super) struct Present {
    /// Who.
    pub(super) account_id: i64,
    /// Whether they write an answer.
    pub(super) writes: bool,
}

fn since(now: Moment) -> Moment {
    now.plus(-HERE_MINUTES * MINUTE_MICROS)
}

/// The topic on which an open page hears that somebody came.
pub(super) fn topic(subject: &str) -> String {
    format!("presence:{subject}")
}

/// Notes that somebody is here now. Others hear of it only when that is new, else two open pages would call each other for ever.
pub(crate) async fn note(change: &Change, subject: &str, person: i64, writes: bool) -> Result<(), Failure> {
    let (db, now): (&DatabaseTransaction, _) = (change, change.now());
    let after = since(now);
    let known = raw_sql!(
        Postgres,
        "SELECT account_id, writes FROM presence_here
         WHERE subject = {subject} AND account_id = {person} AND seen_at > {after}"
    );
    let known = Present::find_by_statement(known.on(db)).one(db).await?;
    let keep = raw_sql!(
        Postgres,
        "INSERT INTO presence_here (subject, account_id, writes, seen_at) VALUES ({subject}, {person}, {writes}, {now})
         ON CONFLICT (subject, account_id) DO UPDATE SET writes = excluded.writes, seen_at = excluded.seen_at"
    );
    db.execute_raw(keep.on(db)).await?;
    if known.is_none_or(|known| known.writes != writes) {
        change.announce(topic(subject));
    }
    Ok(())
}

/// Who else is here, who writes first.
pub(super) async fn others(
    db: &impl ConnectionTrait,
    subject: &str,
    person: i64,
    now: Moment,
) -> Result<Vec<Present>, Failure> {
    let after = since(now);
    let query = raw_sql!(
        Postgres,
        "SELECT account_id, writes FROM presence_here
         WHERE subject = {subject} AND account_id <> {person} AND seen_at > {after}
         ORDER BY writes DESC, account_id LIMIT {NAMED_MOST}"
    );
    Ok(Present::find_by_statement(query.on(db)).all(db).await?)
}

/// Takes away who is no longer here.
pub(super) async fn sweep(change: &Change) -> Result<(), Failure> {
    let (db, after): (&DatabaseTransaction, _) = (change, since(change.now()));
    db.execute_raw(raw_sql!(Postgres, "DELETE FROM presence_here WHERE seen_at <= {after}").on(db))
        .await?;
    Ok(())
}

/// Takes a person out.
pub(super) async fn forget(change: &Change, person: i64) -> Result<(), Failure> {
    let db: &DatabaseTransaction = change;
    db.execute_raw(raw_sql!(Postgres, "DELETE FROM presence_here WHERE account_id = {person}").on(db))
        .await?;
    Ok(())
}
