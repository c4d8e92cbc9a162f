//! A colleague's own votes: shown to them; without their name when they leave.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::store::Change;
use serde_json::{Value, json};

use super::ballot::Ballot;
use super::store;
use crate::spaces;

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
            // The vote is theirs; the words are of a space, and stay there when they left it.
            let reads = spaces::reads(db, poll.space_id, account_id).await?;
            let chosen = poll.options.iter().enumerate().filter_map(|(place, words)| {
                let rank = ballot.rank_of(place)?;
                Some(json!({ "place": place + 1, "option": reads.then_some(words), "rank": rank }))
            });
            let chosen: Vec<Value> = chosen.collect();
            votes.push(json!({ "question": reads.then_some(&poll.question), "chosen": chosen }));
        }
        Ok(json!({ "votes": votes }))
    })
}

/// What was counted stays counted; whose vote it was goes.
pub(super) fn forget(change: &Change, account_id: i64) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(store::forget(change, account_id))
}
