//! A post and what is said under it.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::ids::{from_short, short};
use platform::page::SafeHtml;
use platform::session::Viewer;
use sea_orm::ConnectionTrait;

use super::{Kind, State, store};
use crate::spaces::{self, Seen};

/// Characters of a title.
pub(super) const TITLE_LENGTH: usize = 200;
/// Bytes of a text: Markdown is read within 50 ms up to here.
pub(super) const WORDS_BYTES: usize = 64 * 1024;

/// Something that was begun in a space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    /// Its key.
    pub id: i64,
    /// Where it stands.
    pub space_id: i64,
    /// Who wrote it; `None` for a former colleague.
    pub author_id: Option<i64>,
    /// What kind.
    pub kind: Kind,
    /// How it is with it.
    pub state: State,
    /// What it is about; empty for a short talk.
    pub title: String,
    /// The Markdown as typed.
    pub words: String,
    /// As HTML, cleaned.
    pub html: SafeHtml,
    /// When it came, or will come.
    pub live_at: Moment,
    /// When it was changed.
    pub edited_at: Option<Moment>,
    /// Since when it stands on top.
    pub pinned_at: Option<Moment>,
    /// Whether nothing is added any more.
    pub closed: bool,
    /// How many comments.
    pub comments: i64,
    /// The answer that helped.
    pub accepted_id: Option<i64>,
}

impl Post {
    /// Its address.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/posts/{}", short(self.id))
    }
}

/// Something that was said under a post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// Its key.
    pub id: i64,
    /// The post.
    pub post_id: i64,
    /// The comment that it answers; two levels, no deeper.
    pub under_id: Option<i64>,
    /// Who said it.
    pub author_id: Option<i64>,
    /// The Markdown as typed; empty when it was taken away.
    pub words: String,
    /// As HTML, cleaned.
    pub html: SafeHtml,
    /// When.
    pub said_at: Moment,
    /// When it was changed.
    pub edited_at: Option<Moment>,
    /// When it was taken away.
    pub deleted_at: Option<Moment>,
}

/// A post at this address with its space, when this person may look inside.
///
/// # Errors
/// [`Failure::NotFound`] otherwise: also for a planned post of somebody else, and for one that was taken away.
pub async fn find_seen(db: &impl ConnectionTrait, viewer: &Viewer, id: &str) -> Result<(Post, Seen), Failure> {
    let found = match from_short(id) {
        Some(id) => store::find(db, id).await?,
        None => None,
    };
    let post = found.ok_or(Failure::NotFound)?;
    let seen = spaces::enter_by_id(db, viewer, post.space_id).await?;
    let is_there = match post.state {
        State::Live | State::Ended => true,
        State::Planned => post.author_id == Some(viewer.id),
        State::Deleted => false,
    };
    if is_there {
        Ok((post, seen))
    } else {
        Err(Failure::NotFound)
    }
}
