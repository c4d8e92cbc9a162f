//! What others took over.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::ids::PublicId;
use platform::store::{Change, On};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, PaginatorTrait, QueryFilter, QuerySelect, raw_sql,
};

use super::kinds::{Standing, Way};
use super::row::found::{ActiveModel, Column, Entity, Model};
use crate::pickup::address::comparable;

/// What was found, to keep.
#[derive(Clone, Debug)]
pub(crate) struct NewPickup {
    pub(crate) article_id: i64,
    pub(crate) source_name: String,
    pub(crate) url: String,
    pub(crate) title: String,
    pub(crate) way: Way,
    pub(crate) words: i64,
    pub(crate) passage: String,
    pub(crate) links_back: bool,
    pub(crate) said_at: Option<Moment>,
}

/// Something of ours that stands with somebody else.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Pickup {
    /// The key inside.
    pub id: i64,
    /// The key for addresses.
    pub public_id: PublicId,
    /// Who took it over: the name of the source.
    pub source_name: String,
    /// Where it stands with them.
    pub url: String,
    /// What they called it, may be empty.
    pub title: String,
    /// Taken over, quoted or linked.
    pub way: Way,
    /// Words in the longest row that is the same; 0 for only a link.
    pub words: i64,
    /// That row as it stands with them; empty for only a link.
    pub passage: String,
    /// Whether they link to our article.
    pub links_back: bool,
    /// When they said it, when that is known.
    pub said_at: Option<Moment>,
    /// When it was found.
    pub found_at: Moment,
    /// Since when it counts: found, or taken back that it does not.
    pub counts_since: Moment,
    /// Whether somebody said that it is none.
    pub standing: Standing,
    /// What our article is called.
    pub article_title: String,
    /// Where our article stands.
    pub article_url: String,
}

impl Pickup {
    /// When it counts: when they said it, else when it was found.
    #[must_use]
    pub fn moment(&self) -> Moment {
        self.said_at.unwrap_or(self.found_at)
    }

    /// What they called it, else who they are.
    #[must_use]
    pub fn headline(&self) -> &str {
        if self.title.is_empty() {
            &self.source_name
        } else {
            &self.title
        }
    }

    /// The path of its page.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/listen/pickups/{}", self.public_id)
    }
}

/// Keeps one, once per article and address; `false` when it was found before.
pub(crate) async fn keep(change: &Change, new: NewPickup) -> Result<bool, Failure> {
    let row = Model {
        id: change.next_id(),
        public_id: PublicId::random(),
        article_id: new.article_id,
        address: comparable(&new.url).unwrap_or_else(|| new.url.clone()),
        source_name: new.source_name,
        url: new.url,
        title: new.title,
        way: new.way,
        words: new.words,
        passage: new.passage,
        links_back: new.links_back,
        said_at: new.said_at,
        found_at: change.now(),
        counts_since: change.now(),
        standing: Standing::Found,
    };
    let once = OnConflict::new().do_nothing().to_owned();
    let insert = Entity::insert(ActiveModel::from(row)).on_conflict(once);
    Ok(insert.exec_without_returning(&**change).await? > 0)
}

/// The newest before this key.
pub(crate) async fn list_before(db: &impl ConnectionTrait, before: i64, most: u64) -> Result<Vec<Pickup>, Failure> {
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let query = raw_sql!(
        Postgres,
        "SELECT f.id, f.public_id, f.source_name, f.url, f.title, f.way, f.words, f.passage, f.links_back, f.said_at,
                f.found_at, f.counts_since, f.standing, a.title AS article_title, a.url AS article_url
         FROM pickup_found f JOIN pickup_article a ON a.id = f.article_id
         WHERE f.id < {before} ORDER BY f.id DESC LIMIT {most}"
    );
    Ok(Pickup::find_by_statement(query.on(db)).all(db).await?)
}

/// The one with this key in addresses.
pub(crate) async fn find(db: &impl ConnectionTrait, id: &PublicId) -> Result<Option<Pickup>, Failure> {
    let id = id.clone();
    let query = raw_sql!(
        Postgres,
        "SELECT f.id, f.public_id, f.source_name, f.url, f.title, f.way, f.words, f.passage, f.links_back, f.said_at,
                f.found_at, f.counts_since, f.standing, a.title AS article_title, a.url AS article_url
         FROM pickup_found f JOIN pickup_article a ON a.id = f.article_id WHERE f.public_id = {id}"
    );
    Ok(Pickup::find_by_statement(query.on(db)).one(db).await?)
}

