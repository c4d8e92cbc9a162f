//! Following the recorded feeds: added by the form of the sources, read by the job that reads all feeds.

use std::collections::BTreeSet;

use listening::watch::{self, SourceKind};
use platform::failure::Failure;
use platform::feature::Platform;
use serde_json::Value;

use super::feeds;
use super::hand::Hand;
use super::heard::Meant;

/// The job that reads every feed that is due.
const JOB: &str = "watch.read_feeds";
/// Newest mentions looked at after a round: a round brings a handful.
const LOOK_AT: u64 = 60;

/// Adds every recorded feed.
pub(super) async fn follow(marijke: &Hand) -> Result<(), Failure> {
    for channel in feeds::channels() {
        let form = [("url", channel.url), ("title", channel.title)];
        marijke.send("/listen/sources/new", &form).await?;
    }
    Ok(())
}

/// Reads the feeds that are due, as the runner does every minute.
pub(super) async fn read_feeds(platform: &Platform) -> Result<(), Failure> {
    let job = platform
        .features
        .iter()
        .flat_map(|feature| feature.jobs.iter())
        .find(|job| job.name == JOB)
        .ok_or_else(|| Failure::Internal(format!("there is no job {JOB}")))?;
    (job.run)(platform, &Value::Null).await
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
