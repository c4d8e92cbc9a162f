//! Queries in the store.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::ids::PublicId;
use platform::store::{Change, On};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, PaginatorTrait, QueryFilter,
    QueryOrder, raw_sql,
};

use crate::watch::scope::Scope;

use super::row::query::{ActiveModel, Column, Entity, Model};

/// All queries, by name.
pub(crate) async fn list(db: &impl ConnectionTrait) -> Result<Vec<Model>, Failure> {
    Ok(Entity::find()
        .order_by_asc(Column::Name)
        .order_by_asc(Column::Id)
        .all(db)
        .await?)
}

/// The query with this key in addresses.
pub(crate) async fn find_public(db: &impl ConnectionTrait, id: &PublicId) -> Result<Option<Model>, Failure> {
    Ok(Entity::find().filter(Column::PublicId.eq(id.clone())).one(db).await?)
}

/// Keeps a new query.
pub(crate) async fn insert(change: &Change, row: &Model) -> Result<(), Failure> {
    Entity::insert(ActiveModel::from(row.clone()))
        .exec_without_returning(&**change)
        .await?;
    Ok(())
}

/// The query with this key.
pub(crate) async fn find(db: &impl ConnectionTrait, id: i64) -> Result<Option<Model>, Failure> {
    Ok(Entity::find_by_id(id).one(db).await?)
}

/// How many queries there are.
pub(crate) async fn count(db: &impl ConnectionTrait) -> Result<u64, Failure> {
    Ok(Entity::find().count(db).await?)
}

/// Gives a query what was changed.
pub(crate) async fn update(change: &Change, row: &Model) -> Result<(), Failure> {
    let row = ActiveModel::from(row.clone()).reset_all();
    Entity::update(row)
        .validate()?
        .exec_without_returning(&**change)
        .await?;
    Ok(())
}

/// Deletes a query and its hits; mentions that nobody wants any more go with the next night.
pub(crate) async fn delete(change: &Change, id: i64) -> Result<(), Failure> {
    Entity::delete_by_id(id).exec(&**change).await?;
    Ok(())
}

/// Forgets what a query found, because it now asks something else.
pub(crate) async fn delete_hits(change: &Change, id: i64) -> Result<(), Failure> {
    let delete = raw_sql!(Postgres, "DELETE FROM watch_hit WHERE query_id = {id}");
    change.execute_raw(delete.on(&**change)).await?;
    Ok(())
}

/// How much a query found that is still kept, and when the last of it was found.
#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct Yield {
    pub(crate) query_id: i64,
    pub(crate) many: i64,
    pub(crate) last_at: Moment,
}

/// What each query found; queries that found nothing are left out.
pub(crate) async fn list_yields(db: &impl ConnectionTrait) -> Result<Vec<Yield>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT h.query_id, COUNT(*) AS many, MAX(m.found_at) AS last_at
         FROM watch_hit h JOIN watch_mention m ON m.id = h.mention_id GROUP BY h.query_id"
    );
    Ok(Yield::find_by_statement(query.on(db)).all(db).await?)
}

impl Model {
    /// Where it looks.
    pub(crate) fn scope(&self) -> Scope {
        Scope::read(&self.languages, &self.source_rule, &self.source_ids, &self.authors_out)
    }
}

#[derive(FromQueryResult)]
struct Words {
    name: String,
    words: String,
}

/// Name and words of the queries that want a mention: for "why did this match".
///
/// # Errors
/// The store's own.
pub async fn list_wanting(db: &impl ConnectionTrait, mention: i64) -> Result<Vec<(String, String)>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT q.name, q.words FROM watch_hit h JOIN watch_query q ON q.id = h.query_id
         WHERE h.mention_id = {mention} ORDER BY q.name"
    );
    let rows = Words::find_by_statement(query.on(db)).all(db).await?;
    Ok(rows.into_iter().map(|row| (row.name, row.words)).collect())
}

#[derive(FromQueryResult)]
struct WordsOf {
    mention_id: i64,
    name: String,
    words: String,
}

/// Each of these mentions with name and words of the queries that want it, in the order of their names.
pub(crate) async fn list_words_of(
    db: &impl ConnectionTrait,
    mentions: Vec<i64>,
) -> Result<Vec<(i64, String, String)>, Failure> {
    if mentions.is_empty() {
        return Ok(Vec::new());
    }
    let query = raw_sql!(
        Postgres,
        "SELECT h.mention_id, q.name, q.words FROM watch_hit h JOIN watch_query q ON q.id = h.query_id
         WHERE h.mention_id IN ({..mentions}) ORDER BY q.name, q.id"
    );
    let rows = WordsOf::find_by_statement(query.on(db)).all(db).await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.mention_id, row.name, row.words))
        .collect())
}
