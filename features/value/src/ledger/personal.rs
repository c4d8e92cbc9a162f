//! A colleague's own rows: shown to them, and taken out when they leave.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::store::Change;
use serde_json::{Value, json};

use super::store;

/// The entries this colleague received.
pub(super) fn export(platform: &Platform, account_id: i64) -> BoxFuture<'_, Result<Value, Failure>> {
    Box::pin(async move {
        let received = store::list_received(platform.store.reader(), account_id).await?;
        let entry = |entry: super::Entry| json!({ "title": entry.title, "kind": entry.kind.word(), "happened_on": entry.happened_on.as_str() });
        Ok(json!({ "received": received.into_iter().map(entry).collect::<Vec<_>>() }))
    })
}

/// The value stays, the name goes.
pub(super) fn forget(change: &Change, account_id: i64) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(store::forget(change, account_id))
}
