//! A colleague's own part in kept answers: shown to them; without their name when they leave.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::store::Change;
use serde_json::{Value, json};

use super::store;
use crate::spaces;

/// What they keep right.
pub(super) fn export(platform: &Platform, account_id: i64) -> BoxFuture<'_, Result<Value, Failure>> {
    Box::pin(async move {
        let db = platform.store.reader();
        let mut owns = Vec::new();
        for (question, space) in store::export(db, account_id).await? {
            // Who left a space takes nothing out of it, not by this way either.
            let may_read = match space {
                Some(space) => spaces::reads(db, space, account_id).await?,
                None => true,
            };
            owns.extend(may_read.then_some(question));
        }
        Ok(json!({ "owns": owns }))
    })
}

/// The answers stay and wait for another owner.
pub(super) fn forget(change: &Change, account_id: i64) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(store::forget(change, account_id))
}
