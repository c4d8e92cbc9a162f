//! The end of a poll: counting for the last time, and telling who voted.

use axum::extract::Path;
use futures_util::future::BoxFuture;
use platform::failure::{Answer, Failure};
use platform::feature::Platform;
use platform::jobs::enqueue;
use platform::session::Visit;
use platform::store::Change;
use platform::{facts, notices};
use serde_json::{Value, json};

use super::make::find_seen;
use super::poll::Poll;
use super::result::{count, may_show};
use super::{findable, notice, store};
use crate::{spaces, texts};

/// The job that ends polls whose moment has come.
pub(super) const DUE: &str = "polls.close_due";
/// The job that tells who voted.
pub(super) const TELL: &str = "polls.tell";
/// The fact: a poll was held.
const HELD: &str = "polls.poll_held";

/// Ends it now, by who made it or manages the space.
pub(super) async fn close(visit: Visit, Path(id): Path<String>) -> Answer {
    let t = texts(visit.language);
    let (poll, seen) = find_seen(&visit, &id).await?;
    if poll.maker_id != Some(visit.viewer()?.id) && !seen.sight.may_manage {
        return Err(Failure::NotFound);
    }
    let department = seen.space.department_id;
    visit
        .platform
        .store
        .change(async |change| end(change, &poll, department).await)
        .await?;
    Ok(visit.go_and_say(&poll.path(), &t.polls_closed_now()))
}

/// Ends the polls whose moment has come.
pub(super) async fn close_due(platform: &Platform) -> Result<(), Failure> {
    let db = platform.store.reader();
    for poll in store::list_due(db, platform.now()).await? {
        let space = spaces::list_by_ids(db, vec![poll.space_id]).await?.pop();
        let department = space.and_then(|space| space.department_id);
        platform
            .store
            .change(async |change| end(change, &poll, department).await)
            .await?;
    }
    Ok(())
}

/// Ends one, once, and counts it.
async fn end(change: &Change, poll: &Poll, department: Option<i64>) -> Result<(), Failure> {
    if !store::end(change, poll.id).await? {
        return Ok(());
    }
    count_anew(change, poll).await?;
    facts::record(change, HELD, department, 1).await?;
    let key = format!("poll-{}", poll.id);
    enqueue(change, TELL, json!({ "poll": poll.id }), Some(&key), change.now()).await
}

/// Puts the figures of this moment on show, or none when they are about fewer than five.
pub(super) async fn count_anew(change: &Change, poll: &Poll) -> Result<(), Failure> {
    let ballots = store::list_ballots(&**change, poll.id).await?;
    let outcome = count(poll.kind, poll.options.len(), &ballots);
    let shown = Some(&outcome).filter(|outcome| may_show(outcome));
    store::show(change, poll.id, shown).await?;
    store::mark_shown(change, poll.id).await
}

/// Tells who voted that it is over, some at a time; with that their votes leave the store, so that each is told once also
/// after a stop half-way, and only the figures stay. Who may not look inside any more hears nothing.
pub(super) async fn tell(platform: &Platform, payload: &Value) -> Result<(), Failure> {
    let db = platform.store.reader();
    let Some(poll) = store::find(db, payload["poll"].as_i64().unwrap_or_default()).await? else {
        return Ok(());
    };
    loop {
        let voters = store::list_voters(db, poll.id).await?;
        if voters.is_empty() {
            return platform
                .store
                .change(async |change| store::drop_votes(change, poll.id).await)
                .await;
        }
        let work = async |change: &Change| {
            for voter in &voters {
                if spaces::reads(&**change, poll.space_id, *voter).await? {
                    notices::tell(change, *voter, notice::CLOSED, notice::about(&poll)).await?;
                }
            }
            store::drop_votes_of(change, poll.id, &voters).await
        };
        platform.store.change(work).await?;
    }
}

/// The post was taken away: its poll goes with it, votes and all.
pub(crate) fn post_gone<'a>(change: &'a Change, post_id: i64) -> BoxFuture<'a, Result<(), Failure>> {
    Box::pin(async move {
        for poll in store::list_on(&**change, &[post_id]).await? {
            findable::forget(change, poll.id).await?;
            store::take_away(change, poll.id).await?;
        }
        Ok(())
    })
}
