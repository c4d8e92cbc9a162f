//! What other features may know of what was heard: the queries, how often each was heard by the hour, and sources that are lost.

use platform::clock::{HOUR_MICROS, Moment};
use platform::failure::Failure;
use platform::ids::PublicId;
use platform::store::On;
use sea_orm::{ConnectionTrait, FromQueryResult, raw_sql};

use super::{query, source};
use crate::watch::sources::standing::{Standing, standing};

/// A query in short.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryBrief {
    /// The key.
    pub id: i64,
    /// The key for addresses: `/listen/queries/{public_id}`.
    pub public_id: PublicId,
    /// What it is called.
    pub name: String,
    /// Who made it.
    pub made_by: Option<i64>,
    /// Since when it is listened for.
    pub made_at: Moment,
    /// Whether nothing is looked for now.
    pub paused: bool,
}

/// All queries, by name.
///
/// # Errors
/// The store's own.
pub async fn list_queries(db: &impl ConnectionTrait) -> Result<Vec<QueryBrief>, Failure> {
    let rows = query::list(db).await?.into_iter();
    Ok(rows
        .map(|row| QueryBrief {
            id: row.id,
            public_id: row.public_id,
            name: row.name,
            made_by: row.made_by,
            made_at: row.made_at,
            paused: row.paused,
        })
        .collect())
}

/// How often a query was heard in an hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromQueryResult)]
pub struct HeardHour {
    /// The query.
    pub query_id: i64,
    /// The hour in which it was said, counted from 1970.
    pub hour: i64,
    /// Mentions.
    pub heard: i64,
}

/// Mentions found since a moment and said after another, by the hour in which they were said. What says no moment has no hour,
/// and is left out.
///
/// # Errors
/// The store's own.
pub async fn count_by_hour(
    db: &impl ConnectionTrait,
    found_since: Moment,
    said_since: Moment,
) -> Result<Vec<HeardHour>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT h.query_id, m.published_at / {HOUR_MICROS} AS hour, COUNT(*) AS heard
         FROM watch_mention m JOIN watch_hit h ON h.mention_id = m.id
         WHERE m.found_at >= {found_since} AND m.published_at >= {said_since} AND m.published_at <= m.found_at
         GROUP BY h.query_id, 2"
    );
    Ok(HeardHour::find_by_statement(query.on(db)).all(db).await?)
}

#[derive(FromQueryResult)]
struct Wanting {
    mention_id: i64,
    query_id: i64,
}

/// Which queries want these mentions: the key of the mention with that of a query.
///
/// # Errors
/// The store's own.
pub async fn list_hits_of(db: &impl ConnectionTrait, mentions: Vec<i64>) -> Result<Vec<(i64, i64)>, Failure> {
    if mentions.is_empty() {
        return Ok(Vec::new());
    }
    let query = raw_sql!(
        Postgres,
        "SELECT mention_id, query_id FROM watch_hit WHERE mention_id IN ({..mentions}) ORDER BY mention_id, query_id"
    );
    let rows = Wanting::find_by_statement(query.on(db)).all(db).await?;
    Ok(rows.into_iter().map(|row| (row.mention_id, row.query_id)).collect())
}

/// How a source is lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lost {
    /// It is read and says nothing new.
    Silent,
    /// It cannot be read.
    Unread,
    /// The other side says it is gone.
    Gone,
}

/// Sources that were told of as lost and are not back: the name, how, and since when that is known.
///
/// # Errors
/// The store's own.
pub async fn list_lost(db: &impl ConnectionTrait, now: Moment) -> Result<Vec<(String, Lost, Moment)>, Failure> {
    let sources = source::list(db).await?.into_iter();
    let lost = |row: &super::row::source::Model| match standing(row, now) {
        Standing::Gone => Lost::Gone,
        Standing::Silent(_) => Lost::Silent,
        _ => Lost::Unread,
    };
    Ok(sources
        .filter_map(|row| Some((row.title.clone(), lost(&row), row.told_at?)))
        .collect())
}

/// Notes that a query wants these mentions, as reading a source does.
#[cfg(test)]
pub(crate) async fn hit(change: &platform::store::Change, query_id: i64, mentions: &[i64]) -> Result<(), Failure> {
    let db: &sea_orm::DatabaseTransaction = change;
    for mention_id in mentions {
        let keep = raw_sql!(
            Postgres,
            "INSERT INTO watch_hit (query_id, mention_id) VALUES ({query_id}, {mention_id}) ON CONFLICT DO NOTHING"
        );
        db.execute_raw(keep.on(db)).await?;
    }
    Ok(())
}
