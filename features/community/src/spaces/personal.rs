//! A colleague's own places: shown to them, and taken out when they leave.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::store::Change;
use serde_json::{Value, json};

use super::{Duty, list_by_ids, store};

/// The spaces this colleague is in.
pub(super) fn export(platform: &Platform, account_id: i64) -> BoxFuture<'_, Result<Value, Failure>> {
    Box::pin(async move {
        let db = platform.store.reader();
        let places = store::list_belongings(db, account_id).await?;
        let spaces = list_by_ids(db, places.iter().map(|place| place.space_id).collect()).await?;
        let place = |place: &store::Belongs| {
            let space = spaces.iter().find(|space| space.id == place.space_id)?;
            Some(json!({
                "space": space.name,
                "manager": place.duty == Duty::Manager,
                "by_department": place.by_department,
                "muted": place.muted,
                "since_micros": place.since.0,
            }))
        };
        Ok(json!({ "spaces": places.iter().filter_map(place).collect::<Vec<_>>() }))
    })
}

/// Takes the colleague out of every space.
pub(super) fn forget(change: &Change, account_id: i64) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(store::forget(change, account_id))
}
