//! Telling who reacted what became of it, outside the request; and what goes with a post that is taken away.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::jobs::enqueue;
use platform::notices;
use platform::store::Change;
use serde_json::{Value, json};

use super::proposal::{Feedback, Proposal};
use super::{findable, notice, store};
use crate::spaces;

/// The job.
pub(super) const JOB: &str = "proposals.tell";

/// There is a next version.
pub(super) async fn new_version(change: &Change, proposal: &Proposal) -> Result<(), Failure> {
    let key = format!("version-{}-{}", proposal.id, proposal.version + 1);
    put_down(change, proposal, notice::VERSION, None, &key).await
}

/// It was decided.
pub(super) async fn decided(change: &Change, proposal: &Proposal) -> Result<(), Failure> {
    put_down(
        change,
        proposal,
        notice::DECIDED,
        None,
        &format!("decided-{}", proposal.id),
    )
    .await
}

/// Somebody's feedback was answered.
pub(super) async fn answered(change: &Change, proposal: &Proposal, feedback: &Feedback) -> Result<(), Failure> {
    let key = format!("answered-{}", feedback.id);
    put_down(change, proposal, notice::ANSWERED, Some(feedback.id), &key).await
}

async fn put_down(
    change: &Change,
    proposal: &Proposal,
    kind: &str,
    feedback: Option<i64>,
    key: &str,
) -> Result<(), Failure> {
    let payload = json!({ "proposal": proposal.id, "kind": kind, "feedback": feedback });
    enqueue(change, JOB, payload, Some(key), change.now()).await
}

/// Tells them, all in one change, so that a stop half-way tells nobody twice. Rights are asked now.
pub(super) async fn run(platform: &Platform, payload: &Value) -> Result<(), Failure> {
    let db = platform.store.reader();
    let Some(proposal) = store::find(db, payload["proposal"].as_i64().unwrap_or_default()).await? else {
        return Ok(());
    };
    let Some(kind) = notice::known(payload["kind"].as_str().unwrap_or_default()) else {
        return Ok(());
    };
    let people = match payload["feedback"].as_i64() {
        Some(id) => {
            let feedback = store::find_feedback(db, proposal.id, id).await?;
            feedback.and_then(|it| it.author_id).into_iter().collect()
        }
        None => store::list_authors(db, proposal.id).await?,
    };
    let work = async |change: &Change| {
        for account in people.iter().filter(|account| Some(**account) != proposal.owner_id) {
            if spaces::reads(&**change, proposal.space_id, *account).await? {
                notices::tell(change, *account, kind, notice::about(&proposal)).await?;
            }
        }
        Ok(())
    };
    platform.store.change(work).await
}

/// The post was taken away: its proposal goes with it.
pub(crate) fn post_gone<'a>(change: &'a Change, post_id: i64) -> BoxFuture<'a, Result<(), Failure>> {
    Box::pin(async move {
        for proposal in store::list_on(&**change, &[post_id]).await? {
            findable::forget(change, proposal.id).await?;
            store::take_away(change, proposal.id).await?;
        }
        Ok(())
    })
}
