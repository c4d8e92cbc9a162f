//! What feeds said lately: recognise, keep, read for previews, clean up.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::{ConnectionTrait, EntityTrait, FromQueryResult, raw_sql};

use super::mention::Mention;
use super::row::recent::{ActiveModel, Entity, Model};
use crate::watch::feeds::item::Item;

/// Rows of one INSERT.
const ROWS_PER_INSERT: usize = 500;

/// An item that is known already.
#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct Known {
    pub(crate) id: i64,
    pub(crate) identity: String,
    pub(crate) content_hash: String,
}

/// The rows of a source that are one of these items, by name or by what they say.
pub(crate) async fn list_known(db: &impl ConnectionTrait, source: i64, items: &[Item]) -> Result<Vec<Known>, Failure> {
    if items.is_empty() {
        return Ok(Vec::new());
    }
    let identities: Vec<&str> = items.iter().map(|item| item.identity.as_str()).collect();
    let hashes: Vec<&str> = items.iter().map(|item| item.content_hash.as_str()).collect();
    let query = raw_sql!(
        Postgres,
        "SELECT id, identity, content_hash FROM watch_recent
         WHERE source_id = {source} AND (identity IN ({..identities}) OR content_hash IN ({..hashes}))"
    );
    Ok(Known::find_by_statement(query.on(db)).all(db).await?)
}

/// Keeps new items.
pub(crate) async fn insert(change: &Change, source_id: i64, items: &[Item]) -> Result<(), Failure> {
    for part in items.chunks(ROWS_PER_INSERT) {
        let rows = part.iter().map(|item| {
            ActiveModel::from(Model {
                id: change.next_id(),
                source_id,
                identity: item.identity.clone(),
                content_hash: item.content_hash.clone(),
                url: item.url.clone(),
                title: item.title.clone(),
                text: item.text.clone(),
                language: item.language.clone(),
                published_at: item.published_at,
                found_at: change.now(),
                seen_at: change.now(),
            })
        });
        Entity::insert_many(rows).exec_without_returning(&**change).await?;
    }
    Ok(())
}

/// Gives a known item its new words.
pub(crate) async fn update(change: &Change, id: i64, item: &Item) -> Result<(), Failure> {
    let Item {
        content_hash,
        title,
        text,
        ..
    } = item.clone();
    let update = raw_sql!(
        Postgres,
        "UPDATE watch_recent SET content_hash = {content_hash}, title = {title}, text = {text} WHERE id = {id}"
    );
    change.execute_raw(update.on(&**change)).await?;
    Ok(())
}

/// Notes that these items still stand in their feed.
pub(crate) async fn mark_seen(change: &Change, ids: Vec<i64>) -> Result<(), Failure> {
    if ids.is_empty() {
        return Ok(());
    }
    let now = change.now();
    let seen = raw_sql!(
        Postgres,
        "UPDATE watch_recent SET seen_at = {now} WHERE id IN ({..ids})"
    );
    change.execute_raw(seen.on(&**change)).await?;
    Ok(())
}

/// The newest items before this key, at most so many: for previews and new queries.
pub(crate) async fn list_before(db: &impl ConnectionTrait, before: i64, most: i64) -> Result<Vec<Model>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT id, source_id, identity, content_hash, url, title, text, language, published_at, found_at, seen_at
         FROM watch_recent WHERE id < {before} ORDER BY id DESC LIMIT {most}"
    );
    Ok(Model::find_by_statement(query.on(db)).all(db).await?)
}

/// Deletes what was found before `until` and no longer stands in its feed.
pub(crate) async fn delete_old(change: &Change, until: Moment) -> Result<u64, Failure> {
    let delete = raw_sql!(
        Postgres,
        "DELETE FROM watch_recent WHERE found_at < {until} AND seen_at < COALESCE(
             (SELECT s.read_at FROM watch_source s WHERE s.id = watch_recent.source_id), {until})"
    );
    Ok(change.execute_raw(delete.on(&**change)).await?.rows_affected())
}

/// The newest items as mentions would look, at most so many: for previews.
pub(crate) async fn list_recent(db: &impl ConnectionTrait, most: i64) -> Result<Vec<Mention>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT r.id, r.source_id, s.title AS source, s.kind, r.url, r.title, r.text, r.language,
                CAST(NULL AS TEXT) AS author, r.published_at, r.found_at, r.seen_at AS keep_until
         FROM (SELECT * FROM watch_recent ORDER BY id DESC LIMIT {most}) r JOIN watch_source s ON s.id = r.source_id
         WHERE s.state <> 'removed'"
    );
    Ok(Mention::find_by_statement(query.on(db)).all(db).await?)
}

/// A message of a feed, wanted by a query or not, as other features of this room read it.
#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct Heard {
    pub(crate) id: i64,
    pub(crate) source_id: i64,
    pub(crate) source: String,
    pub(crate) identity: String,
    pub(crate) url: Option<String>,
    pub(crate) title: String,
    pub(crate) text: String,
    pub(crate) published_at: Option<Moment>,
    pub(crate) found_at: Moment,
}

/// The messages after this key, the oldest first, at most so many.
pub(crate) async fn list_heard(db: &impl ConnectionTrait, after: i64, most: i64) -> Result<Vec<Heard>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT r.id, r.source_id, s.title AS source, r.identity, r.url, r.title, r.text, r.published_at, r.found_at
         FROM watch_recent r JOIN watch_source s ON s.id = r.source_id
         WHERE r.id > {after} ORDER BY r.id LIMIT {most}"
    );
    Ok(Heard::find_by_statement(query.on(db)).all(db).await?)
}

impl Model {
    /// The row as an item, to be matched again.
    pub(crate) fn item(self) -> Item {
        let Self {
            identity,
            content_hash,
            url,
            title,
            text,
            language,
            published_at,
            ..
        } = self;
        Item {
            identity,
            content_hash,
            url,
            title,
            text,
            language,
            published_at,
        }
    }
}
