//! What a server tells as it is said: kept at once. How far a timeline was read is left as it is, so that whatever a connection
//! loses, doubles or mixes up is put right by the next reading.

use std::collections::BTreeMap;
use std::time::Duration;

use platform::failure::Failure;
use platform::feature::Platform;
use platform::outside::{OpenTimeline, StreamTrouble, TagsAsk, TimelineEvent, TimelinePost};
use platform::store::Change;
use tokio_util::sync::CancellationToken;

use super::intake::take_in;
use super::read::reader;
use crate::watch::store::source::{find, find_due};
use crate::watch::store::{query, timeline_post};
use crate::watch::wanted::Wanted;

/// How long is waited for more: so soon stands in the inbox what was just said.
const WAIT: Duration = Duration::from_millis(500);

/// What is followed on one server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tuned {
    pub(crate) ask: TagsAsk,
    /// The source of each tag.
    pub(crate) sources: BTreeMap<String, i64>,
}

/// Hears what a server tells until the connection ends or somebody stops it. What was said while no connection was open is read
/// once one is: from then on nothing is missed.
pub(crate) async fn hear(
    platform: &Platform,
    tuned: &Tuned,
    stop: &CancellationToken,
) -> Result<Option<StreamTrouble>, Failure> {
    let opened = tokio::select! {
        () = stop.cancelled() => return Ok(None),
        opened = platform.outside.mastodon.open(&tuned.ask) => opened,
    };
    let mut open = match opened {
        Ok(open) => open,
        Err(trouble) => return Ok(Some(trouble)),
    };
    catch_up(platform, tuned).await?;
    loop {
        let told = tokio::select! {
            () = stop.cancelled() => return Ok(None),
            told = next(&mut *open) => told,
        };
        match told {
            Ok(events) if events.is_empty() => {}
            Ok(events) => keep(platform, tuned, events).await?,
            Err(trouble) => return Ok(Some(trouble)),
        }
    }
}

async fn next(open: &mut dyn OpenTimeline) -> Result<Vec<TimelineEvent>, StreamTrouble> {
    open.next(WAIT).await
}

async fn catch_up(platform: &Platform, tuned: &Tuned) -> Result<(), Failure> {
    let db = platform.store.reader();
    let wanted = Wanted::by(&query::list(db).await?);
    for source in tuned.sources.values() {
        let Some(source) = find(db, *source).await? else {
            continue;
        };
        // A server that asks for rest gets it: the round reads what is left when it is due.
        if source.trouble.is_none()
            && let Some(reader) = reader(platform, &source, &wanted).await?
            && reader.read().await?.rest_seconds.is_some()
        {
            break;
        }
    }
    Ok(())
}

async fn keep(platform: &Platform, tuned: &Tuned, events: Vec<TimelineEvent>) -> Result<(), Failure> {
    let db = platform.store.reader();
    let wanted = Wanted::by(&query::list(db).await?);
    let (mut said, mut gone) = (BTreeMap::<i64, Vec<TimelinePost>>::new(), Vec::new());
    for event in events {
        match event {
            TimelineEvent::Said { tag, post } => {
                if let Some(source) = tuned.sources.get(&tag) {
                    said.entry(*source).or_default().push(*post);
                }
            }
            TimelineEvent::Gone { id } => {
                // What was said and taken back in one breath is not kept for a moment.
                for posts in said.values_mut() {
                    posts.retain(|post| post.id != id);
                }
                gone.push(id);
            }
        }
    }
    let server = &tuned.ask.server;
    let write = async |change: &Change| {
        for (source, posts) in &said {
            let Some(row) = find(&**change, *source).await? else {
                continue;
            };
            let url = row.url.clone().unwrap_or_default();
            if find_due(&**change, row.id, &url).await?.is_some() {
                take_in(change, row.id, server, posts, &wanted).await?;
            }
        }
        let ids = gone.iter().map(String::as_str).collect();
        for mention in timeline_post::list_at(&**change, server, ids).await? {
            timeline_post::take_back(change, mention).await?;
        }
        Ok(())
    };
    platform.store.change(write).await
}
