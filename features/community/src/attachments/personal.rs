//! A colleague's own files: shown to them; without their name when they leave.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::store::Change;
use serde_json::{Value, json};

use super::{Attachment, store, sweep};

/// What this colleague brought.
pub(super) fn export(platform: &Platform, account_id: i64) -> BoxFuture<'_, Result<Value, Failure>> {
    Box::pin(async move {
        let own = store::list_own(platform.store.reader(), account_id).await?;
        let file = |row: &Attachment| {
            json!({
                "name": row.name, "about": row.about, "bytes": row.bytes, "at_micros": row.brought_at.0, "address": row.path(),
            })
        };
        Ok(json!({ "files": own.iter().map(file).collect::<Vec<_>>() }))
    })
}

/// What stands under a text stays with it, without a name; what still waited goes.
pub(super) fn forget(change: &Change, account_id: i64) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(async move {
        let own = store::list_own(&**change, account_id).await?;
        let waits = own.into_iter().filter(|row| row.subject_id.is_none()).collect();
        sweep::drop_rows(change, waits).await?;
        store::loosen(change, account_id).await
    })
}
