//! What waits under the key of a form is hung under the text that was placed with it; what is taken away goes.

use platform::failure::Failure;
use platform::store::Change;

use super::bring::{Chosen, Item};
use super::{Attachment, findable, store, sweep};

/// The text under which files hang.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hook {
    /// The space: who may look inside it may have the files.
    pub space_id: i64,
    /// The post on whose page it stands.
    pub page_id: i64,
    /// The text itself: the post, or what was said under it.
    pub subject_id: i64,
    /// Where it stands, with the place on that page.
    pub place: String,
}

/// Hangs them, in the transaction of the text. A change of the text takes away what was left out.
///
/// # Errors
/// The store's own.
pub async fn hang(change: &Change, chosen: &Chosen, hook: &Hook) -> Result<(), Failure> {
    let (gone, stay): (Vec<&Item>, Vec<&Item>) = chosen.items.iter().partition(|item| item.dropped);
    for item in stay {
        store::describe(change, item.attachment.id, &item.about, item.decorative).await?;
        if item.attachment.subject_id.is_none() {
            store::hang(change, item.attachment.id, hook).await?;
        }
    }
    drop_all(change, gone.into_iter().map(|item| item.attachment.clone()).collect()).await
}

/// Takes everything away that goes along with one text, or one file of it.
///
/// # Errors
/// The store's own.
pub async fn take_away(change: &Change, subject_id: i64, only: Option<i64>) -> Result<(), Failure> {
    let mut rows = store::list_of(&**change, vec![subject_id]).await?;
    rows.retain(|row| only.is_none_or(|id| row.id == id));
    drop_all(change, rows).await
}

/// Takes everything away that stands on one page: the text and all that was said under it.
///
/// # Errors
/// The store's own.
pub async fn take_away_page(change: &Change, page_id: i64) -> Result<(), Failure> {
    let rows = store::list_on_page(&**change, page_id).await?;
    drop_all(change, rows).await
}

async fn drop_all(change: &Change, rows: Vec<Attachment>) -> Result<(), Failure> {
    if rows.is_empty() {
        return Ok(());
    }
    findable::forget_rows(change, &rows).await?;
    sweep::drop_rows(change, rows).await
}
