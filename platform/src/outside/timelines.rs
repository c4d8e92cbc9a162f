//! The port for timelines: what is said with a tag or words on one server, page by page.

use std::time::Duration;

use super::{Answering, FeedTrouble, StreamTrouble};
use crate::secrets::Secret;

/// Reads timelines.
pub trait Timelines: Send + Sync {
    /// Reads one page. Never panics and never fails in another way than the answer says.
    fn read<'a>(&'a self, ask: &'a TimelineAsk) -> Answering<'a, TimelineAnswer>;

    /// Opens a connection on which the server tells of these tags as they are used. What it told nobody while no connection was
    /// open has to be read.
    ///
    /// # Errors
    /// [`StreamTrouble`] says why there is none.
    fn open<'a>(&'a self, ask: &'a TagsAsk) -> Answering<'a, Result<Box<dyn OpenTimeline>, StreamTrouble>>;

    /// Looks how it stands with a post that was read before.
    fn look<'a>(&'a self, ask: &'a PostAsk) -> Answering<'a, PostState>;
}

/// A connection that is open; dropped, it is closed.
pub trait OpenTimeline: Send {
    /// Gives what the server told until `wait` is over, or sooner when it is much. What was read before the connection ended
    /// is given before the end is.
    ///
    /// # Errors
    /// [`StreamTrouble`] when the connection has ended; it is opened anew to go on.
    fn next(&mut self, wait: Duration) -> Answering<'_, Result<Vec<TimelineEvent>, StreamTrouble>>;
}

/// Which tags of which server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TagsAsk {
    /// The server, `https://host`.
    pub server: String,
    /// The tags, without their sign, lower case.
    pub tags: Vec<String>,
    /// The token of an account there: servers tell nobody else.
    pub token: Secret,
}

/// What a server told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TimelineEvent {
    /// Somebody used a tag, or changed what they said with it.
    Said {
        /// The tag.
        tag: String,
        /// The post.
        post: Box<TimelinePost>,
    },
    /// A post is gone.
    Gone {
        /// Its number on this server.
        id: String,
    },
}

/// Which page of what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineAsk {
    /// The server, `https://host`.
    pub server: String,
    /// What is read.
    pub of: TimelineOf,
    /// The page just after this post; without one the newest page.
    pub newer_than: Option<String>,
    /// The page just before this post.
    pub older_than: Option<String>,
    /// The token of an account there, when the server wants one.
    pub token: Option<Secret>,
}

/// What a timeline is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TimelineOf {
    /// Everything with this tag that the server knows; without its sign.
    Tag(String),
    /// Everything with these words that the server knows and lets find; needs a token.
    Words(String),
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineAnswer {
    /// The page, or why there is none.
    pub page: Result<TimelinePage, FeedTrouble>,
    /// The server wants to be left alone for so long.
    pub rest_seconds: Option<u32>,
}

/// One page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TimelinePage {
    /// The posts that can be read, in no fixed order.
    pub posts: Vec<TimelinePost>,
    /// The newest post of the page, readable or not; none when the page is empty.
    pub newest: Option<String>,
    /// The oldest post of the page, readable or not.
    pub oldest: Option<String>,
}

/// A public post as plain text. The author's name is not here: listening watches subjects, not people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TimelinePost {
    /// Its number on this server.
    pub id: String,
    /// What makes it this post for ever, on every server.
    pub uri: String,
    /// Where people read it.
    pub url: String,
    /// Plain text, at most 64 KiB.
    pub text: String,
    /// As the author says, lower case.
    pub language: Option<String>,
    /// When it was said, microseconds UTC.
    pub said_micros: Option<i64>,
    /// When its words were last changed.
    pub edited_micros: Option<i64>,
}

/// Which post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostAsk {
    /// The server, `https://host`.
    pub server: String,
    /// Its number there.
    pub id: String,
    /// The token of an account there, when the server wants one.
    pub token: Option<Secret>,
}

/// How it stands with a post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PostState {
    /// It stands there, with these words.
    There(Box<TimelinePost>),
    /// Its author took it back, or the server did.
    Gone,
    /// Nobody can tell now; the server may want to be left alone for so many seconds.
    Unknown(Option<u32>),
}
