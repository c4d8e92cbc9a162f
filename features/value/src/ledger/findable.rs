//! All entries are written down for search anew, after an upgrade that changed how they are found.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::store::Change;

use super::store;

/// Entries in one transaction.
const TOGETHER_MOST: u64 = 50;

/// Writes all down, in pieces.
pub(super) fn index_all(platform: &Platform) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(async move {
        let mut after = i64::MIN;
        loop {
            let some = async |change: &Change| store::index_after(change, after, TOGETHER_MOST).await;
            match platform.store.change(some).await? {
                Some(last) => after = last,
                None => return Ok(()),
            }
        }
    })
}
