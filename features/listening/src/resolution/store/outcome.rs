//! How cases ended, and why some were opened again.

use platform::clock::{Day, Moment};
use platform::failure::Failure;
use platform::ids::PublicId;
use platform::store::{Change, On};
use sea_orm::{ConnectionTrait, DatabaseTransaction, FromQueryResult, raw_sql};

use super::kinds::Outcome;
use crate::routing::{self, Case, CaseKind, CaseState};

/// How a case ended.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub(crate) struct Ending {
    /// The key.
    pub id: i64,
    /// The case.
    pub case_id: i64,
    /// How.
    pub outcome: Outcome,
    /// What was done, in words.
    pub text: String,
    /// Whether it was found before the customer called.
    pub early: bool,
    /// The day on which it was noticed.
    pub noticed_on: Option<Day>,
    /// Who solved it.
    pub by_id: Option<i64>,
    /// When.
    pub solved_at: Moment,
}

/// An ending to keep.
pub(crate) struct NewEnding<'a> {
    pub(crate) case_id: i64,
    pub(crate) outcome: Outcome,
    pub(crate) text: &'a str,
    pub(crate) early: bool,
    pub(crate) noticed_on: Option<Day>,
    pub(crate) by: i64,
    pub(crate) form_key: &'a str,
}

/// Keeps an ending; false when the form with this key was kept before.
pub(crate) async fn add(change: &Change, new: NewEnding<'_>) -> Result<bool, Failure> {
    let (id, now, outcome) = (change.next_id(), change.now(), new.outcome.word());
    let NewEnding {
        case_id,
        text,
        early,
        noticed_on,
        by,
        form_key,
        ..
    } = new;
    let keep = raw_sql!(
        Postgres,
        "INSERT INTO resolution_outcome (id, case_id, outcome, text, early, noticed_on, by_id, solved_at, form_key)
         VALUES ({id}, {case_id}, {outcome}, {text}, {early}, {noticed_on}, {by}, {now}, {form_key})
         ON CONFLICT (form_key) DO NOTHING"
    );
    let db: &DatabaseTransaction = change;
    Ok(db.execute_raw(keep.on(db)).await?.rows_affected() == 1)
}

/// The endings of a case, oldest first: more than one when it was opened again.
pub(crate) async fn list(db: &impl ConnectionTrait, case_id: i64) -> Result<Vec<Ending>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT id, case_id, outcome, text, early, noticed_on, by_id, solved_at FROM resolution_outcome
         WHERE case_id = {case_id} ORDER BY id LIMIT 100"
    );
    Ok(Ending::find_by_statement(query.on(db)).all(db).await?)
}

/// A case that was opened again.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub(crate) struct Reopening {
    /// The key.
    pub id: i64,
    /// Why.
    pub reason: String,
    /// Who did.
    pub by_id: Option<i64>,
    /// When.
    pub made_at: Moment,
}

/// Keeps why a case was opened again; false when the form with this key was kept before.
pub(crate) async fn add_reopening(
    change: &Change,
    case_id: i64,
    reason: &str,
    by: i64,
    form_key: &str,
) -> Result<bool, Failure> {
    let (id, now) = (change.next_id(), change.now());
    let keep = raw_sql!(
        Postgres,
        "INSERT INTO resolution_reopening (id, case_id, reason, by_id, made_at, form_key)
         VALUES ({id}, {case_id}, {reason}, {by}, {now}, {form_key}) ON CONFLICT (form_key) DO NOTHING"
    );
    let db: &DatabaseTransaction = change;
    Ok(db.execute_raw(keep.on(db)).await?.rows_affected() == 1)
}

/// When a case was opened again, oldest first.
pub(crate) async fn list_reopenings(db: &impl ConnectionTrait, case_id: i64) -> Result<Vec<Reopening>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT id, reason, by_id, made_at FROM resolution_reopening WHERE case_id = {case_id} ORDER BY id LIMIT 100"
    );
    Ok(Reopening::find_by_statement(query.on(db)).all(db).await?)
}

/// A solved case, as the ledger of value reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SolvedCase {
    /// The key of this ending; a case that was opened again and solved again has two.
    pub outcome_id: i64,
    /// The key of the case.
    pub case_id: i64,
    /// Its key for addresses: `/case/{public_id}`.
    pub public_id: PublicId,
    /// What it was about.
    pub kind: CaseKind,
    /// How it ended.
    pub outcome: Outcome,
    /// What was done, in the words of who solved it.
    pub text: String,
    /// Whether it was found before the customer called.
    pub early: bool,
    /// The day on which it was noticed.
    pub noticed_on: Option<Day>,
    /// When it was solved.
    pub solved_at: Moment,
    /// Who solved it.
    pub solved_by: Option<i64>,
    /// Who owns it.
    pub owner_id: Option<i64>,
    /// The department it belongs to.
    pub department_id: Option<i64>,
    /// What it is about, in one line.
    pub title: String,
    /// What was written outside; empty when that was let go of.
    pub excerpt: String,
    /// Where it was written.
    pub source_name: String,
    /// The address of the original.
    pub source_url: Option<String>,
    /// When the case was opened.
    pub made_at: Moment,
}

fn solved(ending: Ending, case: &Case) -> SolvedCase {
    SolvedCase {
        outcome_id: ending.id,
        case_id: case.id,
        public_id: case.public_id.clone(),
        kind: case.kind,
        outcome: ending.outcome,
        text: ending.text,
        early: ending.early,
        noticed_on: ending.noticed_on,
        solved_at: ending.solved_at,
        solved_by: ending.by_id,
        owner_id: case.owner_id,
        department_id: case.department_id,
        title: case.title.clone(),
        excerpt: case.excerpt.clone(),
        source_name: case.source_name.clone(),
        source_url: case.source_url.clone(),
        made_at: case.made_at,
    }
}

/// A case while it is solved, with its last ending.
///
/// # Errors
/// The store's own.
pub async fn find_solved(db: &impl ConnectionTrait, case_id: i64) -> Result<Option<SolvedCase>, Failure> {
    let Some(case) = routing::find_case(db, case_id).await? else {
        return Ok(None);
    };
    if case.state != CaseState::Solved {
        return Ok(None);
    }
    Ok(list(db, case_id).await?.pop().map(|ending| solved(ending, &case)))
}

/// Endings after a place, oldest first; the place is the moment and key of the last one read. An ending is given also when
/// its case was opened again later: [`find_solved`] says how it is now.
///
/// # Errors
/// The store's own.
pub async fn list_solved_since(
    db: &impl ConnectionTrait,
    solved_at: Moment,
    outcome_id: i64,
    limit: u64,
) -> Result<Vec<SolvedCase>, Failure> {
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let query = raw_sql!(
        Postgres,
        "SELECT id, case_id, outcome, text, early, noticed_on, by_id, solved_at FROM resolution_outcome
         WHERE (solved_at, id) > ({solved_at}, {outcome_id}) ORDER BY solved_at, id LIMIT {limit}"
    );
    let endings = Ending::find_by_statement(query.on(db)).all(db).await?;
    let cases = routing::list_cases(db, endings.iter().map(|ending| ending.case_id).collect()).await?;
    let join = |ending: Ending| {
        let case = cases.iter().find(|case| case.id == ending.case_id)?;
        Some(solved(ending, case))
    };
    Ok(endings.into_iter().filter_map(join).collect())
}
