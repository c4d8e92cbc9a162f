//! A newsletter, and what stands in it.

use platform::clock::Moment;
use platform::ids::short;
use platform::page::SafeHtml;

use super::store::kinds::{Reach, State};

/// Characters of a title.
pub(super) const TITLE_LENGTH: usize = 200;
/// Bytes of the words before the items.
pub(super) const WORDS_BYTES: usize = 20_000;
/// Items in one newsletter: more is not read.
pub(super) const ITEMS_MOST: usize = 20;

/// A newsletter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Issue {
    pub(super) id: i64,
    pub(super) title: String,
    pub(super) words: String,
    pub(super) html: SafeHtml,
    pub(super) reach: Reach,
    /// The department or the space.
    pub(super) reach_id: Option<i64>,
    pub(super) state: State,
    pub(super) send_at: Option<Moment>,
    pub(super) sent_at: Option<Moment>,
    /// The key of the last receiver that was done.
    pub(super) sent_through: i64,
    /// To how many it went.
    pub(super) receivers: i64,
    /// Who made it; nobody when they left.
    pub(super) editor_id: Option<i64>,
}

impl Issue {
    /// Its address.
    pub(super) fn path(&self) -> String {
        format!("/newsletter/{}", short(self.id))
    }

    /// Whether it can still be changed.
    pub(super) fn is_draft(&self) -> bool {
        self.state == State::Draft
    }
}

/// Something that stands in a newsletter: where it comes from and by what it is found again. Its words are those of its source
/// when somebody reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Item {
    pub(super) id: i64,
    pub(super) source: String,
    pub(super) key: String,
}
