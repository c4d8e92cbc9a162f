//! What rules did, mention by mention.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::{ConnectionTrait, DatabaseTransaction, FromQueryResult, Statement, raw_sql};

use super::kinds::What;

/// Something a rule did.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub(crate) struct Act {
    /// The key.
    pub id: i64,
    /// The name of the rule, as it was.
    pub rule_name: String,
    /// The mention.
    pub mention_id: i64,
    /// What it did.
    pub what: What,
    /// The tag it put on.
    pub tag_id: Option<i64>,
    /// The tag's name, or the reason.
    pub said: String,
    /// When.
    pub made_at: Moment,
}

/// An act to keep.
pub(crate) struct NewAct<'a> {
    pub(crate) rule: (i64, &'a str),
    pub(crate) run: Option<i64>,
    pub(crate) mention: i64,
    pub(crate) what: What,
    pub(crate) tag: Option<i64>,
    pub(crate) said: &'a str,
}

/// Keeps an act; false when this rule did this to this mention before.
pub(crate) async fn add(change: &Change, new: NewAct<'_>) -> Result<bool, Failure> {
    let (id, now, what) = (change.next_id(), change.now(), new.what.word());
    let ((rule, name), run_id, mention, tag, said) = (new.rule, new.run, new.mention, new.tag, new.said);
    let add = raw_sql!(
        Postgres,
        "INSERT INTO rules_act (id, rule_id, rule_name, run_id, mention_id, what, tag_id, said, made_at)
         VALUES ({id}, {rule}, {name}, {run_id}, {mention}, {what}, {tag}, {said}, {now}) ON CONFLICT DO NOTHING"
    );
    run(change, add).await
}

/// What rules did with a mention and was not taken back, oldest first.
pub(crate) async fn list_of_mention(db: &impl ConnectionTrait, mention: i64) -> Result<Vec<Act>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT id, rule_name, mention_id, what, tag_id, said, made_at FROM rules_act
         WHERE mention_id = {mention} AND undone_at IS NULL ORDER BY id LIMIT 100"
    );
    Ok(Act::find_by_statement(query.on(db)).all(db).await?)
}

/// What rules did in this way, before this act, newest first.
pub(crate) async fn page(db: &impl ConnectionTrait, what: What, before: i64, most: i64) -> Result<Vec<Act>, Failure> {
    let what = what.word();
    let query = raw_sql!(
        Postgres,
        "SELECT id, rule_name, mention_id, what, tag_id, said, made_at FROM rules_act
         WHERE what = {what} AND undone_at IS NULL AND id < {before} ORDER BY id DESC LIMIT {most}"
    );
    Ok(Act::find_by_statement(query.on(db)).all(db).await?)
}

/// The next acts of a run after this one that stand, oldest first.
pub(crate) async fn list_of_run(
    db: &impl ConnectionTrait,
    run: i64,
    after: i64,
    most: i64,
) -> Result<Vec<Act>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT id, rule_name, mention_id, what, tag_id, said, made_at FROM rules_act
         WHERE run_id = {run} AND id > {after} AND undone_at IS NULL ORDER BY id LIMIT {most}"
    );
    Ok(Act::find_by_statement(query.on(db)).all(db).await?)
}

/// Notes that an act was taken back.
pub(crate) async fn take_back(change: &Change, id: i64) -> Result<(), Failure> {
    let now = change.now();
    run(
        change,
        raw_sql!(Postgres, "UPDATE rules_act SET undone_at = {now} WHERE id = {id}"),
    )
    .await
    .map(|_| ())
}

/// Notes that a mention waits again: no rule handed it out or set it aside any more.
///
/// # Errors
/// The store's own.
pub(crate) async fn take_back_endings(change: &Change, mention: i64) -> Result<(), Failure> {
    let now = change.now();
    let back = raw_sql!(
        Postgres,
        "UPDATE rules_act SET undone_at = {now}
         WHERE mention_id = {mention} AND what IN ('handed_out', 'set_aside') AND undone_at IS NULL"
    );
    run(change, back).await.map(|_| ())
}

async fn run(change: &Change, statement: Statement) -> Result<bool, Failure> {
    let db: &DatabaseTransaction = change;
    Ok(db.execute_raw(statement.on(db)).await?.rows_affected() > 0)
}
