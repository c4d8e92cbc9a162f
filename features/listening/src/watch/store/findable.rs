//! How mentions are found: written down for search with the mention, for those who may open it.

use platform::access::Role;
use platform::failure::Failure;
use platform::ids::short;
use platform::search::{self, Audience, Entry};
use platform::store::Change;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::mention::headline_of;
use super::row::mention;

/// The word for a mention in search.
const KIND: &str = "mention";
/// Who may open a mention: whoever decides what it is.
const READERS: &[Role] = &crate::triage::DECIDERS;

/// Writes these mentions down.
pub(super) async fn index(change: &Change, rows: &[mention::Model]) -> Result<(), Failure> {
    search::index_all(change, rows.iter().map(entry).collect()).await
}

/// Writes the mention of a source with this name down anew, because its words changed.
pub(super) async fn index_again(change: &Change, source: i64, identity: &str) -> Result<(), Failure> {
    let rows = mention::Entity::find()
        .filter(mention::Column::SourceId.eq(source))
        .filter(mention::Column::Identity.eq(identity))
        .all(&**change)
        .await?;
    index(change, &rows).await
}

/// Writes these mentions down anew, because their words changed.
pub(crate) async fn index_ids(change: &Change, ids: Vec<i64>) -> Result<(), Failure> {
    let rows = mention::Entity::find().filter(mention::Column::Id.is_in(ids));
    index(change, &rows.all(&**change).await?).await
}

/// Takes these mentions out of search.
pub(crate) async fn forget(change: &Change, ids: Vec<i64>) -> Result<(), Failure> {
    search::forget_all(change, KIND, ids).await
}

/// Writes the next mentions down, so many at most, and gives the key of the last; nothing when there are no more.
pub(crate) async fn index_after(change: &Change, after: i64, most: u64) -> Result<Option<i64>, Failure> {
    let rows = mention::Entity::find()
        .filter(mention::Column::Id.gt(after))
        .order_by_asc(mention::Column::Id)
        .limit(most)
        .all(&**change)
        .await?;
    index(change, &rows).await?;
    Ok(rows.last().map(|row| row.id))
}

fn entry(row: &mention::Model) -> Entry {
    Entry {
        kind: KIND,
        id: row.id,
        title: headline_of(&row.title, &row.text),
        body: row.text.clone(),
        // The title as a whole, when the line of a list is too short for it.
        also: row.title.clone(),
        language: row.language.clone().unwrap_or_default(),
        sort_name: String::new(),
        path: format!("/listen/mentions/{}", short(row.id)),
        at: row.published_at.unwrap_or(row.found_at),
        audience: Audience::roles(READERS),
    }
}
