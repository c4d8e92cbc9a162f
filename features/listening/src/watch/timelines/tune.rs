//! Keeps a connection open to each server where a tag is followed and the organisation has an account.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::time::Duration;

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::outside::TagsAsk;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use super::told::{Tuned, hear};
use crate::watch::store::timeline::list_tags;
use crate::watch::streams::pace::{after_failure, until};

/// How often is looked what is to be followed.
const LOOK_EVERY: Duration = Duration::from_secs(15);
/// Servers that tell us at a time; what others say is read every five minutes all the same.
const SERVERS_MOST: usize = 50;
/// Tags on one connection.
const TAGS_MOST: usize = 100;
/// A connection that held so long ended a row of failures.
const HELD: Duration = Duration::from_secs(60);

/// Hears servers as long as the node lives.
pub(crate) fn stay(platform: Platform, closing: CancellationToken) -> BoxFuture<'static, ()> {
    Box::pin(async move {
        let mut open: BTreeMap<String, (Tuned, CancellationToken)> = BTreeMap::new();
        let mut tasks = JoinSet::new();
        while !closing.is_cancelled() {
            match list(&platform).await {
                Ok(wanted) => turn(&platform, &closing, wanted, &mut open, &mut tasks),
                Err(failure) => tracing::warn!(%failure, "it could not be seen which tags are followed"),
            }
            while tasks.try_join_next().is_some() {}
            tokio::select! {
                () = closing.cancelled() => {}
                () = tokio::time::sleep(LOOK_EVERY) => {}
            }
        }
        while tasks.join_next().await.is_some() {}
    })
}

/// Ends what is no longer followed and begins what is new.
fn turn(
    platform: &Platform,
    closing: &CancellationToken,
    wanted: BTreeMap<String, Tuned>,
    open: &mut BTreeMap<String, (Tuned, CancellationToken)>,
    tasks: &mut JoinSet<()>,
) {
    open.retain(|server, (tuned, stop)| {
        let stays = wanted.get(server) == Some(tuned);
        if !stays {
            stop.cancel();
        }
        stays
    });
    for (server, tuned) in wanted {
        if let Entry::Vacant(place) = open.entry(server) {
            let stop = closing.child_token();
            place.insert((tuned.clone(), stop.clone()));
            tasks.spawn(follow(platform.clone(), tuned, stop));
        }
    }
}

/// Follows one server, opening the connection again each time it ends: at once at first, then ever later.
async fn follow(platform: Platform, tuned: Tuned, stop: CancellationToken) {
    let mut failures = 0;
    while !stop.is_cancelled() {
        let begun = tokio::time::Instant::now();
        match hear(&platform, &tuned, &stop).await {
            Ok(None) => return,
            Ok(Some(trouble)) => {
                tracing::debug!(server = %tuned.ask.server, trouble = trouble.key(), "a server stopped telling");
            }
            Err(failure) => tracing::debug!(%failure, "what a server told could not be kept; it is read"),
        }
        failures = if begun.elapsed() >= HELD { 1 } else { failures + 1 };
        let now = platform.now();
        let place = tuned.sources.values().next().copied().unwrap_or_default();
        tokio::select! {
            () = stop.cancelled() => {}
            () = tokio::time::sleep(until(now, after_failure(place, now, failures))) => {}
        }
    }
}

/// What is to be followed now, by server. A server tells only who has an account there.
pub(crate) async fn list(platform: &Platform) -> Result<BTreeMap<String, Tuned>, Failure> {
    let mut servers: BTreeMap<String, BTreeMap<String, i64>> = BTreeMap::new();
    for timeline in list_tags(platform.store.reader()).await? {
        if let Some(tag) = timeline.tag {
            let tags = servers.entry(timeline.server).or_default();
            if tags.len() < TAGS_MOST {
                tags.insert(tag, timeline.source_id);
            }
        }
    }
    let mut wanted = BTreeMap::new();
    for (server, sources) in servers {
        if wanted.len() >= SERVERS_MOST {
            break;
        }
        if let Some(token) = crate::channels::token_at(platform, &server).await? {
            let ask = TagsAsk {
                server: server.clone(),
                tags: sources.keys().cloned().collect(),
                token,
            };
            wanted.insert(server, Tuned { ask, sources });
        }
    }
    Ok(wanted)
}
