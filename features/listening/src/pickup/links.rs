//! Links back: what a feed's item points at among our own articles, noted when it comes in, because its text loses its links.

use std::collections::HashSet;

use platform::clock::DAY_MICROS;
use platform::failure::Failure;
use platform::outside::FeedItem;
use platform::store::Change;

use super::address::{comparable, host};
use super::store::{article, heard};
use crate::watch::identity_of;

/// A message stays in its feed for less than this.
const KEPT_MICROS: i64 = 30 * DAY_MICROS;

/// Notes which items of a source point at our own sites. Repeatable.
pub(crate) async fn note_links(change: &Change, source: i64, items: &[FeedItem]) -> Result<(), Failure> {
    if items.iter().all(|item| item.links.is_empty()) {
        return Ok(());
    }
    let ours: HashSet<String> = article::list_hosts(&**change).await?.into_iter().collect();
    if ours.is_empty() {
        return Ok(());
    }
    let mut noted = Vec::new();
    for item in items {
        let to_us = item
            .links
            .iter()
            .filter(|link| host(link).is_some_and(|host| ours.contains(&host)));
        let mut addresses: Vec<String> = to_us.filter_map(|link| comparable(link)).collect();
        addresses.sort();
        addresses.dedup();
        noted.extend(
            addresses
                .into_iter()
                .map(|address| (identity_of(&item.identity), address)),
        );
    }
    heard::note_links(change, source, noted, change.now().plus(KEPT_MICROS)).await
}
