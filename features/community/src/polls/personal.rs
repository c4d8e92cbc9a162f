//! A colleague's own votes: shown to them; without their name when they leave.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::store::Change;
use serde_json::{Value, json};

use super::ballot::Ballot;
use super::store;

/// What this colleague voted.
pub(super) fn export(platform: &Platform, account_id: i64) -> BoxFuture<'_, Result<Value, Failure>> {
    Box::pin(async move {
        let db = platform.store.reader();
        let mut votes = Vec::new();
        for own in store::export(db, account_id).await? {
            let Some(poll) = store::find(db, own.poll_id).await? else {
                continue;
            };
            let ballot = Ballot::parse(&own.ranks);
            let chosen = poll.options.iter().enumerate().filter_map(|(place, words)| {
                let rank = ballot.rank_of(place)?;
                Some(json!({ "option": words, "rank": rank }))
            });
            votes.push(json!({ "question": poll.question, "chosen": chosen.collect::<Vec<_>>() }));
        }
        Ok(json!({ "votes": votes }))
    })
}

/// What was counted stays counted; whose vote it was goes.
pub(super) fn forget(change: &Change, account_id: i64) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(store::forget(change, account_id))
}
