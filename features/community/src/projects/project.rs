//! A project, as somebody meets it.

use platform::clock::{Day, Moment};
use platform::ids::short;
use platform::page::SafeHtml;

use super::{StepKind, Turn};

/// Characters of a title.
pub(super) const TITLE_LENGTH: usize = 200;
/// Characters of a question and of a decision in one sentence.
pub(super) const SENTENCE_LENGTH: usize = 300;
/// Bytes of a longer text.
pub(super) const WORDS_BYTES: usize = 64 * 1024;
/// Characters of a reaction: what is longer is a conversation.
pub(super) const REACTION_LENGTH: usize = 2000;
/// Characters of the reason why a date moves.
pub(super) const REASON_LENGTH: usize = 1000;

/// Something that colleagues are asked about and hear back of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Project {
    /// Its key.
    pub id: i64,
    /// Where it lives.
    pub space_id: i64,
    /// Who keeps it going; `None` when they left the organisation.
    pub owner_id: Option<i64>,
    /// What it is about.
    pub title: String,
    /// Why, as typed.
    pub words: String,
    /// Why, as HTML.
    pub html: SafeHtml,
    /// Which question it is at, from 1.
    pub round: i64,
    /// What it waits for.
    pub turn: Turn,
    /// The day that was promised for that; of a closed one the day of its report.
    pub due_on: Day,
    /// Whether it closed later than promised.
    pub closed_late: bool,
    /// When it was made.
    pub made_at: Moment,
    /// When the turn last passed.
    pub turned_at: Moment,
}

impl Project {
    /// Its address.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/projects/{}", short(self.id))
    }

    /// Whether somebody waits for an answer longer than was promised.
    #[must_use]
    pub fn is_late(&self, today: &Day) -> bool {
        self.turn.is_open() && self.due_on < *today
    }
}

/// A question of a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Round {
    pub(super) round: i64,
    pub(super) question: String,
    /// The conversation about it.
    pub(super) post_id: Option<i64>,
}

/// A step of a round: who promised it for when, and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) id: i64,
    pub(super) kind: StepKind,
    pub(super) owner_id: Option<i64>,
    pub(super) due_on: Day,
    /// Whether its date moved after it had passed.
    pub(super) moved_late: bool,
    pub(super) nudged_on: Option<Day>,
    pub(super) done_at: Option<Moment>,
    pub(super) doer_id: Option<i64>,
    /// The decision in one sentence.
    pub(super) title: String,
    /// The decision's why, the report, the reason it stopped, the summary of what was said.
    pub(super) words: String,
    pub(super) html: SafeHtml,
    /// What was not taken over.
    pub(super) other_words: String,
    pub(super) other_html: SafeHtml,
}

/// A date that moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Moved {
    pub(super) step_id: i64,
    pub(super) from_on: Day,
    pub(super) to_on: Day,
    pub(super) words: String,
    pub(super) mover_id: Option<i64>,
    pub(super) moved_at: Moment,
}

/// What a colleague said to a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reaction {
    pub(super) id: i64,
    pub(super) round: i64,
    pub(super) author_id: Option<i64>,
    pub(super) words: String,
    pub(super) html: SafeHtml,
    pub(super) said_at: Moment,
    pub(super) edited_at: Option<Moment>,
}
