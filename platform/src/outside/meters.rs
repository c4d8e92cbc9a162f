//! The port for networks that count what is read of them: one page at a time, and how much of it the network counts.

use super::{Answering, FeedTrouble};
use crate::secrets::Secret;

/// A network that counts.
pub trait Meters: Send + Sync {
    /// Reads one page, the newest first. Never panics and never fails in another way than the answer says.
    fn read<'a>(&'a self, ask: &'a MeterAsk) -> Answering<'a, MeterAnswer>;
}

/// The networks that count, as the server hands them to the rooms.
#[derive(Clone)]
pub struct Metered {
    /// X: counts posts.
    pub x: std::sync::Arc<dyn Meters>,
    /// Facebook: counts questions.
    pub facebook: std::sync::Arc<dyn Meters>,
    /// LinkedIn: counts questions.
    pub linkedin: std::sync::Arc<dyn Meters>,
}

/// Which page of what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeterAsk {
    /// X: words to look for, as X reads them. The others: the number of the page of the organisation.
    pub about: String,
    /// What the network knows the asker by.
    pub token: Secret,
    /// Where reading was left: what an earlier page called its newest. Nothing up to there is asked for again.
    pub newer_than: Option<String>,
    /// The page that the page before named.
    pub page: Option<String>,
    /// Never more than so many posts.
    pub posts_most: u32,
    /// The present moment, microseconds UTC: networks do not look back for ever.
    pub now_micros: i64,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeterAnswer {
    /// The page, or why there is none.
    pub page: Result<MeterPage, FeedTrouble>,
    /// The network wants to be left alone for so long.
    pub rest_seconds: Option<u32>,
    /// Posts that the network counts for this question; none when nobody can know, because its answer was lost.
    pub counted: Option<u32>,
}

/// One page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MeterPage {
    /// The posts that can be read.
    pub posts: Vec<MeterPost>,
    /// Names the page after this; none when this was the last.
    pub next: Option<String>,
    /// Names the newest of all that stood on it, also of what could not be read.
    pub newest: Option<String>,
    /// Records that could not be read.
    pub passed_over: u32,
}

/// A post. Who said it is not asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MeterPost {
    /// What the network calls it, for ever.
    pub id: String,
    /// Where people read it.
    pub url: String,
    /// Plain text, never empty.
    pub text: String,
    /// As the network guesses.
    pub language: Option<String>,
    /// When it was said, microseconds UTC.
    pub said_micros: Option<i64>,
}
