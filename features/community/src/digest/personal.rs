//! A colleague's own lines: shown to them, and taken away when they leave.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::store::Change;
use serde_json::{Value, json};

use super::store;

/// What this colleague said they work on.
pub(super) fn export(platform: &Platform, account_id: i64) -> BoxFuture<'_, Result<Value, Failure>> {
    Box::pin(async move {
        let lines = store::list_of(platform.store.reader(), account_id).await?;
        let line = |line: &store::Line| json!({ "day": line.day.as_str(), "words": line.words });
        Ok(json!({ "today_lines": lines.iter().map(line).collect::<Vec<_>>() }))
    })
}

/// They are theirs alone.
pub(super) fn forget(change: &Change, account_id: i64) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(store::forget(change, account_id))
}
