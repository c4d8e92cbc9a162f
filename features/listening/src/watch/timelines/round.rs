//! A round along the timelines that are due: one question at a time per server, several servers at once.

use std::collections::BTreeMap;

use futures_util::StreamExt;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::store::Change;

use super::pace::after_success;
use super::read::reader;
use crate::watch::store::row::source::Model;
use crate::watch::store::{query, source, timeline};
use crate::watch::wanted::Wanted;

/// Servers that are asked at the same time: slow ones must not keep the others waiting.
const SERVERS_AT_ONCE: usize = 8;
/// Timelines looked at in one round.
const ROUND_MOST: u64 = 500;

/// Reads every timeline that is due. Repeatable: what was read is no longer due.
pub(crate) async fn read_due(platform: &Platform) -> Result<(), Failure> {
    let db = platform.store.reader();
    let due = timeline::list_due(db, platform.now(), ROUND_MOST).await?;
    if due.is_empty() {
        return Ok(());
    }
    let wanted = Wanted::by(&query::list(db).await?);
    let mut servers: BTreeMap<String, Vec<Model>> = BTreeMap::new();
    for source in due {
        servers.entry(source.host.clone()).or_default().push(source);
    }
    futures_util::stream::iter(servers)
        .for_each_concurrent(SERVERS_AT_ONCE, |(host, sources)| {
            read_server(platform, host, sources, &wanted)
        })
        .await;
    Ok(())
}

/// Asks one server for its timelines, one after the other. What goes wrong here is this server's alone.
async fn read_server(platform: &Platform, host: String, sources: Vec<Model>, wanted: &Wanted) {
    for source in sources {
        match read_one(platform, &source, wanted).await {
            Ok(None) => {}
            Ok(Some(seconds)) => {
                // The limit of a server is for all our questions together.
                let until = after_success(source.id, platform.now(), Some(seconds));
                let put_off = async |change: &Change| source::put_off(change, &host, until).await;
                if let Err(failure) = platform.store.change(put_off).await {
                    tracing::warn!(%host, %failure, "the server asked for rest and could not be put off");
                }
                return;
            }
            Err(failure) => tracing::warn!(%host, %failure, "a timeline could not be taken in; it is read again"),
        }
    }
}

async fn read_one(platform: &Platform, source: &Model, wanted: &Wanted) -> Result<Option<u32>, Failure> {
    match reader(platform, source, wanted).await? {
        Some(reader) => Ok(reader.read().await?.rest_seconds),
        None => Ok(None),
    }
}
