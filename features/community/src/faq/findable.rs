//! What can be found of kept answers: by everybody, or by who reads the space.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::markdown;
use platform::search::{self, Audience};
use platform::store::Change;

use super::{Entry, store};
use crate::spaces;

/// The kind in search.
pub(super) const FAQ: &str = "faq";
/// Entries in one transaction.
const TOGETHER_MOST: u64 = 100;

/// Writes an entry down.
pub(super) async fn entry(change: &Change, entry: &Entry) -> Result<(), Failure> {
    entries(change, std::slice::from_ref(entry)).await
}

/// Writes many down at once.
pub(super) async fn entries(change: &Change, entries: &[Entry]) -> Result<(), Failure> {
    search::index_all(change, entries.iter().map(written).collect()).await
}

fn written(entry: &Entry) -> search::Entry {
    search::Entry {
        kind: FAQ,
        id: entry.id,
        title: entry.question.clone(),
        body: markdown::plain(&entry.words),
        also: entry.subjects.join(" "),
        language: String::new(),
        sort_name: String::new(),
        path: entry.path(),
        at: entry.changed_at,
        audience: entry.space_id.map_or(Audience::Everyone, spaces::audience),
    }
}

/// Takes an entry out.
pub(super) async fn forget(change: &Change, id: i64) -> Result<(), Failure> {
    search::forget(change, FAQ, id).await
}

/// Writes everything down anew, after an upgrade that changed how it is found.
pub(super) fn index_all(platform: &Platform) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(async move {
        let mut after = i64::MIN;
        loop {
            let some = store::list_after(platform.store.reader(), after, TOGETHER_MOST).await?;
            let Some(last) = some.last() else { return Ok(()) };
            after = last.id;
            let write = async |change: &Change| entries(change, &some).await;
            platform.store.change(write).await?;
        }
    })
}
