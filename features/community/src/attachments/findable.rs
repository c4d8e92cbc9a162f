//! The names of files can be found by who may read their text.

use platform::failure::Failure;
use platform::search::{self, Entry};
use platform::store::Change;

use super::{Attachment, store};
use crate::spaces;

/// The kind in search.
const FILE: &str = "file";

/// Writes down what goes along with these texts. Call it when they are there to be read.
///
/// # Errors
/// The store's own.
pub async fn index(change: &Change, subject_id: i64) -> Result<(), Failure> {
    let rows = store::list_of(&**change, vec![subject_id]).await?;
    let entries: Vec<Entry> = rows.into_iter().filter_map(entry).collect();
    if entries.is_empty() {
        return Ok(());
    }
    search::index_all(change, entries).await
}

/// Takes out what goes along with a text that is not there to be read.
///
/// # Errors
/// The store's own.
pub async fn forget(change: &Change, subject_id: i64) -> Result<(), Failure> {
    let rows = store::list_of(&**change, vec![subject_id]).await?;
    forget_rows(change, &rows).await
}

pub(super) async fn forget_rows(change: &Change, rows: &[Attachment]) -> Result<(), Failure> {
    search::forget_all(change, FILE, rows.iter().map(|row| row.id).collect()).await
}

fn entry(row: Attachment) -> Option<Entry> {
    Some(Entry {
        kind: FILE,
        id: row.id,
        // `plan-2026_v2.pdf` is found by its words.
        also: row.name.replace(['-', '_', '.'], " "),
        title: row.name,
        body: row.about,
        language: String::new(),
        sort_name: String::new(),
        path: row.place,
        at: row.brought_at,
        audience: spaces::audience(row.space_id?),
    })
}
