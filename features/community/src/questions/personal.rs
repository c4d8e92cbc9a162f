//! A colleague's own part in questions: shown to them, and taken out when they leave.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::store::Change;
use serde_json::{Value, json};

use super::store;

/// Whether they want to be asked, and how often they were.
pub(super) fn export(platform: &Platform, account_id: i64) -> BoxFuture<'_, Result<Value, Failure>> {
    Box::pin(async move {
        let db = platform.store.reader();
        let (asked, taken) = store::export(db, account_id).await?;
        Ok(json!({
            "wants_to_be_asked": store::is_expert(db, account_id).await?,
            "was_asked": asked,
            "took": taken,
        }))
    })
}

/// What they took goes back to the managers.
pub(super) fn forget(change: &Change, account_id: i64) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(store::forget(change, account_id))
}
