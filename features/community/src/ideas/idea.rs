//! An idea, as somebody meets it.

use platform::clock::Moment;
use platform::ids::short;
use platform::page::SafeHtml;

use super::{Origin, Status};

/// Characters of a title.
pub(super) const TITLE_LENGTH: usize = 200;
/// Bytes of why.
pub(super) const WORDS_BYTES: usize = 64 * 1024;
/// Characters of an answer: the reason, not the plan.
pub(super) const ANSWER_LENGTH: usize = 4000;

/// Something that somebody would do otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Idea {
    /// Its key.
    pub id: i64,
    /// Where it stands.
    pub space_id: i64,
    /// Who had it; `None` for a former colleague.
    pub author_id: Option<i64>,
    /// What.
    pub title: String,
    /// Why, as typed.
    pub words: String,
    /// Why, as HTML.
    pub html: SafeHtml,
    /// What became of it.
    pub status: Status,
    /// The idea it is the same as.
    pub merged_into: Option<i64>,
    /// The idea that stands for it: itself, or the last one it was merged into.
    pub root_id: i64,
    /// How many colleagues support it, with those of the ideas merged into it, each once.
    pub supports: i64,
    /// Where it came from.
    pub origin: Origin,
    /// A path of that; empty for none.
    pub origin_path: String,
    /// The conversation about it.
    pub post_id: Option<i64>,
    /// When it was placed.
    pub placed_at: Moment,
    /// When its text was changed.
    pub edited_at: Option<Moment>,
    /// When it was taken up.
    pub adopted_at: Option<Moment>,
}

impl Idea {
    /// Its address.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/ideas/{}", short(self.id))
    }
}

/// An answer to an idea.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Answered {
    pub(super) status: Status,
    pub(super) words: String,
    pub(super) html: SafeHtml,
    pub(super) setter_id: Option<i64>,
    pub(super) set_at: Moment,
}
