//! Runs of rules over the past, and how far each is.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::{ConnectionTrait, DatabaseTransaction, FromQueryResult, Statement, raw_sql};

use super::kinds::RunState;

/// A run.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub(crate) struct Run {
    /// The key.
    pub id: i64,
    /// The rule; nothing when it was taken away.
    pub rule_id: Option<i64>,
    /// How far it is.
    pub state: RunState,
    /// The place it came to: the moment and key of the last mention, or the key of the last act when it is taken back.
    pub after_at: Moment,
    /// See `after_at`.
    pub after_id: i64,
    /// Mentions it did something with.
    pub touched: i64,
    /// Mentions that stayed as they were when it was taken back.
    pub kept: i64,
    /// Who began it.
    pub made_by: Option<i64>,
    /// When.
    pub made_at: Moment,
}

/// Begins a run at the newest mention; nothing for a form that came before.
pub(crate) async fn begin(
    change: &Change,
    (rule, name): (i64, &str),
    by: i64,
    form_key: &str,
) -> Result<Option<i64>, Failure> {
    let (id, now, top) = (change.next_id(), change.now(), i64::MAX);
    let begin = raw_sql!(
        Postgres,
        "INSERT INTO rules_run (id, rule_id, rule_name, state, after_at, after_id, touched, kept, made_by, made_at, form_key)
         VALUES ({id}, {rule}, {name}, 'running', {top}, {top}, 0, 0, {by}, {now}, {form_key})
         ON CONFLICT (form_key) DO NOTHING"
    );
    Ok(run(change, begin).await?.then_some(id))
}

/// The run with this key.
pub(crate) async fn find(db: &impl ConnectionTrait, id: i64) -> Result<Option<Run>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT id, rule_id, state, after_at, after_id, touched, kept, made_by, made_at FROM rules_run WHERE id = {id}"
    );
    Ok(Run::find_by_statement(query.on(db)).one(db).await?)
}

/// The last runs of a rule, newest first.
pub(crate) async fn list(db: &impl ConnectionTrait, rule: i64) -> Result<Vec<Run>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT id, rule_id, state, after_at, after_id, touched, kept, made_by, made_at FROM rules_run
         WHERE rule_id = {rule} ORDER BY id DESC LIMIT 10"
    );
    Ok(Run::find_by_statement(query.on(db)).all(db).await?)
}

/// Notes how far a run is.
pub(crate) async fn go_on(
    change: &Change,
    id: i64,
    (at, after): (Moment, i64),
    touched: i64,
    kept: i64,
) -> Result<(), Failure> {
    let go_on = raw_sql!(
        Postgres,
        "UPDATE rules_run SET after_at = {at}, after_id = {after}, touched = touched + {touched}, kept = kept + {kept}
         WHERE id = {id}"
    );
    run(change, go_on).await.map(|_| ())
}

/// Takes hold of a run for its next piece, until the change is done; false when somebody began to take it back since it was
/// read, or the piece was done.
pub(crate) async fn hold(change: &Change, it: &Run) -> Result<bool, Failure> {
    let (id, state, after) = (it.id, it.state.word(), it.after_id);
    let hold = raw_sql!(
        Postgres,
        "UPDATE rules_run SET after_id = after_id WHERE id = {id} AND state = {state} AND after_id = {after}"
    );
    run(change, hold).await
}

/// Ends a run, or its taking back, when it is still at that.
pub(crate) async fn end(change: &Change, id: i64, from: RunState) -> Result<(), Failure> {
    let to = match from {
        RunState::Running => RunState::Done,
        RunState::Undoing => RunState::Undone,
        RunState::Done | RunState::Undone => return Ok(()),
    };
    let (from, to) = (from.word(), to.word());
    let end = raw_sql!(
        Postgres,
        "UPDATE rules_run SET state = {to} WHERE id = {id} AND state = {from}"
    );
    run(change, end).await.map(|_| ())
}

/// Begins to take a run back, from its first act; false when that was begun before.
pub(crate) async fn begin_back(change: &Change, id: i64) -> Result<bool, Failure> {
    let back = raw_sql!(
        Postgres,
        "UPDATE rules_run SET state = 'undoing', after_id = 0 WHERE id = {id} AND state IN ('running', 'done')"
    );
    run(change, back).await
}

async fn run(change: &Change, statement: Statement) -> Result<bool, Failure> {
    let db: &DatabaseTransaction = change;
    Ok(db.execute_raw(statement.on(db)).await?.rows_affected() > 0)
}
