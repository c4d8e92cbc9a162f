//! Counts the members of every department, once a day and whenever the staff changes.

use std::collections::BTreeMap;

use futures_util::future::BoxFuture;
use platform::clock::Day;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::store::Change;
use serde_json::Value;

use super::store;
use crate::directory;

/// Stands for the whole organisation in the counts; no department has this key.
pub(super) const EVERYBODY: i64 = 0;

/// Keeps today's counts: of each department, and of everybody.
///
/// # Errors
/// The store's own.
pub async fn count_members(change: &Change, today: &Day) -> Result<(), Failure> {
    let tree = store::tree(&**change).await?;
    let members: BTreeMap<Option<i64>, i64> = directory::count_by_department(&**change).await?.into_iter().collect();
    let own = |id: i64| members.get(&Some(id)).copied().unwrap_or_default();
    for department in tree.iter() {
        let below = tree.list_with_descendants(department.id).into_iter().map(own).sum();
        store::keep_count(change, department.id, today, own(department.id), below).await?;
    }
    let outside = members.get(&None).copied().unwrap_or_default();
    store::keep_count(change, EVERYBODY, today, outside, members.values().sum()).await
}

/// The nightly job.
pub(super) fn run<'a>(platform: &'a Platform, _: &'a Value) -> BoxFuture<'a, Result<(), Failure>> {
    Box::pin(async move {
        let zone = platform.organisation.facts().time_zone();
        platform
            .store
            .change(async |change| count_members(change, &change.now().day(&zone)).await)
            .await
    })
}