/// How many count.
pub(crate) async fn count(db: &impl ConnectionTrait) -> Result<u64, Failure> {
    Ok(Entity::find()
        .filter(Column::Standing.eq(Standing::Found))
        .count(db)
        .await?)
}

/// Says that it counts, or that it does not; then what the same page took over from other articles counts from now on.
pub(crate) async fn set_standing(change: &Change, id: i64, standing: Standing) -> Result<(), Failure> {
    if standing == Standing::Dismissed {
        count_others_anew(change, vec![id]).await?;
    }
    let set = Entity::update_many()
        .col_expr(Column::Standing, Expr::value(standing))
        .col_expr(Column::CountsSince, Expr::value(change.now()))
        .filter(Column::Id.eq(id));
    set.exec(&**change).await?;
    Ok(())
}

/// Lets what the pages of these took over from other articles of ours count from now on, since these are about to go.
async fn count_others_anew(change: &Change, ids: Vec<i64>) -> Result<(), Failure> {
    let pages = Entity::find().filter(Column::Id.is_in(ids.clone()));
    let pages: Vec<String> = pages
        .select_only()
        .column(Column::Address)
        .into_tuple()
        .all(&**change)
        .await?;
    let others = Entity::update_many()
        .col_expr(Column::CountsSince, Expr::value(change.now()))
        .filter(Column::Address.is_in(pages))
        .filter(Column::Id.is_not_in(ids))
        .filter(Column::Standing.eq(Standing::Found));
    others.exec(&**change).await?;
    Ok(())
}

/// Takes away what was taken over from this article, before it goes itself.
pub(crate) async fn remove_of(change: &Change, article: i64) -> Result<(), Failure> {
    let of = Entity::find().filter(Column::ArticleId.eq(article));
    let ids: Vec<i64> = of.select_only().column(Column::Id).into_tuple().all(&**change).await?;
    if ids.is_empty() {
        return Ok(());
    }
    count_others_anew(change, ids).await?;
    let gone = Entity::delete_many().filter(Column::ArticleId.eq(article));
    gone.exec(&**change).await?;
    Ok(())
}

/// Those that count since after this moment and key, the oldest first, at most so many.
///
/// # Errors
/// The store's own.
pub async fn list_since(
    db: &impl ConnectionTrait,
    (since, after): (Moment, i64),
    most: i64,
) -> Result<Vec<Pickup>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT f.id, f.public_id, f.source_name, f.url, f.title, f.way, f.words, f.passage, f.links_back, f.said_at,
                f.found_at, f.counts_since, f.standing, a.title AS article_title, a.url AS article_url
         FROM pickup_found f JOIN pickup_article a ON a.id = f.article_id
         WHERE (f.counts_since, f.id) > ({since}, {after}) AND f.standing = 'found'
         ORDER BY f.counts_since, f.id LIMIT {most}"
    );
    Ok(Pickup::find_by_statement(query.on(db)).all(db).await?)
}

/// Those of these that do not count: somebody said so, or they are gone.
///
/// # Errors
/// The store's own.
pub async fn dismissed_among(db: &impl ConnectionTrait, ids: Vec<i64>) -> Result<Vec<i64>, Failure> {
    if ids.is_empty() {
        return Ok(ids);
    }
    let rows = Entity::find()
        .filter(Column::Id.is_in(ids.clone()))
        .filter(Column::Standing.eq(Standing::Found))
        .select_only()
        .column(Column::Id);
    let standing: Vec<i64> = rows.into_tuple().all(db).await?;
    Ok(ids.into_iter().filter(|id| !standing.contains(id)).collect())
}

/// Deletes what was found before this moment.
pub(crate) async fn delete_before(change: &Change, before: Moment) -> Result<(), Failure> {
    let old = Entity::delete_many().filter(Column::FoundAt.lt(before));
    old.exec(&**change).await?;
    Ok(())
}
