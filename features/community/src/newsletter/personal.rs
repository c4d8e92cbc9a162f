//! What an editor made: shown to them; without their name when they leave.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::store::Change;
use serde_json::{Value, json};

use super::store;

/// The newsletters this colleague made.
pub(super) fn export(platform: &Platform, account_id: i64) -> BoxFuture<'_, Result<Value, Failure>> {
    Box::pin(async move {
        let made = store::list_of(platform.store.reader(), account_id).await?;
        let made = made
            .iter()
            .map(|issue| json!({ "title": issue.title, "words": issue.words }));
        Ok(json!({ "newsletters": made.collect::<Vec<_>>() }))
    })
}

/// The newsletters stay, the name goes.
pub(super) fn forget(change: &Change, account_id: i64) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(store::forget(change, account_id))
}
