//! How entries are found: written down for search with the entry, for those who may open it.

use platform::failure::Failure;
use platform::search::{self, Audience};
use platform::store::Change;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::row::entry;
use crate::ledger::READERS;

/// The word for an entry in search.
pub(super) const KIND: &str = "entry";

/// Writes these entries down.
pub(super) async fn index(change: &Change, rows: &[entry::Model]) -> Result<(), Failure> {
    let found = |row: &entry::Model| search::Entry {
        kind: KIND,
        id: row.id,
        title: row.title.clone(),
        body: row.meaning.clone(),
        also: String::new(),
        language: String::new(),
        sort_name: String::new(),
        path: format!("/value/entries/{}", row.public_id),
        at: row.proposed_at,
        audience: Audience::Some {
            roles: READERS.to_vec(),
            people: row.receiver_id.into_iter().collect(),
        },
    };
    search::index_all(change, rows.iter().map(found).collect()).await
}

/// Writes an entry down anew, because it was corrected.
pub(super) async fn index_again(change: &Change, id: i64) -> Result<(), Failure> {
    let row = entry::Entity::find_by_id(id).one(&**change).await?;
    index(change, row.as_slice()).await
}

/// Writes the next entries down, so many at most, and gives the key of the last; nothing when there are no more.
pub(crate) async fn index_after(change: &Change, after: i64, most: u64) -> Result<Option<i64>, Failure> {
    let rows = entry::Entity::find()
        .filter(entry::Column::Id.gt(after))
        .order_by_asc(entry::Column::Id)
        .limit(most)
        .all(&**change)
        .await?;
    index(change, &rows).await?;
    Ok(rows.last().map(|row| row.id))
}
