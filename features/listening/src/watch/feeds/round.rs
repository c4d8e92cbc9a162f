//! A round along the feeds that are due: one question at a time per host, many hosts at once.

use std::collections::BTreeMap;

use futures_util::StreamExt;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::outside::FeedAsk;

use super::pace::{after_failure, chance};
use super::settle::{rest_asked, settle};
use crate::watch::store::row::source::Model;
use crate::watch::store::{query, source};
use crate::watch::wanted::Wanted;

/// Questions to one host in one round. Three hundred feeds on one host take fifteen rounds, a minute apart.
const PER_HOST: usize = 20;
/// Hosts that are asked at the same time: slow ones must not keep the others waiting.
const HOSTS_AT_ONCE: usize = 16;
/// Sources looked at in one round.
const ROUND_MAX: i64 = 2_000;

/// Reads every feed that is due. Repeatable: what was read is no longer due.
///
/// # Errors
/// The store's own.
pub async fn read_due(platform: &Platform) -> Result<(), Failure> {
    let db = platform.store.reader();
    let due = source::list_due(db, platform.now(), ROUND_MAX).await?;
    if due.is_empty() {
        return Ok(());
    }
    let wanted = Wanted::by(&query::list(db).await?);
    let hosts = by_host(due);
    futures_util::stream::iter(hosts)
        .for_each_concurrent(HOSTS_AT_ONCE, |feeds| read_host(platform, feeds, &wanted))
        .await;
    Ok(())
}

/// The feeds of each host in the order in which they are due; hosts that work come before hosts that do not.
fn by_host(due: Vec<Model>) -> Vec<Vec<Model>> {
    let mut hosts: BTreeMap<String, Vec<Model>> = BTreeMap::new();
    for source in due {
        let feeds = hosts.entry(source.host.clone()).or_default();
        if feeds.len() < PER_HOST {
            feeds.push(source);
        }
    }
    let mut hosts: Vec<Vec<Model>> = hosts.into_values().collect();
    hosts.sort_by_key(|feeds| feeds.iter().map(|feed| feed.failures).min());
    hosts
}

/// Asks one host for its feeds, one after the other. What goes wrong here is this host's alone.
async fn read_host(platform: &Platform, feeds: Vec<Model>, wanted: &Wanted) {
    let host = feeds.first().map(|feed| feed.host.clone()).unwrap_or_default();
    for feed in feeds {
        match read_one(platform, feed, wanted).await {
            Ok(Rest::None) => {}
            Ok(Rest::Asked(seconds)) => {
                let now = platform.now();
                let until = after_failure(now, 1, seconds, chance(0, now));
                let put_off = async |change: &platform::store::Change| source::put_off(change, &host, until).await;
                if let Err(failure) = platform.store.change(put_off).await {
                    tracing::warn!(%host, %failure, "the host asked for rest and could not be put off");
                }
                return;
            }
            Err(failure) => tracing::warn!(%host, %failure, "a feed could not be taken in; it is read again"),
        }
    }
}

enum Rest {
    None,
    Asked(Option<u32>),
}

async fn read_one(platform: &Platform, feed: Model, wanted: &Wanted) -> Result<Rest, Failure> {
    let ask = FeedAsk {
        url: feed.url.clone().unwrap_or_default(),
        etag: feed.etag.clone(),
        last_modified: feed.last_modified.clone(),
    };
    let answer = platform.outside.feeds.fetch(&ask).await;
    let rest = match &answer {
        platform::outside::FeedAnswer::Failed {
            retry_after_seconds, ..
        } if rest_asked(&answer) => Rest::Asked(*retry_after_seconds),
        _ => Rest::None,
    };
    let keep = async |change: &platform::store::Change| {
        // Somebody may have paused or removed it while the answer was on its way.
        match source::find_due(&**change, feed.id, &ask.url).await? {
            Some(feed) => settle(change, feed, answer, wanted).await.map(|_| ()),
            None => Ok(()),
        }
    };
    platform.store.change(keep).await?;
    Ok(rest)
}
