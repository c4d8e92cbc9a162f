//! Telling people what was said, outside the request: posting never waits for it.

use std::collections::BTreeSet;

use people::directory;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::ids::PublicId;
use platform::jobs::enqueue;
use platform::notices;
use platform::session::Account;
use platform::store::Change;
use platform::{facts, markdown};
use serde_json::{Value, json};

use super::store::Wish;
use super::{Comment, Kind, Post, State, along, findable, hears, notice, store};
use crate::spaces;

/// The job that tells people.
pub(super) const JOB: &str = "posts.tell";
/// The job that brings what was planned.
pub(super) const DUE: &str = "posts.publish";
/// The facts: somebody asked, somebody began.
const ASKED: &str = "posts.question_asked";
const BEGUN: &str = "posts.post_begun";

/// What goes with a post that is there from now on: the space lives, the author follows, people are told by a job.
pub(super) async fn went_live(change: &Change, post: &Post, department_id: Option<i64>) -> Result<(), Failure> {
    spaces::note_activity(change, post.space_id).await?;
    if let Some(author) = post.author_id {
        store::wish(change, post.id, author, Wish::Follow, true).await?;
    }
    findable::post(
        change,
        &Post {
            state: State::Live,
            ..post.clone()
        },
    )
    .await?;
    let fact = if post.kind == Kind::Question { ASKED } else { BEGUN };
    facts::record(change, fact, department_id, 1).await?;
    change.announce(spaces::said_topic(post.space_id));
    let key = format!("post-{}", post.id);
    enqueue(change, JOB, json!({ "post": post.id }), Some(&key), change.now()).await
}

/// The same for a comment.
pub(super) async fn was_said(change: &Change, post: &Post, comment: &Comment, author: i64) -> Result<(), Failure> {
    spaces::note_activity(change, post.space_id).await?;
    store::wish(change, post.id, author, Wish::Follow, true).await?;
    findable::comment(change, post, comment).await?;
    change.announce(hears::post_topic(post.id));
    let key = format!("comment-{}", comment.id);
    let payload = json!({ "post": post.id, "comment": comment.id });
    enqueue(change, JOB, payload, Some(&key), change.now()).await
}

/// Brings the posts whose moment has come.
pub(super) async fn publish_due(platform: &Platform) -> Result<(), Failure> {
    for post in store::list_due(platform.store.reader(), platform.now()).await? {
        let space = spaces::list_by_ids(platform.store.reader(), vec![post.space_id])
            .await?
            .pop();
        let department = space.and_then(|space| space.department_id);
        platform
            .store
            .change(async |change| {
                if store::set_state(change, post.id, State::Planned, State::Live).await? {
                    went_live(change, &post, department).await?;
                }
                Ok(())
            })
            .await?;
    }
    Ok(())
}

/// Tells who is called, who follows, and for an announcement every member. Who may not look inside any more hears nothing:
/// rights are asked when it is told, not when it was written.
pub(super) async fn run(platform: &Platform, payload: &Value) -> Result<(), Failure> {
    let db = platform.store.reader();
    let Some(post) = store::find(db, payload["post"].as_i64().unwrap_or_default()).await? else {
        return Ok(());
    };
    let comment = match payload["comment"].as_i64() {
        Some(id) => store::find_comment(db, id).await?,
        None => None,
    };
    if post.state != State::Live || comment.as_ref().is_some_and(|comment| comment.deleted_at.is_some()) {
        return Ok(());
    }
    let (author, words) = match &comment {
        Some(comment) => (comment.author_id, &comment.words),
        None => (post.author_id, &post.words),
    };
    let written = markdown::render(words);
    let subject_id = comment.as_ref().map_or(post.id, |comment| comment.id);
    platform
        .store
        .change(async |change| along::ask(change, &post, subject_id, &written.links).await)
        .await?;
    let called = accounts(platform, &written.mentions).await?;
    let others: Vec<i64> = match (&comment, post.kind) {
        (Some(_), _) => store::list_followers(db, post.id).await?,
        (None, Kind::Announcement) => spaces::list_readers(db, post.space_id).await?,
        (None, _) => Vec::new(),
    };
    let name = match author {
        Some(author) => directory::find_brief(db, author).await?.map(|person| person.name),
        None => None,
    };
    let data = notice::about(
        &post,
        comment.as_ref().map(|it| it.id),
        &name.unwrap_or_default(),
        &written.plain,
    );
    // Who muted the post hears nothing of it any more, not even their own name.
    let mut told: BTreeSet<i64> = store::list_muting(db, post.id)
        .await?
        .into_iter()
        .chain(author)
        .collect();
    for (kind, people) in [
        (notice::CALLED, called),
        (notice::said(&post, comment.is_some()), others),
    ] {
        for account in people
            .into_iter()
            .filter(|account| told.insert(*account))
            .collect::<Vec<_>>()
        {
            if spaces::reads(db, post.space_id, account).await? {
                let data = data.clone();
                platform
                    .store
                    .change(async |change| notices::tell(change, account, kind, data.clone()).await)
                    .await?;
            }
        }
    }
    Ok(())
}

async fn accounts(platform: &Platform, called: &[PublicId]) -> Result<Vec<i64>, Failure> {
    let mut accounts = Vec::new();
    for person in called {
        let found = Account::find_public(platform.store.reader(), person).await?;
        accounts.extend(found.map(|account| account.id));
    }
    Ok(accounts)
}
