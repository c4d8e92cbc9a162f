//! The queries of asking, on its own tables.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::ids::PublicId;
use platform::store::{Change, On};
use sea_orm::{ConnectionTrait, DatabaseTransaction, FromQueryResult, raw_sql};

/// Questions about one case that are shown.
const SHOWN_MOST: i64 = 100;

/// A colleague who was asked.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub(crate) struct AskedColleague {
    pub id: i64,
    pub public_id: PublicId,
    pub case_id: i64,
    pub to_id: Option<i64>,
    pub by_id: Option<i64>,
    pub question: String,
    pub asked_at: Moment,
    pub answer: Option<String>,
    pub answered_at: Option<Moment>,
}

/// A question in a space.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub(crate) struct AskedCommunity {
    pub id: i64,
    pub case_id: i64,
    pub post_id: i64,
    pub by_id: Option<i64>,
    pub asked_at: Moment,
    pub comment_id: Option<i64>,
    pub answered_at: Option<Moment>,
}

/// Asks a colleague; nothing when that same question waits already, or the form was kept before.
pub(crate) async fn ask(
    change: &Change,
    case_id: i64,
    (to, by): (i64, i64),
    question: &str,
    form_key: &str,
) -> Result<Option<PublicId>, Failure> {
    let (id, public_id, now) = (change.next_id(), PublicId::random(), change.now());
    let key = public_id.as_str();
    let keep = raw_sql!(
        Postgres,
        "INSERT INTO ask_colleague (id, public_id, case_id, to_id, by_id, question, asked_at, form_key)
         VALUES ({id}, {key}, {case_id}, {to}, {by}, {question}, {now}, {form_key}) ON CONFLICT DO NOTHING"
    );
    Ok(run(change, keep).await?.then_some(public_id))
}

/// Keeps an answer; false when there is one.
pub(crate) async fn answer(change: &Change, id: i64, answer: &str) -> Result<bool, Failure> {
    let now = change.now();
    let keep = raw_sql!(
        Postgres,
        "UPDATE ask_colleague SET answer = {answer}, answered_at = {now} WHERE id = {id} AND answered_at IS NULL"
    );
    run(change, keep).await
}

/// The question with this key for addresses.
pub(crate) async fn find(db: &impl ConnectionTrait, id: &PublicId) -> Result<Option<AskedColleague>, Failure> {
    let id = id.as_str();
    let query = raw_sql!(Postgres, "SELECT * FROM ask_colleague WHERE public_id = {id}");
    Ok(AskedColleague::find_by_statement(query.on(db)).one(db).await?)
}

/// The colleagues asked about a case, oldest first.
pub(crate) async fn list(db: &impl ConnectionTrait, case_id: i64) -> Result<Vec<AskedColleague>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT * FROM ask_colleague WHERE case_id = {case_id} ORDER BY id LIMIT {SHOWN_MOST}"
    );
    Ok(AskedColleague::find_by_statement(query.on(db)).all(db).await?)
}

/// What waits for the answer of somebody, oldest first.
pub(crate) async fn list_waiting(db: &impl ConnectionTrait, person: i64) -> Result<Vec<AskedColleague>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT * FROM ask_colleague WHERE to_id = {person} AND answered_at IS NULL ORDER BY id LIMIT {SHOWN_MOST}"
    );
    Ok(AskedColleague::find_by_statement(query.on(db)).all(db).await?)
}

/// The pages of what waits for the answer of somebody, the longest waiting first.
///
/// # Errors
/// The store's own.
pub async fn list_waiting_pages(db: &impl ConnectionTrait, person: i64) -> Result<Vec<String>, Failure> {
    let waiting = list_waiting(db, person).await?;
    Ok(waiting
        .into_iter()
        .map(|it| format!("/asked/{}", it.public_id))
        .collect())
}

/// Everything somebody asked or was asked, for their export.
pub(crate) async fn list_of_person(db: &impl ConnectionTrait, person: i64) -> Result<Vec<AskedColleague>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT * FROM ask_colleague WHERE to_id = {person} OR by_id = {person} ORDER BY id"
    );
    Ok(AskedColleague::find_by_statement(query.on(db)).all(db).await?)
}

/// Notes that a case was asked about in a space; false when another question waits there.
pub(crate) async fn ask_community(change: &Change, case_id: i64, post_id: i64, by: i64) -> Result<bool, Failure> {
    let (id, now) = (change.next_id(), change.now());
    let keep = raw_sql!(
        Postgres,
        "INSERT INTO ask_community (id, case_id, post_id, by_id, asked_at) VALUES ({id}, {case_id}, {post_id}, {by}, {now})
         ON CONFLICT DO NOTHING"
    );
    run(change, keep).await
}

/// The questions about a case in spaces, oldest first.
pub(crate) async fn list_community(db: &impl ConnectionTrait, case_id: i64) -> Result<Vec<AskedCommunity>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT * FROM ask_community WHERE case_id = {case_id} ORDER BY id LIMIT {SHOWN_MOST}"
    );
    Ok(AskedCommunity::find_by_statement(query.on(db)).all(db).await?)
}

/// Questions in spaces that wait for an answer that helped.
pub(crate) async fn list_open(db: &impl ConnectionTrait) -> Result<Vec<AskedCommunity>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT * FROM ask_community WHERE answered_at IS NULL ORDER BY id LIMIT 1000"
    );
    Ok(AskedCommunity::find_by_statement(query.on(db)).all(db).await?)
}

/// Notes that an answer came back, or that the question is gone; false when that was done.
pub(crate) async fn come_back(change: &Change, id: i64, comment_id: i64) -> Result<bool, Failure> {
    let now = change.now();
    let keep = raw_sql!(
        Postgres,
        "UPDATE ask_community SET comment_id = {comment_id}, answered_at = {now} WHERE id = {id} AND answered_at IS NULL"
    );
    run(change, keep).await
}

/// Forgets a question that was taken away before it had an answer.
pub(crate) async fn drop_community(change: &Change, id: i64) -> Result<(), Failure> {
    run(
        change,
        raw_sql!(
            Postgres,
            "DELETE FROM ask_community WHERE id = {id} AND answered_at IS NULL"
        ),
    )
    .await?;
    Ok(())
}

/// Loosens a person from what they asked and were asked; a question that waited for them waits no more.
pub(crate) async fn forget(change: &Change, person: i64) -> Result<(), Failure> {
    for statement in [
        raw_sql!(
            Postgres,
            "DELETE FROM ask_colleague WHERE to_id = {person} AND answered_at IS NULL"
        ),
        raw_sql!(Postgres, "UPDATE ask_colleague SET to_id = NULL WHERE to_id = {person}"),
        raw_sql!(Postgres, "UPDATE ask_colleague SET by_id = NULL WHERE by_id = {person}"),
        raw_sql!(Postgres, "UPDATE ask_community SET by_id = NULL WHERE by_id = {person}"),
    ] {
        run(change, statement).await?;
    }
    Ok(())
}

async fn run(change: &Change, statement: sea_orm::Statement) -> Result<bool, Failure> {
    let db: &DatabaseTransaction = change;
    Ok(db.execute_raw(statement.on(db)).await?.rows_affected() == 1)
}
