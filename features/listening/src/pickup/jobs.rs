//! Work outside a request: looking through what came in, and the night.

use std::collections::HashSet;

use platform::clock::{DAY_MICROS, MINUTE_MICROS, Moment};
use platform::failure::Failure;
use platform::feature::Platform;
use platform::store::Change;

use super::look::{keep_found, keep_own, pickups_in};
use super::store::heard::Reached;
use super::store::{article, found, heard};
use crate::watch::list_heard;

/// Messages looked through in one round.
const ROUND_MOST: i64 = 200;
/// Looked at again each time: of two rounds along the feeds, the one that began first may be kept last.
const LOOK_BACK_MICROS: i64 = 10 * MINUTE_MICROS;
/// Days that our articles, and what was taken over from them, are kept.
pub(super) const KEPT_DAYS: i64 = 400;

/// Looks through what feeds said since the last time. Repeatable: an article is taken over by one address once.
///
/// # Errors
/// The store's own.
pub async fn look_now(platform: &Platform) -> Result<(), Failure> {
    let db = platform.store.reader();
    // First how far: what is ours is read after it, so that what changes in between makes this round give way.
    let reached = heard::checkpoint(db).await?;
    let own: HashSet<i64> = heard::list_own(db).await?.into_iter().collect();
    let mut after = platform::ids::earliest(Moment((reached.until.0 - LOOK_BACK_MICROS).max(0)));
    loop {
        let items = list_heard(db, after, ROUND_MOST).await?;
        let Some(last) = items.last() else { return Ok(()) };
        after = last.id;
        let until = last.found_at.max(reached.until);
        // Our own first: a message that came in the same round may have been taken over already.
        platform
            .store
            .change(async |change: &Change| keep_own(change, &items, &own).await)
            .await?;
        let ours: HashSet<String> = article::list_hosts(db).await?.into_iter().collect();
        let mut pickups = Vec::new();
        if !ours.is_empty() {
            for item in items.iter().filter(|item| !own.contains(&item.source_id)) {
                pickups.extend(pickups_in(&platform.store, item, &ours).await?);
            }
        }
        let keep = async |change: &Change| {
            keep_found(change, pickups).await?;
            heard::keep_checkpoint(change, Reached { until, ..reached }).await
        };
        if !platform.store.change(keep).await? {
            // Somebody said in the meantime what else is ours: the next round begins at the beginning.
            return Ok(());
        }
    }
}

/// Deletes what is older than it is kept, and links of messages that are gone.
pub(super) async fn clean_up(platform: &Platform) -> Result<(), Failure> {
    let clean = async |change: &Change| {
        let before = change.now().plus(-KEPT_DAYS * DAY_MICROS);
        found::delete_before(change, before).await?;
        article::delete_before(change, before).await?;
        heard::delete_links(change).await
    };
    platform.store.change(clean).await
}
