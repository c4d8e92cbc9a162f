//! Every night: forget what can no longer be undone, and words that were met once and never again.

use futures_util::future::BoxFuture;
use platform::clock::DAY_MICROS;
use platform::failure::Failure;
use platform::feature::Platform;
use serde_json::Value;

use super::store::{act, weight};

/// Days in which an act can be undone; a case is somebody's work long before.
const UNDO_DAYS: i64 = 7;
/// Days after which a word goes that hardly any decision touched: it may be a name. As long as a mention is kept.
const RARE_WORD_DAYS: i64 = 90;

pub(crate) fn sweep<'a>(platform: &'a Platform, _: &'a Value) -> BoxFuture<'a, Result<(), Failure>> {
    Box::pin(async move {
        let work = async |change: &platform::store::Change| {
            act::sweep(change, change.now().plus(-UNDO_DAYS * DAY_MICROS)).await?;
            weight::sweep(change, change.now().plus(-RARE_WORD_DAYS * DAY_MICROS)).await
        };
        platform.store.change(work).await.map(|_| ())
    })
}
