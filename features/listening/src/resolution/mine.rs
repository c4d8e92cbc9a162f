//! What resolution keeps of one person, for that person, and taking them out.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::store::Change;
use serde_json::{Value, json};

use super::store::person;

/// Everything somebody wrote with cases.
pub(super) fn export(platform: &Platform, id: i64) -> BoxFuture<'_, Result<Value, Failure>> {
    Box::pin(async move {
        let written = person::list(platform.store.reader(), id).await?;
        let line = |it: person::Written| json!({ "kind": it.kind, "text": it.text, "made_at": it.made_at });
        Ok(json!({ "written": written.into_iter().map(line).collect::<Vec<_>>() }))
    })
}

/// Loosens a person from what they wrote.
pub(super) fn forget(change: &Change, id: i64) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(person::forget(change, id))
}
