//! Telling somebody something.

use sea_orm::sea_query::{Expr, Query};
use sea_orm::{ConnectionTrait, DatabaseTransaction};
use serde_json::{Value, json};

use super::deliver;
use super::within::place_of;
use crate::failure::Failure;
use crate::jobs::enqueue;
use crate::store::Change;

/// Notices in one statement; each has eight values.
const ROWS_AT_ONCE: usize = 500;
/// Notices that one job mails.
const DELIVERED_TOGETHER: usize = 50;

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
    tell_all(change, &[(account_id, kind)], &data).await
}

/// Tells many the same, each as what it is to them: the writer is held as long for all of them as for a few.
///
/// # Errors
/// The store's own.
pub async fn tell_all(change: &Change, told: &[(i64, &str)], data: &Value) -> Result<(), Failure> {
    let (now, text, place) = (change.now(), data.to_string(), place_of(data));
    let db: &DatabaseTransaction = change;
    for part in told.chunks(ROWS_AT_ONCE) {
        let mut keep = Query::insert();
        keep.into_table("notice")
            .columns(["id", "account_id", "kind", "family", "data", "place", "made_at", "mail"]);
        let mut ids = Vec::with_capacity(part.len());
        for (account_id, kind) in part {
            let id = change.next_id();
            ids.push(id);
            let (kind, family) = ((*kind).to_owned(), family_of(kind).to_owned());
            let row: [Expr; 8] = [
                Expr::value(id),
                Expr::value(*account_id),
                Expr::value(kind),
                Expr::value(family),
                Expr::value(text.clone()),
                Expr::value(place.clone()),
                Expr::value(now),
                Expr::value("waiting"),
            ];
            keep.values_panic(row);
            change.announce(topic(*account_id));
        }
        db.execute(&keep).await?;
        for some in ids.chunks(DELIVERED_TOGETHER) {
            let key = some.first().map(i64::to_string);
            enqueue(change, deliver::JOB, json!({ "notices": some }), key.as_deref(), now).await?;
        }
    }
    Ok(())
}
