//! Timelines in the store: what each is about and how far it was read.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, raw_sql,
};

use super::kinds::{SourceState, Way};
use super::row::source::{Column, Entity, Model};

/// A timeline.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub(crate) struct Timeline {
    pub(crate) source_id: i64,
    pub(crate) server: String,
    pub(crate) tag: Option<String>,
    pub(crate) words: Option<String>,
    /// The newest post that was read; empty when none was.
    pub(crate) reached: String,
}

/// Where people read Bluesky; a timeline of this server is a search there.
pub(crate) const BLUESKY: &str = "https://bsky.app";

impl Timeline {
    /// Whether it is a search on Bluesky.
    pub(crate) fn is_of_bluesky(&self) -> bool {
        self.server == BLUESKY
    }
}

/// Searches on Bluesky begin anew, so that a query that is new finds what was said before it.
pub(crate) async fn look_back(change: &Change) -> Result<(), Failure> {
    let (server, now) = (BLUESKY, change.now());
    for statement in [
        raw_sql!(
            Postgres,
            "UPDATE watch_timeline SET reached = '' WHERE server = {server}"
        ),
        raw_sql!(
            Postgres,
            "UPDATE watch_source SET next_fetch_at = {now} WHERE next_fetch_at > {now} AND state = 'active'
                    AND trouble IS NULL AND id IN (SELECT source_id FROM watch_timeline WHERE server = {server})"
        ),
    ] {
        change.execute_raw(statement.on(&**change)).await?;
    }
    Ok(())
}

/// Makes a source a timeline, of which nothing was read yet.
pub(crate) async fn begin(
    change: &Change,
    source: i64,
    server: &str,
    tag: Option<&str>,
    words: Option<&str>,
) -> Result<(), Failure> {
    let insert = raw_sql!(
        Postgres,
        "INSERT INTO watch_timeline (source_id, server, tag, words, reached)
         VALUES ({source}, {server}, {tag}, {words}, '')"
    );
    change.execute_raw(insert.on(&**change)).await?;
    Ok(())
}

/// What a source is a timeline of.
pub(crate) async fn find(db: &impl ConnectionTrait, source: i64) -> Result<Option<Timeline>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT source_id, server, tag, words, reached FROM watch_timeline WHERE source_id = {source}"
    );
    Ok(Timeline::find_by_statement(query.on(db)).one(db).await?)
}

/// The tags of servers that are followed, with the source of each.
pub(crate) async fn list_tags(db: &impl ConnectionTrait) -> Result<Vec<Timeline>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT t.source_id, t.server, t.tag, t.words, t.reached
         FROM watch_timeline t JOIN watch_source s ON s.id = t.source_id
         WHERE s.state = 'active' AND t.tag IS NOT NULL ORDER BY t.server, t.tag LIMIT 500"
    );
    Ok(Timeline::find_by_statement(query.on(db)).all(db).await?)
}

/// The timelines that are due, longest first, at most so many.
pub(crate) async fn list_due(db: &impl ConnectionTrait, now: Moment, most: u64) -> Result<Vec<Model>, Failure> {
    let due = Entity::find()
        .filter(Column::Way.eq(Way::Timeline))
        .filter(Column::State.eq(SourceState::Active))
        .filter(Column::NextFetchAt.lte(now))
        .order_by_asc(Column::NextFetchAt)
        .order_by_asc(Column::Id)
        .limit(most);
    Ok(due.all(db).await?)
}

/// Notes how far a timeline was read. False when another node read it meanwhile: then nothing of this page is kept.
pub(crate) async fn reach(change: &Change, timeline: &Timeline, reached: &str) -> Result<bool, Failure> {
    let (source, before) = (timeline.source_id, timeline.reached.as_str());
    let reach = raw_sql!(
        Postgres,
        "UPDATE watch_timeline SET reached = {reached} WHERE source_id = {source} AND reached = {before}"
    );
    Ok(change.execute_raw(reach.on(&**change)).await?.rows_affected() == 1)
}
