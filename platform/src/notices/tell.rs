//! Telling somebody something.

use sea_orm::{ConnectionTrait, DatabaseTransaction, raw_sql};
use serde_json::{Value, json};

use super::deliver;
use crate::failure::Failure;
use crate::jobs::enqueue;
use crate::store::{Change, On};

/// The topic that says that somebody's notices changed.
#[must_use]
pub fn topic(account_id: i64) -> String {
    format!("notices:{account_id}")
}

/// The family of a kind, by which people choose: what stands before the dot.
#[must_use]
pub fn family_of(kind: &str) -> &str {
    kind.split('.').next().unwrap_or(kind)
}

/// Tells somebody something, in the transaction of what happened. It stands in their centre at once; whether and when it is
/// mailed is their own choice, looked up when it is sent.
///
/// # Errors
/// The store's own.
pub async fn tell(change: &Change, account_id: i64, kind: &str, data: Value) -> Result<(), Failure> {
    let (id, now, data) = (change.next_id(), change.now(), data.to_string());
    let (kind, family) = (kind.to_owned(), family_of(kind).to_owned());
    let db: &DatabaseTransaction = change;
    let keep = raw_sql!(
        Postgres,
        "INSERT INTO notice (id, account_id, kind, family, data, made_at, mail)
         VALUES ({id}, {account_id}, {kind}, {family}, {data}, {now}, 'waiting')"
    );
    db.execute_raw(keep.on(db)).await?;
    change.announce(topic(account_id));
    enqueue(
        change,
        deliver::JOB,
        json!({ "notice": id }),
        Some(&id.to_string()),
        now,
    )
    .await
}
