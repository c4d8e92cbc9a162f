//! The queries of views, on its own table.

use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::{ConnectionTrait, DatabaseTransaction, FromQueryResult, Statement, raw_sql};

/// Views of one colleague, and views of everybody.
const VIEWS_MOST: i64 = 50;

/// A view.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub(super) struct View {
    /// The key.
    pub(super) id: i64,
    /// What it is called.
    pub(super) name: String,
    /// What it shows.
    pub(super) looks_for: String,
    /// Whose it is; nobody's is everybody's.
    pub(super) account_id: Option<i64>,
}

/// The views of this person, then those of everybody, in the order in which they were made.
pub(super) async fn list(db: &impl ConnectionTrait, person: i64) -> Result<Vec<View>, Failure> {
    let both = 2 * VIEWS_MOST;
    let query = raw_sql!(
        Postgres,
        "SELECT id, name, looks_for, account_id FROM views_view
         WHERE account_id IS NULL OR account_id = {person}
         ORDER BY CASE WHEN account_id IS NULL THEN 1 ELSE 0 END, id LIMIT {both}"
    );
    Ok(View::find_by_statement(query.on(db)).all(db).await?)
}

/// Keeps a view, unless there are too many already; the same form twice is one. Says whether it is there.
pub(super) async fn add(
    change: &Change,
    (name, looks_for): (&str, &str),
    person: Option<i64>,
    form_key: &str,
) -> Result<bool, Failure> {
    let db: &DatabaseTransaction = change;
    let count = raw_sql!(
        Postgres,
        "SELECT COUNT(*) AS many FROM views_view
         WHERE (account_id = {person} OR (account_id IS NULL AND {person} IS NULL)) AND form_key <> {form_key}"
    );
    let count = Count::find_by_statement(count.on(db)).one(db).await?;
    if count.is_some_and(|count| count.many >= VIEWS_MOST) {
        return Ok(false);
    }
    let (id, now) = (change.next_id(), change.now());
    let add = raw_sql!(
        Postgres,
        "INSERT INTO views_view (id, name, looks_for, account_id, made_at, form_key)
         VALUES ({id}, {name}, {looks_for}, {person}, {now}, {form_key}) ON CONFLICT (form_key) DO NOTHING"
    );
    run(change, add).await?;
    Ok(true)
}

#[derive(FromQueryResult)]
struct Count {
    many: i64,
}

/// Takes a view of this person or of everybody away.
pub(super) async fn remove(change: &Change, id: i64, person: i64) -> Result<(), Failure> {
    let remove = raw_sql!(
        Postgres,
        "DELETE FROM views_view WHERE id = {id} AND (account_id IS NULL OR account_id = {person})"
    );
    run(change, remove).await
}

/// Takes the views of a person away.
pub(super) async fn forget(change: &Change, person: i64) -> Result<(), Failure> {
    run(
        change,
        raw_sql!(Postgres, "DELETE FROM views_view WHERE account_id = {person}"),
    )
    .await
}

async fn run(change: &Change, statement: Statement) -> Result<(), Failure> {
    let db: &DatabaseTransaction = change;
    db.execute_raw(statement.on(db)).await?;
    Ok(())
}
