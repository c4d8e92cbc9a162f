//! Opening hours with their history, holidays, and what is promised for each kind.

use std::collections::{BTreeMap, BTreeSet};

use jiff::tz::TimeZone;
use platform::clock::Day;
use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::{ConnectionTrait, DatabaseTransaction, FromQueryResult, raw_sql};

use super::kinds::CaseKind;
use crate::routing::opening_hours::{Hours, Week};
use crate::routing::service_clock::Target;

platform::json_text!(Week);

#[derive(FromQueryResult)]
struct WeekRow {
    valid_from: Day,
    week: Week,
}

/// A day on which the house is closed.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub(crate) struct Holiday {
    /// The day.
    pub day: Day,
    /// What it is called.
    pub name: String,
}

/// The weeks with the day from which each holds, oldest first.
pub(crate) async fn list_weeks(db: &impl ConnectionTrait) -> Result<Vec<(Day, Week)>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT valid_from, week FROM routing_hours ORDER BY valid_from"
    );
    let rows = WeekRow::find_by_statement(query.on(db)).all(db).await?;
    Ok(rows.into_iter().map(|row| (row.valid_from, row.week)).collect())
}

/// The holidays from a day on.
pub(crate) async fn list_holidays(db: &impl ConnectionTrait, from: &Day) -> Result<Vec<Holiday>, Failure> {
    let from = from.as_str();
    let query = raw_sql!(
        Postgres,
        "SELECT day, name FROM routing_holiday WHERE day >= {from} ORDER BY day LIMIT 2000"
    );
    Ok(Holiday::find_by_statement(query.on(db)).all(db).await?)
}

/// The hours as the clock needs them.
pub(crate) async fn read(db: &impl ConnectionTrait, zone: TimeZone) -> Result<Hours, Failure> {
    let weeks = list_weeks(db)
        .await?
        .into_iter()
        .map(|(from, week)| (from.date(), week))
        .collect();
    let always = Day::of(jiff::civil::Date::ZERO);
    let holidays: BTreeSet<_> = list_holidays(db, &always)
        .await?
        .iter()
        .map(|it| it.day.date())
        .collect();
    Ok(Hours::new(weeks, holidays, zone))
}

/// Keeps hours that hold from a day on; a week that was kept for that same day gives way.
pub(crate) async fn keep_week(change: &Change, from: &Day, week: Week, by: i64) -> Result<(), Failure> {
    let (from, now) = (from.as_str(), change.now());
    let keep = raw_sql!(
        Postgres,
        "INSERT INTO routing_hours (valid_from, week, made_by, made_at) VALUES ({from}, {week}, {by}, {now})
         ON CONFLICT (valid_from) DO UPDATE SET week = excluded.week, made_by = excluded.made_by, made_at = excluded.made_at"
    );
    run(change, keep).await
}

/// Keeps a holiday.
pub(crate) async fn keep_holiday(change: &Change, day: &Day, name: &str) -> Result<(), Failure> {
    let day = day.as_str();
    let keep = raw_sql!(
        Postgres,
        "INSERT INTO routing_holiday (day, name) VALUES ({day}, {name}) ON CONFLICT (day) DO UPDATE SET name = excluded.name"
    );
    run(change, keep).await
}

/// Opens the house again on a day.
pub(crate) async fn remove_holiday(change: &Change, day: &Day) -> Result<(), Failure> {
    let day = day.as_str();
    run(
        change,
        raw_sql!(Postgres, "DELETE FROM routing_holiday WHERE day = {day}"),
    )
    .await
}

#[derive(FromQueryResult)]
struct TargetRow {
    kind: CaseKind,
    first_minutes: i64,
    solved_minutes: i64,
}

/// What is promised for each kind.
pub(crate) async fn targets(db: &impl ConnectionTrait) -> Result<BTreeMap<CaseKind, Target>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT kind, first_minutes, solved_minutes FROM routing_target"
    );
    let mut targets: BTreeMap<_, _> = CaseKind::ALL
        .into_iter()
        .map(|kind| (kind, Target::usual(kind)))
        .collect();
    for row in TargetRow::find_by_statement(query.on(db)).all(db).await? {
        targets.insert(
            row.kind,
            Target {
                first_minutes: row.first_minutes,
                solved_minutes: row.solved_minutes,
            },
        );
    }
    Ok(targets)
}

/// What is promised for one kind.
pub(crate) async fn target(db: &impl ConnectionTrait, kind: CaseKind) -> Result<Target, Failure> {
    Ok(targets(db).await?.remove(&kind).unwrap_or_else(|| Target::usual(kind)))
}

/// Keeps what is promised for a kind; cases that are under way keep their promise.
pub(crate) async fn keep_target(change: &Change, kind: CaseKind, target: Target) -> Result<(), Failure> {
    let (kind, first, solved) = (kind.word(), target.first_minutes, target.solved_minutes);
    let keep = raw_sql!(
        Postgres,
        "INSERT INTO routing_target (kind, first_minutes, solved_minutes) VALUES ({kind}, {first}, {solved})
         ON CONFLICT (kind) DO UPDATE SET first_minutes = excluded.first_minutes, solved_minutes = excluded.solved_minutes"
    );
    run(change, keep).await
}

async fn run(change: &Change, statement: sea_orm::Statement) -> Result<(), Failure> {
    let db: &DatabaseTransaction = change;
    db.execute_raw(statement.on(db)).await?;
    Ok(())
}
