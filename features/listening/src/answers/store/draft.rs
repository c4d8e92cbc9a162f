//! Answers: begin, change, ask, place.

use std::collections::HashSet;

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::{ActiveEnum, ConnectionTrait, DatabaseTransaction, FromQueryResult, Statement, raw_sql};

use super::kinds::State;

/// Placed answers of one case that are shown.
const PLACED_MOST: i64 = 50;
/// Answers that are being written, on one page.
pub(crate) const OPEN_MOST: i64 = 100;

/// An answer as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub(crate) struct Draft {
    /// The key.
    pub id: i64,
    /// The case it answers.
    pub case_id: i64,
    /// The words.
    pub text: String,
    /// How often it was saved.
    pub version: i64,
    /// How far it is.
    pub state: State,
    /// Who changed the words last.
    pub written_by: Option<i64>,
    /// Who asked for a second pair of eyes.
    pub asked_by: Option<i64>,
    /// Whose eyes.
    pub checker_id: Option<i64>,
    /// What somebody else had written before that.
    pub earlier: String,
    /// Who.
    pub earlier_by: Option<i64>,
    /// When the words changed.
    pub changed_at: Moment,
    /// What came of sending it, when that failed.
    pub trouble: String,
    /// When it was placed.
    pub placed_at: Option<Moment>,
    /// Who placed it.
    pub placed_by: Option<i64>,
    /// Where it stands.
    pub url: Option<String>,
}

/// The answer that is being written for a case.
pub(crate) async fn find_open(db: &impl ConnectionTrait, case_id: i64) -> Result<Option<Draft>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT id, case_id, text, version, state, written_by, asked_by, checker_id, earlier, earlier_by, changed_at,
                trouble, placed_at, placed_by, url
         FROM answers_draft WHERE case_id = {case_id} AND placed_at IS NULL"
    );
    Ok(Draft::find_by_statement(query.on(db)).one(db).await?)
}

/// The answers of a case that stand outside, oldest first.
pub(crate) async fn list_placed(db: &impl ConnectionTrait, case_id: i64) -> Result<Vec<Draft>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT id, case_id, text, version, state, written_by, asked_by, checker_id, earlier, earlier_by, changed_at,
                trouble, placed_at, placed_by, url
         FROM answers_draft WHERE case_id = {case_id} AND placed_at IS NOT NULL ORDER BY id LIMIT {PLACED_MOST}"
    );
    Ok(Draft::find_by_statement(query.on(db)).all(db).await?)
}

/// Every answer that is being written, what changed last first.
pub(crate) async fn list_open(db: &impl ConnectionTrait) -> Result<Vec<Draft>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT id, case_id, text, version, state, written_by, asked_by, checker_id, earlier, earlier_by, changed_at,
                trouble, placed_at, placed_by, url
         FROM answers_draft WHERE placed_at IS NULL ORDER BY changed_at DESC, id DESC LIMIT {OPEN_MOST}"
    );
    Ok(Draft::find_by_statement(query.on(db)).all(db).await?)
}

/// The answers that wait for the eyes of this person, longest waiting first.
pub(crate) async fn list_asked_of(db: &impl ConnectionTrait, person: i64) -> Result<Vec<Draft>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT id, case_id, text, version, state, written_by, asked_by, checker_id, earlier, earlier_by, changed_at,
                trouble, placed_at, placed_by, url
         FROM answers_draft WHERE checker_id = {person} AND state = 'asked' AND placed_at IS NULL
         ORDER BY changed_at, id LIMIT {OPEN_MOST}"
    );
    Ok(Draft::find_by_statement(query.on(db)).all(db).await?)
}

/// Begins an answer. Nothing happens when the case has one already, or when this form came before.
pub(crate) async fn begin(change: &Change, case_id: i64, text: &str, by: i64, form_key: &str) -> Result<bool, Failure> {
    let (id, now) = (change.next_id(), change.now());
    let statement = raw_sql!(
        Postgres,
        "INSERT INTO answers_draft (id, case_id, text, version, state, written_by, earlier, changed_at, channel, trouble, form_key)
         VALUES ({id}, {case_id}, {text}, 1, 'draft', {by}, '', {now}, '', '', {form_key}) ON CONFLICT DO NOTHING"
    );
    run(change, statement).await
}

/// Keeps new words over this version of them; false when somebody was first. What somebody else had written stays beside them.
/// What was approved has to be looked at again, and who changes words they were asked to look at is a writer from then on.
pub(crate) async fn save(change: &Change, id: i64, version: i64, text: &str, by: i64) -> Result<bool, Failure> {
    let now = change.now();
    let statement = raw_sql!(
        Postgres,
        "UPDATE answers_draft SET
             earlier = CASE WHEN written_by = {by} THEN earlier ELSE text END,
             earlier_by = CASE WHEN written_by = {by} THEN earlier_by ELSE written_by END,
             state = CASE WHEN state = 'asked' AND checker_id <> {by} THEN 'asked' ELSE 'draft' END,
             text = {text}, version = version + 1, written_by = {by}, changed_at = {now}, trouble = ''
         WHERE id = {id} AND version = {version} AND state IN ('draft', 'asked', 'approved', 'sent_back')"
    );
    run(change, statement).await
}

