//! Names to choose from elsewhere in the room: sources, queries, and which query wants which mention.

use platform::failure::Failure;
use platform::store::On;
use sea_orm::{ConnectionTrait, FromQueryResult, raw_sql};

/// More than this is no list to choose from.
const NAMES_MOST: i64 = 1_000;

#[derive(FromQueryResult)]
struct Named {
    id: i64,
    name: String,
}

/// Key and name of every source, by name.
///
/// # Errors
/// The store's own.
pub async fn list_source_names(db: &impl ConnectionTrait) -> Result<Vec<(i64, String)>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT id, title AS name FROM watch_source ORDER BY title, id LIMIT {NAMES_MOST}"
    );
    let rows = Named::find_by_statement(query.on(db)).all(db).await?;
    Ok(rows.into_iter().map(|row| (row.id, row.name)).collect())
}

/// Key and name of every query, by name.
///
/// # Errors
/// The store's own.
pub async fn list_query_names(db: &impl ConnectionTrait) -> Result<Vec<(i64, String)>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT id, name FROM watch_query ORDER BY name, id LIMIT {NAMES_MOST}"
    );
    let rows = Named::find_by_statement(query.on(db)).all(db).await?;
    Ok(rows.into_iter().map(|row| (row.id, row.name)).collect())
}

#[derive(FromQueryResult)]
struct Whole {
    title: String,
    whole_because: String,
}

/// Name of a table of which every row is kept, and why; nothing for any other source.
///
/// # Errors
/// The store's own.
pub async fn find_whole_table(db: &impl ConnectionTrait, source: i64) -> Result<Option<(String, String)>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT title, whole_because FROM watch_source WHERE id = {source} AND whole_because IS NOT NULL"
    );
    let row = Whole::find_by_statement(query.on(db)).one(db).await?;
    Ok(row.map(|row| (row.title, row.whole_because)))
}
