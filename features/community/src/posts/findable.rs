//! What can be found of a post: by everybody when its space is open, else by who is in at the moment they look.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::jobs::enqueue;
use platform::markdown;
use platform::search::{self, Entry};
use platform::store::Change;
use serde_json::json;

use super::store;
use super::{Comment, Post, State};
use crate::{attachments, spaces};

/// Kinds in search.
const POST: &str = "post";
const COMMENT: &str = "comment";
/// The job that makes the words of what was taken away leave an embedded store's index.
pub(super) const SCRUB: &str = "posts.scrub";
/// Posts in one transaction.
const TOGETHER_MOST: u64 = 100;

/// Writes a post down; one that is not live is taken out.
pub(super) async fn post(change: &Change, post: &Post) -> Result<(), Failure> {
    let Some(space) = spaces::list_by_ids(&**change, vec![post.space_id]).await?.pop() else {
        return Ok(());
    };
    if post.state != State::Live {
        attachments::forget_in_search(change, post.id).await?;
        return search::forget(change, POST, post.id).await;
    }
    attachments::index(change, post.id).await?;
    search::index(change, entry_of_post(post, &space.name)).await
}

/// How a post that is live is found.
pub(super) fn entry_of_post(post: &Post, space: &str) -> Entry {
    let body = markdown::plain(&post.words);
    Entry {
        kind: POST,
        id: post.id,
        title: title(post, &body),
        body,
        also: space.to_owned(),
        language: String::new(),
        sort_name: String::new(),
        path: post.path(),
        at: post.live_at,
        audience: spaces::audience(post.space_id),
    }
}

/// Writes a post down with everything that was said under it.
pub(super) async fn post_and_said(change: &Change, one: &Post) -> Result<(), Failure> {
    post(change, one).await?;
    let said = store::list_all_comments(&**change, one.id).await?;
    search::index_all(change, said.iter().map(|it| entry_of_comment(one, it)).collect()).await
}

/// How a comment is found.
pub(super) fn entry_of_comment(post: &Post, comment: &Comment) -> Entry {
    let body = markdown::plain(&comment.words);
    Entry {
        kind: COMMENT,
        id: comment.id,
        title: title(post, &body),
        body,
        also: String::new(),
        language: String::new(),
        sort_name: String::new(),
        path: format!("{}#{}", post.path(), platform::ids::short(comment.id)),
        at: comment.said_at,
        audience: spaces::audience(post.space_id),
    }
}

/// The title, or how the text begins.
fn title(post: &Post, body: &str) -> String {
    if post.title.is_empty() {
        body.chars().take(80).collect()
    } else {
        post.title.clone()
    }
}

/// Writes a comment down.
pub(super) async fn comment(change: &Change, post: &Post, comment: &Comment) -> Result<(), Failure> {
    attachments::index(change, comment.id).await?;
    search::index(change, entry_of_comment(post, comment)).await
}

/// Takes a comment out, and has its words leave the index.
pub(super) async fn forget_comment(change: &Change, id: i64) -> Result<(), Failure> {
    search::forget(change, COMMENT, id).await?;
    scrub_soon(change).await
}

/// Takes a post out with what was said under it.
pub(super) async fn forget_post(change: &Change, id: i64) -> Result<(), Failure> {
    search::forget_all(change, COMMENT, store::list_comment_ids(&**change, id).await?).await?;
    search::forget(change, POST, id).await?;
    scrub_soon(change).await
}

async fn scrub_soon(change: &Change) -> Result<(), Failure> {
    enqueue(change, SCRUB, json!({}), Some(SCRUB), change.now()).await
}

/// Writes everything down anew, after an upgrade that changed how it is found.
pub(super) fn index_all(platform: &Platform) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(index_pieces(platform))
}

async fn index_pieces(platform: &Platform) -> Result<(), Failure> {
    let mut after = i64::MIN;
    loop {
        let posts = store::list_after(platform.store.reader(), after, TOGETHER_MOST).await?;
        let Some(last) = posts.last() else { return Ok(()) };
        after = last.id;
        let all = async |change: &Change| {
            for one in &posts {
                if one.state == State::Live {
                    post_and_said(change, one).await?;
                }
            }
            Ok(())
        };
        platform.store.change(all).await?;
    }
}
