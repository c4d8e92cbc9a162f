//! **News without a name: a kind, a day, perhaps a department, a number. There is no field for a person.**

use sea_orm::{ConnectionTrait, DatabaseTransaction, FromQueryResult, raw_sql};

use crate::clock::Day;
use crate::config::OrganisationFacts;
use crate::failure::Failure;
use crate::store::{Change, On};

/// What happened on a day, added up.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Sum {
    /// The day in the organisation's zone.
    pub day: Day,
    /// The department, when the fact belongs to one.
    pub department: Option<i64>,
    /// The sum.
    pub amount: i64,
}

#[derive(FromQueryResult)]
struct Zone {
    zone: String,
}

/// Records a fact in the transaction of the change it tells of, on the day it is in the organisation's zone.
///
/// # Errors
/// The store's own.
pub async fn record(change: &Change, kind: &str, department: Option<i64>, amount: i64) -> Result<(), Failure> {
    let db: &DatabaseTransaction = change;
    let zone = Zone::find_by_statement(raw_sql!(Postgres, "SELECT zone FROM organisation").on(db))
        .one(db)
        .await?;
    let mut organisation = OrganisationFacts::default();
    if let Some(found) = zone {
        organisation.zone = found.zone;
    }
    let day = change.now().day(&organisation.time_zone());
    let (id, kind) = (change.next_id(), kind.to_owned());
    let keep = raw_sql!(
        Postgres,
        "INSERT INTO fact (id, kind, department, day, amount) VALUES ({id}, {kind}, {department}, {day}, {amount})"
    );
    db.execute_raw(keep.on(db)).await?;
    Ok(())
}

/// The sums of a kind by day and department, from the first day to the last, both included.
///
/// # Errors
/// The store's own.
pub async fn sum(db: &impl ConnectionTrait, kind: &str, from: &Day, to: &Day) -> Result<Vec<Sum>, Failure> {
    let (kind, from, to) = (kind.to_owned(), from.clone(), to.clone());
    let sums = raw_sql!(
        Postgres,
        "SELECT day, department, CAST(SUM(amount) AS BIGINT) AS amount FROM fact
         WHERE kind = {kind} AND day >= {from} AND day <= {to}
         GROUP BY day, department ORDER BY day, department"
    );
    Ok(Sum::find_by_statement(sums.on(db)).all(db).await?)
}
