//! Posts and comments that come from elsewhere, with the moments they were written at. Nobody is told, nobody follows, and
//! nothing is counted as said today.

use std::collections::HashMap;

use platform::clock::Moment;
use platform::failure::Failure;
use platform::markdown;
use platform::search;
use platform::store::Change;

use super::store::{self, arrive};
use super::{Comment, Kind, Post, State, findable};
use crate::spaces;

/// A post.
pub(crate) struct ArrivedPost {
    pub(crate) id: i64,
    pub(crate) space_id: i64,
    /// `None` for somebody without an account here.
    pub(crate) author_id: Option<i64>,
    pub(crate) kind: Kind,
    pub(crate) title: String,
    pub(crate) words: String,
    /// When it was written there.
    pub(crate) at: Moment,
    pub(crate) closed: bool,
}

/// A comment.
pub(crate) struct ArrivedComment {
    pub(crate) id: i64,
    pub(crate) post_id: i64,
    /// A comment above it; when that is an answer itself, both stand under the same one.
    pub(crate) root_id: Option<i64>,
    pub(crate) author_id: Option<i64>,
    pub(crate) words: String,
    pub(crate) at: Moment,
    /// Whether it is the answer that helped.
    pub(crate) accepted: bool,
}

/// Brings posts in.
pub(crate) async fn bring_posts(change: &Change, arrived: Vec<ArrivedPost>) -> Result<(), Failure> {
    let names = names(change, arrived.iter().map(|post| post.space_id).collect()).await?;
    let post = |it: ArrivedPost| Post {
        id: it.id,
        space_id: it.space_id,
        author_id: it.author_id,
        kind: it.kind,
        state: State::Live,
        title: it.title,
        html: markdown::render(&it.words).html,
        words: it.words,
        live_at: it.at,
        edited_at: None,
        pinned_at: None,
        received_at: Some(change.now()),
        closed: it.closed,
        comments: 0,
        accepted_id: None,
    };
    let posts: Vec<Post> = arrived.into_iter().map(post).collect();
    let name = |post: &Post| names.get(&post.space_id).map_or("", String::as_str);
    let entries = posts.iter().map(|post| findable::entry_of_post(post, name(post)));
    search::index_all(change, entries.collect()).await?;
    arrive::insert_posts(change, posts).await
}

async fn names(change: &Change, mut ids: Vec<i64>) -> Result<HashMap<i64, String>, Failure> {
    ids.sort_unstable();
    ids.dedup();
    let spaces = spaces::list_by_ids(&**change, ids).await?;
    Ok(spaces.into_iter().map(|space| (space.id, space.name)).collect())
}

/// Brings comments in, and counts them with their posts.
pub(crate) async fn bring_comments(change: &Change, arrived: Vec<ArrivedComment>) -> Result<(), Failure> {
    let mut of: Vec<i64> = arrived.iter().map(|it| it.post_id).collect();
    of.sort_unstable();
    of.dedup();
    let posts = arrive::list_posts(&**change, of.clone()).await?;
    let above = arrive::list_comments(&**change, arrived.iter().filter_map(|it| it.root_id).collect()).await?;
    let above: HashMap<i64, &Comment> = above.iter().map(|it| (it.id, it)).collect();
    let helped: Vec<(i64, i64)> = arrived
        .iter()
        .filter(|it| it.accepted)
        .map(|it| (it.post_id, it.id))
        .collect();
    let comment = |it: ArrivedComment| Comment {
        id: it.id,
        post_id: it.post_id,
        // Two levels, no deeper; and never under a comment of another post.
        under_id: it
            .root_id
            .and_then(|root| above.get(&root))
            .filter(|above| above.post_id == it.post_id)
            .map(|above| above.under_id.unwrap_or(above.id)),
        author_id: it.author_id,
        html: markdown::render(&it.words).html,
        words: it.words,
        said_at: it.at,
        received_at: Some(change.now()),
        edited_at: None,
        deleted_at: None,
    };
    let comments: Vec<Comment> = arrived.into_iter().map(comment).collect();
    let entry = |comment: &Comment| {
        let post = posts.iter().find(|post| post.id == comment.post_id)?;
        (post.state == State::Live).then(|| findable::entry_of_comment(post, comment))
    };
    search::index_all(change, comments.iter().filter_map(entry).collect()).await?;
    arrive::insert_comments(change, comments).await?;
    arrive::count_comments(change, of).await?;
    for (post, comment) in helped {
        arrive::accept(change, post, comment).await?;
    }
    Ok(())
}

/// A post says something else where it came from.
pub(crate) async fn change_arrived_post(change: &Change, id: i64, title: &str, words: &str) -> Result<(), Failure> {
    arrive::change_post(change, id, (title, words), &markdown::render(words).html).await?;
    match store::find(&**change, id).await? {
        Some(post) => findable::post(change, &post).await,
        None => Ok(()),
    }
}

/// A comment says something else where it came from.
pub(crate) async fn change_arrived_comment(change: &Change, id: i64, words: &str) -> Result<(), Failure> {
    arrive::change_comment(change, id, words, &markdown::render(words).html).await?;
    let Some(comment) = store::find_comment(&**change, id).await? else {
        return Ok(());
    };
    match store::find(&**change, comment.post_id).await? {
        Some(post) => findable::comment(change, &post, &comment).await,
        None => Ok(()),
    }
}
