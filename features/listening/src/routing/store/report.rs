//! The cases of a period as the report counts them, and measuring those from before they were measured when it happened.

use platform::clock::{MINUTE_MICROS, Moment};
use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::{ColumnTrait, Condition, raw_sql};
use sea_orm::{
    ConnectionTrait, DatabaseTransaction, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect,
};

use super::case::Case;
use super::kinds::CaseKind;
use super::row::{Column, Entity};
use crate::routing::report::figures::{Counted, Promised};

/// Cases in one report at most: about five years of a large house.
pub(crate) const CASES_MOST: i64 = 1_000_000;

#[derive(FromQueryResult)]
struct Row {
    department_id: Option<i64>,
    kind: CaseKind,
    came_hour: i64,
    came_open: bool,
    came_at: Moment,
    next_day_at: Moment,
    due_first_at: Moment,
    explained_at: Option<Moment>,
    first_answer_at: Option<Moment>,
    first_open_minutes: Option<i64>,
    due_solved_at: Moment,
    solved_at: Option<Moment>,
    solved_open_minutes: Option<i64>,
    paused_at: Option<Moment>,
}

/// How a promise went: kept when it happened in time, broken when it happened late or its moment passed.
fn promised(came: Moment, due: Moment, done: Option<Moment>, open_minutes: Option<i64>, now: Moment) -> Promised {
    Promised {
        kept: match done {
            Some(at) => Some(at <= due),
            None => (due < now).then_some(false),
        },
        open_minutes: done.and(open_minutes),
        wall_minutes: done.map(|at| at.since(came).max(0) / MINUTE_MICROS),
    }
}

fn counted(row: &Row, now: Moment) -> Counted {
    // What was solved without an answer waits no longer either.
    let done = row.first_answer_at.or(row.solved_at);
    let overnight = done.map_or(row.next_day_at <= now, |at| at >= row.next_day_at);
    let can_tell = done.is_some() || row.next_day_at <= now;
    let mut first = promised(
        row.came_at,
        row.due_first_at,
        row.first_answer_at,
        row.first_open_minutes,
        now,
    );
    if row.first_answer_at.is_none() && row.solved_at.is_some_and(|at| at <= row.due_first_at) {
        // Solved before an answer was due: there was nothing left to answer in time or too late.
        first.kept = None;
    }
    let mut solved = promised(
        row.came_at,
        row.due_solved_at,
        row.solved_at,
        row.solved_open_minutes,
        now,
    );
    if row.paused_at.is_some() {
        // The promise stands still, so its moment has not passed.
        solved.kept = None;
    }
    Counted {
        department: row.department_id,
        kind: CaseKind::ALL.iter().position(|kind| *kind == row.kind).unwrap_or(0),
        hour: usize::try_from(row.came_hour).unwrap_or(0),
        evening: !row.came_open && can_tell,
        waited: !row.came_open && overnight,
        explained: row.explained_at.is_some(),
        first,
        solved,
    }
}

/// The cases that came in from one moment until before another.
pub(crate) async fn list(
    db: &impl ConnectionTrait,
    from: Moment,
    until: Moment,
    now: Moment,
) -> Result<Vec<Counted>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT department_id, kind, came_hour, came_open, came_at, next_day_at, due_first_at, explained_at, first_answer_at,
                first_open_minutes, due_solved_at, solved_at, solved_open_minutes, paused_at
         FROM routing_case WHERE came_at >= {from} AND came_at < {until} LIMIT {CASES_MOST}"
    );
    let rows = Row::find_by_statement(query.on(db)).all(db).await?;
    Ok(rows.iter().map(|row| counted(row, now)).collect())
}

/// Cases that were not measured yet, so many at most.
pub(crate) async fn list_unmeasured(db: &impl ConnectionTrait, most: u64) -> Result<Vec<Case>, Failure> {
    let unmeasured = Condition::any().add(Column::CameAt.is_null()).add(
        Condition::all()
            .add(Column::FirstAnswerAt.is_not_null())
            .add(Column::FirstOpenMinutes.is_null()),
    );
    let query = Entity::find().filter(unmeasured);
    Ok(query.order_by_asc(Column::Id).limit(most).all(db).await?)
}

/// What was measured of a case from before.
pub(crate) struct Measured {
    pub(crate) came: Moment,
    pub(crate) hour: i64,
    pub(crate) open: bool,
    pub(crate) next_day: Moment,
    pub(crate) first: Option<i64>,
    pub(crate) solved: Option<i64>,
}

/// Keeps it.
pub(crate) async fn measure(change: &Change, id: i64, it: &Measured) -> Result<(), Failure> {
    let db: &DatabaseTransaction = change;
    let Measured {
        came,
        hour,
        open,
        next_day,
        first,
        solved,
    } = *it;
    let keep = raw_sql!(
        Postgres,
        "UPDATE routing_case SET came_at = {came}, came_hour = {hour}, came_open = {open}, next_day_at = {next_day},
            first_open_minutes = COALESCE(first_open_minutes, {first}),
            solved_open_minutes = COALESCE(solved_open_minutes, {solved})
         WHERE id = {id} AND (came_at IS NULL OR first_open_minutes IS NULL)"
    );
    db.execute_raw(keep.on(db)).await?;
    Ok(())
}