/// Asks a colleague to look at this version; false when it changed.
pub(crate) async fn ask(change: &Change, id: i64, version: i64, by: i64, checker: i64) -> Result<bool, Failure> {
    let statement = raw_sql!(
        Postgres,
        "UPDATE answers_draft SET state = 'asked', asked_by = {by}, checker_id = {checker}
         WHERE id = {id} AND version = {version} AND state IN ('draft', 'asked', 'approved', 'sent_back')"
    );
    run(change, statement).await
}

/// Keeps what the colleague who was asked thinks of this version; false when it changed or is nobody's to look at.
pub(crate) async fn judge(change: &Change, draft: &Draft, by: i64, is_good: bool) -> Result<bool, Failure> {
    let (id, version, state) = (draft.id, draft.version, if is_good { "approved" } else { "sent_back" });
    let statement = raw_sql!(
        Postgres,
        "UPDATE answers_draft SET state = {state} WHERE id = {id} AND version = {version} AND state = 'asked'
             AND checker_id = {by} AND (written_by IS NULL OR written_by <> {by})"
    );
    run(change, statement).await
}

/// Keeps that it stands outside; false when somebody was first.
pub(crate) async fn place(change: &Change, id: i64, version: i64, by: i64, url: Option<&str>) -> Result<bool, Failure> {
    let now = change.now();
    let statement = raw_sql!(
        Postgres,
        "UPDATE answers_draft SET state = 'placed', placed_at = {now}, placed_by = {by}, url = {url}, earlier = '', earlier_by = NULL
         WHERE id = {id} AND version = {version} AND placed_at IS NULL"
    );
    run(change, statement).await
}

/// Throws an answer away that nobody placed; false when it changed.
pub(crate) async fn throw_away(change: &Change, id: i64, version: i64) -> Result<bool, Failure> {
    let statement = raw_sql!(
        Postgres,
        "DELETE FROM answers_draft WHERE id = {id} AND version = {version}
             AND state IN ('draft', 'asked', 'approved', 'sent_back')"
    );
    run(change, statement).await
}

/// Notes that it goes out through an account with this key; false when it changed or goes out already.
pub(crate) async fn send(change: &Change, open: &Draft, channel: &str, key: &str, by: i64) -> Result<bool, Failure> {
    let (id, version) = (open.id, open.version);
    let statement = raw_sql!(
        Postgres,
        "UPDATE answers_draft SET state = 'sending', channel = {channel}, try_key = {key}, placed_by = {by}, trouble = ''
         WHERE id = {id} AND version = {version} AND state IN ('draft', 'asked', 'approved', 'sent_back')"
    );
    run(change, statement).await
}

/// The answer that goes out with this key.
pub(crate) async fn find_sending(db: &impl ConnectionTrait, id: i64, key: &str) -> Result<Option<Draft>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT id, case_id, text, version, state, written_by, asked_by, checker_id, earlier, earlier_by, changed_at,
                trouble, placed_at, placed_by, url
         FROM answers_draft WHERE id = {id} AND try_key = {key} AND state = 'sending'"
    );
    Ok(Draft::find_by_statement(query.on(db)).one(db).await?)
}

/// Notes what came of sending it.
pub(crate) async fn note_trouble(change: &Change, id: i64, state: State, trouble: &str) -> Result<(), Failure> {
    let state = state.to_value();
    let statement = raw_sql!(
        Postgres,
        "UPDATE answers_draft SET state = {state}, trouble = {trouble}
         WHERE id = {id} AND state IN ('sending', 'unknown')"
    );
    run(change, statement).await.map(|_| ())
}

async fn run(change: &Change, statement: Statement) -> Result<bool, Failure> {
    let db: &DatabaseTransaction = change;
    Ok(db.execute_raw(statement.on(db)).await?.rows_affected() == 1)
}

#[derive(FromQueryResult)]
struct Any {
    has_any: bool,
}

/// Whether this person was asked to look at the answer of a case.
///
/// # Errors
/// The store's own.
pub(crate) async fn is_asked(db: &impl ConnectionTrait, case_id: i64, person: i64) -> Result<bool, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT EXISTS (SELECT 1 FROM answers_draft
                        WHERE case_id = {case_id} AND checker_id = {person} AND placed_at IS NULL) AS has_any"
    );
    let found = Any::find_by_statement(query.on(db)).one(db).await?;
    Ok(found.is_some_and(|row| row.has_any))
}

#[derive(FromQueryResult)]
struct Approved {
    case_id: i64,
}

/// Which of these cases have an answer that a colleague looked at and that can be placed as it is.
///
/// # Errors
/// The store's own.
pub(crate) async fn list_approved(db: &impl ConnectionTrait, cases: Vec<i64>) -> Result<HashSet<i64>, Failure> {
    if cases.is_empty() {
        return Ok(HashSet::new());
    }
    let query = raw_sql!(
        Postgres,
        "SELECT case_id FROM answers_draft
         WHERE case_id IN ({..cases}) AND state = 'approved' AND placed_at IS NULL"
    );
    let rows = Approved::find_by_statement(query.on(db)).all(db).await?;
    Ok(rows.into_iter().map(|row| row.case_id).collect())
}

/// Whether somebody wrote at an answer to a case; then the case is somebody's work.
///
/// # Errors
/// The store's own.
pub(crate) async fn has_begun(db: &impl ConnectionTrait, case_id: i64) -> Result<bool, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT EXISTS (SELECT 1 FROM answers_draft WHERE case_id = {case_id}) AS has_any"
    );
    let found = Any::find_by_statement(query.on(db)).one(db).await?;
    Ok(found.is_some_and(|row| row.has_any))
}
