//! The hours that a colleague led: shown to them; without their name when they leave.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::store::Change;
use serde_json::{Value, json};

use super::store;

/// The weeks this colleague led or offered to lead.
pub(super) fn export(platform: &Platform, account_id: i64) -> BoxFuture<'_, Result<Value, Failure>> {
    Box::pin(async move {
        let weeks = store::list_hosted(platform.store.reader(), account_id).await?;
        let week = |week: &super::Week| json!({ "day": week.day.as_str(), "topic": week.topic });
        Ok(json!({ "hosted": weeks.iter().map(week).collect::<Vec<_>>() }))
    })
}

/// The hour stays, the name goes.
pub(super) fn forget(change: &Change, account_id: i64) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(store::forget(change, account_id))
}

/// A post is gone: nothing leads to it any more.
pub(crate) fn post_gone(change: &Change, post_id: i64) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(store::drop_post(change, post_id))
}
