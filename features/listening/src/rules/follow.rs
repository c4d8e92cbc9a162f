//! Rules on what comes in: a mention waits for them in a row of its own, so that a crash loses nothing and a repeat doubles nothing.

use platform::failure::Failure;
use platform::feature::Platform;
use platform::jobs::enqueue;
use platform::store::Change;
use serde_json::Value;

use super::apply::{Rule, apply};
use super::lens::{Lens, Ready};
use super::store::{due, rule};
use crate::watch::list_mentions;

/// Mentions in one transaction.
pub(super) const TOGETHER_MOST: i64 = 100;

/// Lets new mentions wait for the rules, when there are any.
///
/// # Errors
/// The store's own.
pub(crate) async fn notice(change: &Change, mentions: &[i64]) -> Result<(), Failure> {
    if mentions.is_empty() || !due::has_rules(change).await? {
        return Ok(());
    }
    due::add(change, mentions).await?;
    enqueue(change, "rules.follow", Value::Null, Some("all"), change.now()).await
}

/// Lets the rules look at everything that waits for them.
pub(super) async fn follow(platform: &Platform) -> Result<(), Failure> {
    loop {
        let db = platform.store.reader();
        let ids = due::list(db, TOGETHER_MOST).await?;
        if ids.is_empty() {
            return Ok(());
        }
        let rows = rule::list(db).await?.into_iter().filter(|row| row.is_on);
        let rules: Vec<Rule> = rows.map(Rule::of).collect();
        let mentions = list_mentions(db, ids.clone()).await?;
        let ready: Vec<Ready> = rules.iter().map(|rule| rule.ready.clone()).collect();
        let spares = rules.iter().any(Rule::sets_aside);
        let mut lens = Lens::read(&platform.store, &mentions, &ready, spares).await?;
        let work = async |change: &Change| {
            apply(platform, change, &rules, &mentions, &mut lens, None).await?;
            due::remove(change, ids).await
        };
        platform.store.change(work).await?;
    }
}
