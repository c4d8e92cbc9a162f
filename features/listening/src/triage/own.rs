//! What triage keeps of a colleague: their own decisions, for them alone.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::store::Change;
use serde_json::{Value, json};

use super::store::{act, decision};

pub(crate) fn export(platform: &Platform, person: i64) -> BoxFuture<'_, Result<Value, Failure>> {
    Box::pin(async move {
        let decisions = decision::list_of_person(platform.store.reader(), person).await?;
        let rows = decisions
            .iter()
            .map(|row| json!({"kind": row.kind, "decided_at": row.decided_at.instant().to_string()}));
        Ok(json!({ "decisions": rows.collect::<Vec<_>>() }))
    })
}

pub(crate) fn forget(change: &Change, person: i64) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(async move {
        decision::forget(change, person).await?;
        act::forget(change, person).await
    })
}
