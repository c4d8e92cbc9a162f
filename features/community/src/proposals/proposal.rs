//! A proposal with its version on show, and what somebody thinks of it.

use platform::clock::Moment;
use platform::ids::short;

use super::{Stance, State};

/// Characters of a title.
pub(super) const TITLE_LENGTH: usize = 200;
/// Characters of a reason, an answer, what changed, and what was decided.
pub(super) const REASON_LENGTH: usize = 2000;
/// Bytes of a text, as with a post.
pub(super) const WORDS_BYTES: usize = 64 * 1024;
/// Days in which colleagues can react, at most: after that nobody waits for it any more.
pub(super) const DAYS_MOST: i64 = 90;

/// A text that its owner wants to decide on with others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Proposal {
    pub(super) id: i64,
    /// The post it hangs on.
    pub(super) post_id: i64,
    pub(super) space_id: i64,
    /// Whose it is; `None` for a former colleague.
    pub(super) owner_id: Option<i64>,
    pub(super) title: String,
    /// The path of the project it belongs to; empty for none.
    pub(super) belongs_to: String,
    pub(super) state: State,
    /// The number of the newest version, from 1.
    pub(super) version: i64,
    pub(super) feedback_until: Moment,
    /// What was decided and why.
    pub(super) outcome: String,
    pub(super) decided_at: Option<Moment>,
}

impl Proposal {
    /// Its address.
    pub(super) fn path(&self) -> String {
        format!("/proposals/{}", short(self.id))
    }

    /// Whether one can react.
    pub(super) fn takes_feedback(&self, now: Moment) -> bool {
        self.state == State::Open && now < self.feedback_until
    }
}

/// The proposal that was begun last in a space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Newest {
    /// Its address.
    pub path: String,
    /// The key of the first feedback that waits for an answer.
    pub waits: Option<String>,
}

/// A text of a proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Version {
    pub(super) number: i64,
    pub(super) words: String,
    /// What changed and why; empty for the first.
    pub(super) changes: String,
    pub(super) made_at: Moment,
}

/// What somebody thinks of a proposal or a section of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Feedback {
    pub(super) id: i64,
    pub(super) version: i64,
    /// The section, from 1; 0 for the whole.
    pub(super) section: i64,
    pub(super) author_id: Option<i64>,
    pub(super) stance: Stance,
    pub(super) words: String,
    pub(super) said_at: Moment,
    pub(super) answer: String,
    pub(super) answered_at: Option<Moment>,
}

impl Feedback {
    /// Whether its owner still owes it an answer: agreeing asks for none.
    pub(super) fn waits(&self) -> bool {
        self.stance != Stance::Agree && self.answered_at.is_none()
    }
}
