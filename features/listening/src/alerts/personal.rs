//! What alerts keep of one person: what they put away, with the reason.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::store::Change;
use serde_json::{Value, json};

use super::store;

/// What somebody put away.
pub(super) fn export(platform: &Platform, person: i64) -> BoxFuture<'_, Result<Value, Failure>> {
    Box::pin(async move {
        let alerts = store::export(platform.store.reader(), person).await?;
        let put: Vec<Value> = alerts
            .into_iter()
            .map(|it| json!({ "begun_at": it.begun_at, "put_away_at": it.ended_at, "reason": it.reason }))
            .collect();
        Ok(json!({ "put_away": put }))
    })
}

/// Loosens a person from it.
pub(super) fn forget(change: &Change, person: i64) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(store::forget(change, person))
}
