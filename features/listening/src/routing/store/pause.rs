//! Pauses of the clock, and promises whose breaking was told to a lead.

use platform::clock::Moment;
use platform::failure::{Failure, Refusal};
use platform::store::{Change, On};
use sea_orm::{ConnectionTrait, DatabaseTransaction, FromQueryResult, raw_sql};

use super::kinds::PauseEnd;
use crate::routing::service_clock::Promise;
use crate::texts;

/// A pause.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub(crate) struct Pause {
    /// The key.
    pub id: i64,
    /// What the customer was asked.
    pub words: String,
    /// Who asked.
    pub by_id: Option<i64>,
    /// Since when the clock stands still.
    pub from_at: Moment,
    /// Until when; nothing while it stands still.
    pub until_at: Option<Moment>,
    /// How it ended.
    pub ended_how: Option<PauseEnd>,
    /// Who ended it.
    pub ended_by: Option<i64>,
    /// Opening time that passed meanwhile.
    pub open_micros: Option<i64>,
}

/// Begins a pause; false when one runs, or the form with this key was kept before.
pub(crate) async fn begin(
    change: &Change,
    case_id: i64,
    words: &str,
    by: i64,
    form_key: &str,
) -> Result<bool, Failure> {
    let (id, now, db) = (change.next_id(), change.now(), tx(change));
    let keep = raw_sql!(
        Postgres,
        "INSERT INTO routing_pause (id, case_id, words, by_id, from_at, form_key)
         VALUES ({id}, {case_id}, {words}, {by}, {now}, {form_key}) ON CONFLICT DO NOTHING"
    );
    if db.execute_raw(keep.on(db)).await?.rows_affected() == 0 {
        return Ok(false);
    }
    let stop = raw_sql!(
        Postgres,
        "UPDATE routing_case SET paused_at = {now} WHERE id = {case_id} AND state <> 'solved'"
    );
    if db.execute_raw(stop.on(db)).await?.rows_affected() == 0 {
        // Solved meanwhile: what was kept above goes with the change.
        return Err(Refusal::say(|l| texts(l).routing_solved_already()).into());
    }
    Ok(true)
}

/// How a pause ends.
pub(crate) struct Ended {
    pub(crate) how: PauseEnd,
    pub(crate) by: Option<i64>,
    pub(crate) open_micros: i64,
    /// The promise of a solution as it runs on.
    pub(crate) promise: Promise,
}

/// Ends the pause of a case and lets its promise run on; false when none runs.
pub(crate) async fn end(change: &Change, case_id: i64, ended: &Ended) -> Result<bool, Failure> {
    let (now, db) = (change.now(), tx(change));
    let (how, by, open) = (ended.how.word(), ended.by, ended.open_micros);
    let close = raw_sql!(
        Postgres,
        "UPDATE routing_pause SET until_at = {now}, ended_how = {how}, ended_by = {by}, open_micros = {open}
         WHERE case_id = {case_id} AND until_at IS NULL"
    );
    if db.execute_raw(close.on(db)).await?.rows_affected() == 0 {
        return Ok(false);
    }
    let (due, soon) = (ended.promise.due, ended.promise.soon);
    let go_on = raw_sql!(
        Postgres,
        "UPDATE routing_case SET paused_at = NULL, paused_micros = paused_micros + {open},
            due_solved_at = {due}, soon_solved_at = {soon}, promise_at = {due}, soon_at = {soon}
         WHERE id = {case_id}"
    );
    db.execute_raw(go_on.on(db)).await?;
    Ok(true)
}

/// The pauses of a case, oldest first.
pub(crate) async fn list(db: &impl ConnectionTrait, case_id: i64) -> Result<Vec<Pause>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT id, words, by_id, from_at, until_at, ended_how, ended_by, open_micros FROM routing_pause
         WHERE case_id = {case_id} ORDER BY id LIMIT 200"
    );
    Ok(Pause::find_by_statement(query.on(db)).all(db).await?)
}

/// Notes that somebody is told that a promise was broken; false when that was done before, on whichever node.
pub(crate) async fn escalate(
    change: &Change,
    case_id: i64,
    target: &str,
    since: Moment,
    told: i64,
) -> Result<bool, Failure> {
    let (now, db) = (change.now(), tx(change));
    let keep = raw_sql!(
        Postgres,
        "INSERT INTO routing_escalation (case_id, target, since_at, told_id, told_at)
         VALUES ({case_id}, {target}, {since}, {told}, {now}) ON CONFLICT DO NOTHING"
    );
    Ok(db.execute_raw(keep.on(db)).await?.rows_affected() == 1)
}

/// Somebody who was told that a promise was broken.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub(crate) struct Escalation {
    /// `first` or `solved`.
    pub target: String,
    /// Who was told.
    pub told_id: Option<i64>,
    /// When.
    pub told_at: Moment,
}

/// What was told about a case, oldest first.
pub(crate) async fn list_escalations(db: &impl ConnectionTrait, case_id: i64) -> Result<Vec<Escalation>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT target, told_id, told_at FROM routing_escalation WHERE case_id = {case_id} ORDER BY told_at LIMIT 100"
    );
    Ok(Escalation::find_by_statement(query.on(db)).all(db).await?)
}

/// Loosens a person from pauses, teams and what they were told.
pub(crate) async fn forget(change: &Change, person: i64) -> Result<(), Failure> {
    let db = tx(change);
    for statement in [
        raw_sql!(Postgres, "UPDATE routing_pause SET by_id = NULL WHERE by_id = {person}"),
        raw_sql!(
            Postgres,
            "UPDATE routing_pause SET ended_by = NULL WHERE ended_by = {person}"
        ),
        raw_sql!(
            Postgres,
            "UPDATE routing_team SET lead_id = NULL WHERE lead_id = {person}"
        ),
        raw_sql!(
            Postgres,
            "UPDATE routing_team SET deputy_id = NULL WHERE deputy_id = {person}"
        ),
        raw_sql!(
            Postgres,
            "UPDATE routing_escalation SET told_id = NULL WHERE told_id = {person}"
        ),
    ] {
        db.execute_raw(statement.on(db)).await?;
    }
    Ok(())
}

fn tx(change: &Change) -> &DatabaseTransaction {
    change
}
