//! A colleague's own part in projects: shown to them; without their name when they leave.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::store::Change;
use serde_json::{Value, json};

use super::store;

/// What this colleague keeps going, promised and said.
pub(super) fn export(platform: &Platform, account_id: i64) -> BoxFuture<'_, Result<Value, Failure>> {
    Box::pin(async move {
        let (projects, steps, reactions) = store::export(platform.store.reader(), account_id).await?;
        Ok(json!({
            "projects": projects.iter().map(|it| json!({ "title": it.title, "why": it.words, "made_micros": it.made_at.0 })).collect::<Vec<_>>(),
            "steps": steps.iter().map(|it| json!({ "step": it.kind.word(), "due_on": it.due_on.as_str(), "done_micros": it.done_at.map(|at| at.0), "title": it.title, "words": it.words, "not_taken_over": it.other_words })).collect::<Vec<_>>(),
            "reactions": reactions.iter().map(|it| json!({ "words": it.words, "at_micros": it.said_at.0 })).collect::<Vec<_>>(),
        }))
    })
}

/// The knowledge stays, the name goes; what they had to do waits for the managers of the space.
pub(super) fn forget(change: &Change, account_id: i64) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(store::forget(change, account_id))
}
