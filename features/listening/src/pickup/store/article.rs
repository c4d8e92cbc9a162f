//! Our own articles and the words in them.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::ids::PublicId;
use platform::store::{Change, On};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect,
    raw_sql,
};

pub(crate) use super::row::article::Model;
use super::row::article::{ActiveModel, Column, Entity};
use super::row::shingle;

/// Rows of one INSERT.
const ROWS_PER_INSERT: usize = 1_000;
/// Keys looked up in one statement.
const KEYS_PER_QUERY: usize = 10_000;

/// Keeps an article with the first place of each of its shingles; one at a known address gets these words.
pub(crate) async fn keep(change: &Change, mut row: Model, places: Vec<(i64, i64)>) -> Result<(), Failure> {
    let known = Entity::find()
        .filter(Column::Address.eq(&row.address))
        .one(&**change)
        .await?;
    if let Some(known) = known {
        if known.title == row.title && known.words == row.words {
            return Ok(());
        }
        (row.id, row.public_id, row.kept_at) = (known.id, known.public_id, known.kept_at);
        Entity::update(ActiveModel::from(row.clone()).reset_all())
            .validate()?
            .exec_without_returning(&**change)
            .await?;
        let gone = shingle::Entity::delete_many().filter(shingle::Column::ArticleId.eq(row.id));
        gone.exec(&**change).await?;
    } else {
        Entity::insert(ActiveModel::from(row.clone()))
            .exec_without_returning(&**change)
            .await?;
    }
    for part in places.chunks(ROWS_PER_INSERT) {
        let rows = part.iter().map(|(shingle, place)| {
            shingle::ActiveModel::from(shingle::Model {
                shingle: *shingle,
                article_id: row.id,
                place: *place,
            })
        });
        shingle::Entity::insert_many(rows)
            .exec_without_returning(&**change)
            .await?;
    }
    Ok(())
}

impl Model {
    /// When it was published, else when it was kept.
    pub(crate) fn moment(&self) -> Moment {
        self.published_at.unwrap_or(self.kept_at)
    }
}

/// Where a shingle stands in an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromQueryResult)]
pub(crate) struct Place {
    pub(crate) article_id: i64,
    pub(crate) shingle: i64,
    pub(crate) place: i64,
}

/// Where these shingles stand in our articles.
pub(crate) async fn list_places(db: &impl ConnectionTrait, shingles: &[i64]) -> Result<Vec<Place>, Failure> {
    let mut places = Vec::new();
    for part in shingles.chunks(KEYS_PER_QUERY) {
        let query = raw_sql!(
            Postgres,
            "SELECT article_id, shingle, place FROM pickup_shingle WHERE shingle IN ({..part})"
        );
        places.extend(Place::find_by_statement(query.on(db)).all(db).await?);
    }
    Ok(places)
}

/// The articles with these keys.
pub(crate) async fn list_by_ids(db: &impl ConnectionTrait, ids: Vec<i64>) -> Result<Vec<Model>, Failure> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let found = Entity::find().filter(Column::Id.is_in(ids)).order_by_asc(Column::Id);
    Ok(found.all(db).await?)
}

/// The newest articles.
pub(crate) async fn list(db: &impl ConnectionTrait, most: u64) -> Result<Vec<Model>, Failure> {
    let newest = Entity::find().order_by_desc(Column::KeptAt).order_by_desc(Column::Id);
    Ok(newest.limit(most).all(db).await?)
}

#[derive(FromQueryResult)]
struct Host {
    host: String,
}

/// The hosts of our articles.
pub(crate) async fn list_hosts(db: &impl ConnectionTrait) -> Result<Vec<String>, Failure> {
    let query = raw_sql!(Postgres, "SELECT DISTINCT host FROM pickup_article");
    let hosts = Host::find_by_statement(query.on(db)).all(db).await?;
    Ok(hosts.into_iter().map(|row| row.host).collect())
}

/// Takes an article away, with what was taken over from it.
pub(crate) async fn remove(change: &Change, id: &PublicId) -> Result<bool, Failure> {
    let Some(row) = Entity::find()
        .filter(Column::PublicId.eq(id.clone()))
        .one(&**change)
        .await?
    else {
        return Ok(false);
    };
    super::found::remove_of(change, row.id).await?;
    Ok(Entity::delete_by_id(row.id).exec(&**change).await?.rows_affected > 0)
}

/// Deletes what was kept before this moment and no longer stands in its feed.
pub(crate) async fn delete_before(change: &Change, before: Moment) -> Result<(), Failure> {
    let old = Entity::delete_many().filter(Column::KeptAt.lt(before));
    old.exec(&**change).await?;
    Ok(())
}
