//! A post comes into being: from the form here, or from another feature that needs a talk of its own.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::markdown;
use platform::store::Change;

use super::store::{self, NewPost};
use super::{Kind, Post, State, tell};
use crate::spaces::Space;

/// What is begun. Whoever calls has asked for the author's rights in the space.
pub struct Begun<'a> {
    /// Where.
    pub space: &'a Space,
    /// By whom.
    pub author_id: i64,
    /// What kind.
    pub kind: Kind,
    /// What it is about; at most 200 characters, empty for a short talk.
    pub title: &'a str,
    /// The Markdown; at most 64 KiB.
    pub words: &'a str,
    /// `None` for at once; a moment that has passed is at once too.
    pub live_at: Option<Moment>,
    /// Once is once: the same key gives no second post.
    pub form_key: &'a str,
}

/// Begins it: the space lives, the author follows, search knows it, people are told by a job. `None` when a post with this
/// key is there already.
///
/// # Errors
/// The store's own.
pub async fn begin(change: &Change, begun: Begun<'_>) -> Result<Option<Post>, Failure> {
    let written = markdown::render(begun.words);
    let new = NewPost {
        space_id: begun.space.id,
        author_id: begun.author_id,
        kind: begun.kind,
        title: begun.title,
        words: begun.words,
        html: &written.html,
        live_at: begun.live_at,
        form_key: begun.form_key,
    };
    let added = store::add(change, new).await?;
    if let Some(post) = added.as_ref().filter(|post| post.state == State::Live) {
        tell::went_live(change, post, begun.space.department_id).await?;
    }
    Ok(added)
}
