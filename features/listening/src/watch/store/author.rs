//! By what names the authors of mentions go: kept with the mention, as long as it.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::{ConnectionTrait, FromQueryResult, raw_sql};

#[derive(FromQueryResult)]
struct Row {
    author: String,
}

/// Authors of mentions found since then whose name was not asked for yet, at most so many.
pub(crate) async fn list_nameless(db: &impl ConnectionTrait, since: Moment, most: i64) -> Result<Vec<String>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT DISTINCT p.author FROM watch_stream_post p JOIN watch_mention m ON m.id = p.mention_id
         WHERE p.handle IS NULL AND m.found_at >= {since} LIMIT {most}"
    );
    let rows = Row::find_by_statement(query.on(db)).all(db).await?;
    Ok(rows.into_iter().map(|row| row.author).collect())
}

/// Keeps the name of an author with what they said; empty when there is none.
pub(crate) async fn name(change: &Change, author: &str, handle: &str) -> Result<(), Failure> {
    let name = raw_sql!(
        Postgres,
        "UPDATE watch_stream_post SET handle = {handle} WHERE author = {author} AND handle IS NULL"
    );
    change.execute_raw(name.on(&**change)).await?;
    Ok(())
}
