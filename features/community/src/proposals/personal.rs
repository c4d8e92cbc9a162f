//! What a colleague thought of proposals: shown to them; without their name when they leave.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::store::Change;
use serde_json::{Value, json};

use super::store;

/// What this colleague thought.
pub(super) fn export(platform: &Platform, account_id: i64) -> BoxFuture<'_, Result<Value, Failure>> {
    Box::pin(async move {
        let own = store::list_own(platform.store.reader(), account_id).await?;
        let one = |(title, feedback): &(String, super::proposal::Feedback)| {
            json!({
                "proposal": title,
                "stance": feedback.stance.word(),
                "words": feedback.words,
                "at_micros": feedback.said_at.0,
            })
        };
        Ok(json!({ "feedback": own.iter().map(one).collect::<Vec<_>>() }))
    })
}

/// What was said stays, the name goes.
pub(super) fn forget(change: &Change, account_id: i64) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(store::forget(change, account_id))
}
