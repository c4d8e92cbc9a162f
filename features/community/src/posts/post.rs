//! A post and what is said under it.

use platform::clock::Moment;
use platform::ids::short;
use platform::page::SafeHtml;

use super::{Kind, State};

/// Characters of a title.
pub(crate) const TITLE_LENGTH: usize = 200;
/// Bytes of a text: Markdown is read within 50 ms up to here.
pub(crate) const WORDS_BYTES: usize = 64 * 1024;

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
    /// When it was brought from elsewhere; nothing for what was said here.
    pub received_at: Option<Moment>,
}

impl Post {
    /// Its address.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/posts/{}", short(self.id))
    }

    /// Where what is said under it goes.
    pub(super) fn comments_path(&self) -> String {
        format!("{}/comments", self.path())
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
    /// When it was brought from elsewhere; nothing for what was said here.
    pub received_at: Option<Moment>,
}
