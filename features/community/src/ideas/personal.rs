//! A colleague's own ideas and support: shown to them; taken out when they leave.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::store::Change;
use serde_json::{Value, json};

use super::store;
use crate::spaces;

/// What this colleague placed and supports.
pub(super) fn export(platform: &Platform, account_id: i64) -> BoxFuture<'_, Result<Value, Failure>> {
    Box::pin(async move {
        let db = platform.store.reader();
        let (own, all) = store::export(db, account_id).await?;
        // Who left a space takes the words of others nowhere.
        let mut supported = Vec::new();
        for idea in all {
            if spaces::reads(db, idea.space_id, account_id).await? {
                supported.push(idea.title);
            }
        }
        Ok(json!({
            "ideas": own.iter().map(|it| json!({ "title": it.title, "why": it.words, "status": it.status.word(), "placed_micros": it.placed_at.0 })).collect::<Vec<_>>(),
            "supported": supported,
        }))
    })
}

/// The idea stays, the name and the support go.
pub(super) fn forget(change: &Change, account_id: i64) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(store::forget(change, account_id))
}
