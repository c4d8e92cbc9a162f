//! Following the recorded feeds: added by the form of the sources, read by the job that reads all feeds.

use std::collections::BTreeSet;

use listening::watch::{self, SourceKind};
use platform::failure::Failure;
use platform::feature::Platform;
use serde_json::Value;

use super::feeds;
use super::hand::Hand;
use super::heard::Meant;
use super::toots;

/// The jobs that read every feed and every timeline that is due.
const JOBS: [&str; 2] = ["watch.read_feeds", "watch.read_timelines"];
/// Newest mentions looked at after a round: a round brings a handful.
const LOOK_AT: u64 = 60;

/// Adds every recorded feed, the account of the organisation, and a hashtag.
pub(super) async fn follow(marijke: &Hand) -> Result<(), Failure> {
    for channel in feeds::channels() {
        let form = [("url", channel.url), ("title", channel.title)];
        marijke.send("/listen/sources/new", &form).await?;
    }
    let account = [
        ("network", "mastodon"),
        ("server", toots::SERVER),
        ("secret", "demonstration"),
        ("reach", "quiet"),
    ];
    marijke.send("/listen/channels/new", &account).await?;
    let tag = [("server", toots::SERVER), ("about", "#lagemade")];
    marijke.send("/listen/sources/mastodon", &tag).await
}

/// Reads the feeds that are due, as the runner does every minute.
pub(super) async fn read_feeds(platform: &Platform) -> Result<(), Failure> {
    for name in JOBS {
        let job = platform
            .features
            .iter()
            .flat_map(|feature| feature.jobs.iter())
            .find(|job| job.name == name)
            .ok_or_else(|| Failure::Internal(format!("there is no job {name}")))?;
        (job.run)(platform, &Value::Null).await?;
    }
    Ok(())
}

/// Remembers which mentions came from feeds.
#[derive(Default)]
pub(super) struct Ear {
    heard: BTreeSet<i64>,
}

impl Ear {
    /// The mentions that feeds brought since the last time, oldest first, with what was meant.
    pub(super) async fn hear(&mut self, platform: &Platform) -> Result<Vec<(i64, Meant)>, Failure> {
        let newest = watch::list_newest(platform.store.reader(), None, LOOK_AT).await?;
        let mut fresh = Vec::new();
        for mention in newest
            .into_iter()
            .rev()
            .filter(|mention| mention.kind == SourceKind::Feed)
        {
            let meant = mention.url.as_deref().and_then(feeds::meant_at);
            if let (true, Some(meant)) = (self.heard.insert(mention.id), meant) {
                fresh.push((mention.id, meant));
            }
        }
        Ok(fresh)
    }
}
