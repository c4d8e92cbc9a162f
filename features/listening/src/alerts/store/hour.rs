//! How often each query was heard, by the hour: numbers alone, kept for as long as they are compared with.

use std::collections::BTreeMap;

use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::{ConnectionTrait, DatabaseTransaction, FromQueryResult, raw_sql};

use crate::watch::HeardHour;

/// Keeps what was counted anew. A count never shrinks: what was deleted since was heard all the same.
pub(crate) async fn keep_counts(change: &Change, counts: &[HeardHour]) -> Result<(), Failure> {
    let db: &DatabaseTransaction = change;
    for it in counts {
        let HeardHour { query_id, hour, heard } = *it;
        let keep = raw_sql!(
            Postgres,
            "INSERT INTO alert_hour (query_id, hour, heard) VALUES ({query_id}, {hour}, {heard})
             ON CONFLICT (query_id, hour) DO UPDATE SET heard = excluded.heard WHERE excluded.heard > alert_hour.heard"
        );
        db.execute_raw(keep.on(db)).await?;
    }
    Ok(())
}

/// Keeps what a query would have been heard in hours before it was made, so that it knows what is usual from the first day.
///
/// # Errors
/// The store's own.
pub async fn remember_hours(change: &Change, query_id: i64, hours: &[(i64, i64)]) -> Result<(), Failure> {
    let counts: Vec<HeardHour> = hours
        .iter()
        .map(|(hour, heard)| HeardHour {
            query_id,
            hour: *hour,
            heard: *heard,
        })
        .collect();
    keep_counts(change, &counts).await
}

/// What a query was heard since an hour, by the hour.
pub(crate) async fn list_counts(
    db: &impl ConnectionTrait,
    query_id: i64,
    since: i64,
) -> Result<BTreeMap<i64, i64>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT query_id, hour, heard FROM alert_hour WHERE query_id = {query_id} AND hour >= {since}"
    );
    let rows = HeardHour::find_by_statement(query.on(db)).all(db).await?;
    Ok(rows.into_iter().map(|row| (row.hour, row.heard)).collect())
}

#[derive(FromQueryResult)]
struct First {
    query_id: i64,
    hour: i64,
}

/// The first hour that is known of each query that has any.
pub(crate) async fn first_hours(db: &impl ConnectionTrait) -> Result<BTreeMap<i64, i64>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT query_id, MIN(hour) AS hour FROM alert_hour GROUP BY query_id"
    );
    let rows = First::find_by_statement(query.on(db)).all(db).await?;
    Ok(rows.into_iter().map(|row| (row.query_id, row.hour)).collect())
}

/// Lets go of what is compared with no more.
pub(crate) async fn drop_before(change: &Change, hour: i64) -> Result<(), Failure> {
    let db: &DatabaseTransaction = change;
    let gone = raw_sql!(Postgres, "DELETE FROM alert_hour WHERE hour < {hour}");
    db.execute_raw(gone.on(db)).await?;
    Ok(())
}
