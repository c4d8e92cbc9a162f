//! Telling people outside the request: each once, and only who may look inside at that moment.

use std::collections::BTreeSet;

use platform::clock::Day;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::jobs::enqueue;
use platform::notices;
use platform::store::Change;
use serde_json::{Value, json};

use super::project::Project;
use super::{notice, reacted, store};
use crate::spaces;

/// The job that tells people.
pub(super) const JOB: &str = "projects.tell";
/// People in one change.
const TOGETHER_MOST: usize = 50;

/// What is told.
pub(super) struct News<'a> {
    /// The kind of notice.
    pub(super) kind: &'static str,
    /// What it says.
    pub(super) words: &'a str,
    /// The day it promises.
    pub(super) day: Option<&'a Day>,
    /// Who did it: they know.
    pub(super) by: i64,
    /// Tells it apart from an earlier one of the same kind.
    pub(super) mark: i64,
}

/// Puts it down: told to the members of the space when it is a question, else to who reacted.
pub(super) async fn soon(change: &Change, project: &Project, round: i64, news: News<'_>) -> Result<(), Failure> {
    let what = format!("{}-{}", news.kind, news.mark);
    let payload = json!({
        "project": project.id,
        "round": round,
        "kind": news.kind,
        "what": what,
        "by": news.by,
        "data": notice::about(project, news.words, news.day),
    });
    let key = format!("{}-{what}", project.id);
    enqueue(change, JOB, payload, Some(&key), change.now()).await
}

/// Tells one colleague that the turn is theirs, unless they took it themselves.
pub(super) async fn turn(
    change: &Change,
    project: &Project,
    owner_id: Option<i64>,
    due_on: &Day,
    by: Option<i64>,
) -> Result<(), Failure> {
    let Some(owner) = owner_id.filter(|owner| Some(*owner) != by) else {
        return Ok(());
    };
    if !spaces::reads(&**change, project.space_id, owner).await? {
        return Ok(());
    }
    notices::tell(change, owner, notice::TURN, notice::about(project, "", Some(due_on))).await
}

/// Tells them.
pub(super) async fn run(platform: &Platform, payload: &Value) -> Result<(), Failure> {
    let db = platform.store.reader();
    let number = |name: &str| payload[name].as_i64().unwrap_or_default();
    let Some(project) = store::find(db, number("project")).await? else {
        return Ok(());
    };
    let what = payload["what"].as_str().unwrap_or_default();
    let kind = payload["kind"].as_str().unwrap_or_default();
    let mut people: BTreeSet<i64> = if kind == notice::ASKED {
        spaces::list_readers(db, project.space_id).await?.into_iter().collect()
    } else {
        reacted::find(platform, &project, number("round")).await?.people
    };
    people.remove(&number("by"));
    let people: Vec<i64> = people.into_iter().collect();
    for together in people.chunks(TOGETHER_MOST) {
        platform
            .store
            .change(async |change| {
                for account in together {
                    // Asked again for each: who left the space since then hears nothing.
                    if spaces::reads(&**change, project.space_id, *account).await?
                        && store::note_told(change, project.id, what, *account).await?
                    {
                        notices::tell(change, *account, kind, payload["data"].clone()).await?;
                    }
                }
                Ok(())
            })
            .await?;
    }
    platform
        .store
        .change(async |change| store::drop_told(change, project.id, what).await)
        .await
}
