//! One of the at most five things on somebody's Today.

use crate::clock::Moment;

/// A thing that waits for this person, with the reason why.
#[derive(Clone, Debug)]
pub struct Card {
    /// The word of the menu it belongs to, as shown.
    pub room: String,
    /// What it is about, as a sentence.
    pub title: String,
    /// One or two sentences.
    pub text: String,
    /// Where it leads.
    pub path: String,
    /// The verb on the button.
    pub action: String,
    /// Why this person sees it.
    pub why: String,
    /// How urgent it is.
    pub urgency: Urgency,
}

/// Orders cards and says what stands beside the room's name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Promised for a moment; `percent_left` of the time is left (0 when late).
    Clock {
        /// The promised moment.
        due: Moment,
        /// 0 to 100.
        percent_left: u8,
    },
    /// Waits for a decision.
    Waits,
    /// Good to know.
    Quiet,
}
