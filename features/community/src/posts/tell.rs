//! Telling people what was said, outside the request: posting never waits for it.

use std::collections::BTreeMap;
use std::ops::Bound;

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
/// People that are told in one change.
const TOGETHER_MOST: usize = 200;
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

/// Brings the posts whose moment has come, with the rights that their author has now: who may not post there any more is told
/// so, and their words stay with them (rule AC8).
pub(super) async fn publish_due(platform: &Platform) -> Result<(), Failure> {
    let db = platform.store.reader();
    for post in store::list_due(db, platform.now()).await? {
        let space = spaces::list_by_ids(db, vec![post.space_id]).await?.pop();
        let department = space.and_then(|space| space.department_id);
        let may = match post.author_id {
            Some(author) => spaces::may_post(db, post.space_id, author, post.kind == Kind::Announcement).await?,
            None => false,
        };
        let bring = async |change: &Change| {
            let to = if may { State::Live } else { State::Ended };
            if !store::set_state(change, post.id, State::Planned, to).await? {
                return Ok(());
            }
            match post.author_id {
                Some(author) if !may => {
                    notices::tell(change, author, notice::NOT_PLACED, notice::about_own(&post)).await
                }
                _ if may => went_live(change, &post, department).await,
                _ => Ok(()),
            }
        };
        platform.store.change(bring).await?;
    }
    Ok(())
}

/// Tells who is called, who follows, and for an announcement every member. Who may not look inside any more hears nothing:
/// rights are asked when it is told, not when it was written. It goes through the people by their keys, some in one change,
/// and that change puts the rest down as the next job: after a crash nobody hears it twice and nobody is left out.
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
    let concerned = concerned(platform, &post, comment.as_ref(), &written.mentions).await?;
    let after = payload["after"].as_i64().unwrap_or(i64::MIN);
    let mut waiting = concerned.range((Bound::Excluded(after), Bound::Unbounded));
    let part: Vec<(i64, &'static str)> = waiting
        .by_ref()
        .take(TOGETHER_MOST)
        .map(|(id, kind)| (*id, *kind))
        .collect();
    let has_more = waiting.next().is_some();
    let pairs: Vec<(i64, i64)> = part.iter().map(|(account, _)| (post.space_id, *account)).collect();
    let readers = spaces::readers_among(db, &pairs).await?;
    let reads = |account: i64| readers.contains(&(post.space_id, account));
    let told: Vec<(i64, &str)> = part.iter().copied().filter(|(account, _)| reads(*account)).collect();
    let subject_id = comment.as_ref().map_or(post.id, |comment| comment.id);
    let tell = async |change: &Change| {
        if after == i64::MIN {
            along::ask(change, &post, subject_id, &written.links).await?;
        }
        notices::tell_all(change, &told, &data).await?;
        let Some((upto, _)) = part.last().filter(|_| has_more) else {
            return Ok(());
        };
        let next = json!({ "post": post.id, "comment": comment.as_ref().map(|it| it.id), "after": upto });
        let key = format!("{subject_id}-{upto}");
        enqueue(change, JOB, next, Some(&key), change.now()).await
    };
    platform.store.change(tell).await
}

/// Who hears of it, and as what: who is called hears that, before anything else. Who muted the post hears nothing of it any
/// more, not even their own name, and nobody hears their own words.
async fn concerned(
    platform: &Platform,
    post: &Post,
    comment: Option<&Comment>,
    called: &[PublicId],
) -> Result<BTreeMap<i64, &'static str>, Failure> {
    let db = platform.store.reader();
    let others: Vec<i64> = match (comment, post.kind) {
        (Some(_), _) => store::list_followers(db, post.id).await?,
        (None, Kind::Announcement) => spaces::list_readers(db, post.space_id).await?,
        (None, _) => Vec::new(),
    };
    let kind = notice::said(post, comment.is_some());
    let mut concerned: BTreeMap<i64, &'static str> = others.into_iter().map(|account| (account, kind)).collect();
    let called = accounts(platform, called).await?;
    concerned.extend(called.into_iter().map(|account| (account, notice::CALLED)));
    let author = comment.map_or(post.author_id, |comment| comment.author_id);
    for account in store::list_muting(db, post.id).await?.into_iter().chain(author) {
        concerned.remove(&account);
    }
    Ok(concerned)
}

async fn accounts(platform: &Platform, called: &[PublicId]) -> Result<Vec<i64>, Failure> {
    let mut accounts = Vec::new();
    for person in called {
        let found = Account::find_public(platform.store.reader(), person).await?;
        accounts.extend(found.map(|account| account.id));
    }
    Ok(accounts)
}
