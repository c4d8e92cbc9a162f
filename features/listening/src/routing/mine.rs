//! What routing keeps of one person, for that person, and taking them out.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::store::Change;
use serde_json::{Value, json};

use super::store::{assignment, list, pause};

/// The cases somebody owns or decided, and what they handed out or got.
pub(super) fn export(platform: &Platform, person: i64) -> BoxFuture<'_, Result<Value, Failure>> {
    Box::pin(async move {
        let db = platform.store.reader();
        let cases = list::list_of_person(db, person).await?;
        let cases: Vec<Value> = cases
            .into_iter()
            .map(|case| {
                json!({
                    "case": case.public_id,
                    "title": case.title,
                    "kind": case.kind.word(),
                    "state": case.state.word(),
                    "mine": case.owner_id == Some(person),
                    "decided_by_me": case.made_by == Some(person),
                    "made_at": case.made_at,
                })
            })
            .collect();
        let handed = assignment::list_of_person(db, person).await?;
        let handed: Vec<Value> = handed
            .into_iter()
            .map(|it| {
                // What another person wrote is theirs, so only the person's own reasons are given.
                let by_me = it.by_id == Some(person);
                let reason = if by_me { it.reason } else { String::new() };
                json!({ "made_at": it.made_at, "by_me": by_me, "to_me": it.owner_id == Some(person), "reason": reason })
            })
            .collect();
        Ok(json!({ "cases": cases, "handed": handed }))
    })
}

/// Loosens a person from cases, rules and duties.
pub(super) fn forget(change: &Change, person: i64) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(async move {
        assignment::forget(change, person).await?;
        pause::forget(change, person).await
    })
}
