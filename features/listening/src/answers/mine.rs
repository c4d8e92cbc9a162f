//! What answers keep of one person, for that person, and taking them out.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::store::Change;
use serde_json::{Value, json};

use super::store::person;

/// What somebody wrote as an answer, and said about those of others.
pub(super) fn export(platform: &Platform, id: i64) -> BoxFuture<'_, Result<Value, Failure>> {
    Box::pin(async move {
        let written = person::list(platform.store.reader(), id).await?;
        let line = |it: person::Written| json!({ "text": it.text, "at": it.at });
        Ok(json!({ "written": written.into_iter().map(line).collect::<Vec<_>>() }))
    })
}

/// Loosens a person from what they wrote.
pub(super) fn forget(change: &Change, id: i64) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(person::forget(change, id))
}
