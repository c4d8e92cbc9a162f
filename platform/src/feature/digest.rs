//! What a feature puts in somebody's digest.

use crate::clock::Moment;

/// One line of a digest.
#[derive(Clone, Debug)]
pub struct DigestItem {
    /// Under which heading.
    pub part: DigestPart,
    /// What it is about.
    pub title: String,
    /// A sentence or two; may be empty.
    pub text: String,
    /// Where it leads, a path of this house.
    pub path: String,
    /// When it happened, or will: orders the lines of a part.
    pub at: Moment,
}

/// The headings of a digest, in the order they stand in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DigestPart {
    /// We still owe an answer.
    Owed,
    /// Waits for this person.
    Waits,
    /// What colleagues work on today.
    Today,
    /// What was said.
    Said,
    /// What is planned.
    Coming,
    /// What was finished or found.
    Done,
}
