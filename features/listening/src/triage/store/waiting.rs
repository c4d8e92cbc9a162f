//! What waits for a decision.

use std::collections::HashSet;

use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, raw_sql};

use super::decision;
use super::row::waiting::{ActiveModel, Column, Entity, Model};
use super::{Count, Rows, Spot, Turn};
use crate::watch::MentionId;

/// Two values a row, far below what SQLite takes in one statement.
const ROWS_PER_INSERT: usize = 1_000;
/// Nobody needs to know how many thousands wait, and counting them all costs time on every page.
pub(crate) const COUNT_MOST: i64 = 1_000;

/// Puts mentions before whoever decides; those that wait already stay as they are.
pub(crate) async fn add(change: &Change, mentions: Vec<Spot>) -> Result<(), Failure> {
    for part in mentions.chunks(ROWS_PER_INSERT) {
        let rows = part.iter().map(|spot| {
            ActiveModel::from(Model {
                mention_id: spot.id,
                found_at: spot.at,
            })
        });
        Entity::insert_many(rows)
            .on_conflict(OnConflict::column(Column::MentionId).do_nothing().to_owned())
            .exec_without_returning(&**change)
            .await?;
    }
    Ok(())
}

/// Takes a mention away from what waits, and says when it was found; nothing when somebody was first.
pub(crate) async fn take(change: &Change, id: MentionId) -> Result<Option<Spot>, Failure> {
    let Some(row) = Entity::find_by_id(id).one(&**change).await? else {
        return Ok(None);
    };
    let gone = Entity::delete_by_id(id).exec(&**change).await?;
    Ok((gone.rows_affected == 1).then_some(Spot { at: row.found_at, id }))
}

/// These wait no longer, without a decision.
async fn remove(change: &Change, ids: Vec<MentionId>) -> Result<(), Failure> {
    Entity::delete_many()
        .filter(Column::MentionId.is_in(ids))
        .exec(&**change)
        .await?;
    Ok(())
}

/// Which of these somebody can see: they wait for a decision, or have one.
///
/// # Errors
/// The store's own.
pub async fn list_seen(db: &impl ConnectionTrait, ids: Vec<MentionId>) -> Result<HashSet<MentionId>, Failure> {
    let mut seen = HashSet::new();
    for part in ids.chunks(ROWS_PER_INSERT) {
        seen.extend(among(db, part.to_vec()).await?);
        let decided = decision::list(db, part.to_vec()).await?;
        seen.extend(decided.into_iter().map(|decision| decision.mention_id));
    }
    Ok(seen)
}

/// Whether this mention waits for a decision.
///
/// # Errors
/// The store's own.
pub async fn waits(db: &impl ConnectionTrait, id: MentionId) -> Result<bool, Failure> {
    Ok(find(db, id).await?.is_some())
}

/// These wait no longer by themselves: they stand under another, and what is decided about that counts for them.
///
/// # Errors
/// The store's own.
pub async fn stop_waiting(change: &Change, ids: Vec<MentionId>) -> Result<(), Failure> {
    if ids.is_empty() {
        return Ok(());
    }
    remove(change, ids).await
}

/// Where a waiting mention stands.
pub(crate) async fn find(db: &impl ConnectionTrait, id: MentionId) -> Result<Option<Spot>, Failure> {
    let row = Entity::find_by_id(id).one(db).await?;
    Ok(row.map(|row| Spot { at: row.found_at, id }))
}

/// Which of these wait.
pub(crate) async fn among(db: &impl ConnectionTrait, ids: Vec<MentionId>) -> Result<Vec<MentionId>, Failure> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = Entity::find().filter(Column::MentionId.is_in(ids)).all(db).await?;
    Ok(rows.into_iter().map(|row| row.mention_id).collect())
}

/// A page of what waits.
pub(crate) async fn page(db: &impl ConnectionTrait, turn: Turn, most: usize) -> Result<Rows, Failure> {
    let one_more = most as i64 + 1;
    let query = match turn {
        Turn::Newest => raw_sql!(
            Postgres,
            "SELECT found_at AS at, mention_id AS id FROM triage_waiting
             ORDER BY found_at DESC, mention_id DESC LIMIT {one_more}"
        ),
        Turn::OlderThan(Spot { at, id }) => raw_sql!(
            Postgres,
            "SELECT found_at AS at, mention_id AS id FROM triage_waiting WHERE (found_at, mention_id) < ({at}, {id})
             ORDER BY found_at DESC, mention_id DESC LIMIT {one_more}"
        ),
        Turn::NewerThan(Spot { at, id }) => raw_sql!(
            Postgres,
            "SELECT found_at AS at, mention_id AS id FROM triage_waiting WHERE (found_at, mention_id) > ({at}, {id})
             ORDER BY found_at, mention_id LIMIT {one_more}"
        ),
    };
    let spots = Spot::find_by_statement(query.on(db)).all(db).await?;
    Ok(Rows::from_found(turn, spots, most))
}

/// How many wait, counted up to [`COUNT_MOST`].
pub(crate) async fn count(db: &impl ConnectionTrait) -> Result<i64, Failure> {
    let most = COUNT_MOST;
    let query = raw_sql!(
        Postgres,
        "SELECT COUNT(*) AS many FROM (SELECT 1 AS one FROM triage_waiting LIMIT {most}) AS counted"
    );
    let found = Count::find_by_statement(query.on(db)).one(db).await?;
    Ok(found.map_or(0, |row| row.many))
}

/// How many of what waits were taken in after this key was made, counted up to [`COUNT_MOST`].
pub(crate) async fn count_newer(db: &impl ConnectionTrait, after: MentionId) -> Result<i64, Failure> {
    let most = COUNT_MOST;
    let query = raw_sql!(
        Postgres,
        "SELECT COUNT(*) AS many FROM (SELECT 1 AS one FROM triage_waiting WHERE mention_id > {after} LIMIT {most}) AS counted"
    );
    let found = Count::find_by_statement(query.on(db)).one(db).await?;
    Ok(found.map_or(0, |row| row.many))
}

/// What waits and was taken in after this key, the first so many.
pub(crate) async fn list_newer(
    db: &impl ConnectionTrait,
    after: MentionId,
    most: i64,
) -> Result<Vec<MentionId>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT mention_id AS many FROM triage_waiting WHERE mention_id > {after} ORDER BY mention_id LIMIT {most}"
    );
    let rows = Count::find_by_statement(query.on(db)).all(db).await?;
    Ok(rows.into_iter().map(|row| row.many).collect())
}

/// The highest key that waits; 0 when nothing does.
pub(crate) async fn latest(db: &impl ConnectionTrait) -> Result<MentionId, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT COALESCE(MAX(mention_id), 0) AS many FROM triage_waiting"
    );
    let found = Count::find_by_statement(query.on(db)).one(db).await?;
    Ok(found.map_or(0, |row| row.many))
}
