//! What can be found of a poll: its question and its options, by who may look into its space at that moment. Never a vote.

use futures_util::future::BoxFuture;
use platform::clock::Moment;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::search::{self, Entry};
use platform::store::Change;

use super::poll::Poll;
use super::store;
use crate::spaces;

/// The kind in search.
const KIND: &str = "poll";

/// Writes a poll down.
pub(super) async fn poll(change: &Change, id: i64) -> Result<(), Failure> {
    match store::find(&**change, id).await? {
        Some(poll) => search::index(change, entry(&poll, change.now())).await,
        None => Ok(()),
    }
}

fn entry(poll: &Poll, now: Moment) -> Entry {
    Entry {
        kind: KIND,
        id: poll.id,
        title: poll.question.clone(),
        body: poll.options.join(" · "),
        also: String::new(),
        language: String::new(),
        sort_name: String::new(),
        path: poll.path(),
        // A poll that closes later than today is news of today.
        at: poll.closes_at.min(now),
        audience: spaces::audience(poll.space_id),
    }
}

/// Takes a poll out.
pub(super) async fn forget(change: &Change, id: i64) -> Result<(), Failure> {
    search::forget(change, KIND, id).await
}

/// Writes everything down anew, after an upgrade that changed how it is found.
pub(super) fn index_all(platform: &Platform) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(async move {
        let mut after = i64::MIN;
        loop {
            let polls = store::list_after(platform.store.reader(), after).await?;
            let Some(last) = polls.last() else { return Ok(()) };
            after = last.id;
            let write = async |change: &Change| {
                let entries = polls.iter().map(|poll| entry(poll, change.now())).collect();
                search::index_all(change, entries).await
            };
            platform.store.change(write).await?;
        }
    })
}
