//! The port for public streams: one long connection on which everything that a network says passes by.

use std::time::Duration;

use super::Answering;

/// Opens the stream of a network.
pub trait Streams: Send + Sync {
    /// Opens the stream from just after this moment of the network, so that nothing in between is missed; without one it
    /// begins now.
    ///
    /// # Errors
    /// [`StreamTrouble`] says why there is no stream.
    fn open(&self, after_micros: Option<i64>) -> Answering<'_, Result<Box<dyn OpenStream>, StreamTrouble>>;
}

/// A stream that is open; dropped, it is closed.
pub trait OpenStream: Send {
    /// Gives what passes by until there are `most` posts or `wait` is over, whichever comes first. What was read before the
    /// stream ended is given before the end is.
    ///
    /// # Errors
    /// [`StreamTrouble`] when the stream has ended; it is opened anew to go on.
    fn next(&mut self, most: usize, wait: Duration) -> Answering<'_, Result<Batch, StreamTrouble>>;
}

/// What passed by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    /// Posts in the order in which they came.
    pub events: Vec<StreamEvent>,
    /// The furthest moment of the network in it, also of what is no post; where to go on after a break.
    pub reached_micros: Option<i64>,
    /// Everything that came, what is no post included.
    pub seen: u64,
    /// What could not be read; it is passed over.
    pub strange: u64,
}

/// One thing that happened to a public post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StreamEvent {
    /// Somebody said something, or changed what they said.
    Said(Box<PublicPost>),
    /// Somebody took back what they said.
    TakenBack {
        /// Which post.
        uri: String,
        /// Its place in the order of this author's changes.
        rev: String,
    },
    /// Somebody passed a post on without a word of their own.
    Echoed {
        /// The record that does.
        uri: String,
        /// The post that is passed on.
        of: String,
    },
    /// Somebody no longer passes a post on.
    EchoGone {
        /// The record that did.
        uri: String,
    },
    /// An account is gone, and all it said with it.
    AccountGone {
        /// The author, as the network names them for ever.
        author: String,
    },
}

/// A public post as plain text. The author's name is not here: listening watches subjects, not people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PublicPost {
    /// What makes it this post for ever.
    pub uri: String,
    /// The author, as the network names them for ever; inside the `uri` already.
    pub author: String,
    /// The hash of exactly these words; an answer has to name it.
    pub cid: String,
    /// Its place in the order of this author's changes: of two the greater text is the later.
    pub rev: String,
    /// Where people read it.
    pub url: String,
    /// Plain text, at most 64 KiB; empty only when a change took all words away.
    pub text: String,
    /// Languages as the author says, lower case (`nl`, `en-us`), at most three.
    pub languages: Vec<String>,
    /// When the author says it was said, microseconds UTC; absent when that is impossible.
    pub said_micros: Option<i64>,
    /// The first post of the thread, when this one is an answer: its uri and cid.
    pub root: Option<(String, String)>,
    /// The post that this one shows and says something about.
    pub quotes: Option<String>,
    /// True for new words of an old post.
    pub is_change: bool,
}

/// Why there is no stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StreamTrouble {
    /// The configured address is none.
    BadAddress,
    /// No usable answer from that address, or it is not permitted.
    Unreachable,
    /// The answer did not come in time.
    TooSlow,
    /// The server asks to wait.
    Busy,
    /// The answer is no stream.
    NotAStream,
    /// The connection ended.
    Ended,
    /// The connection stands, but nothing has come for long.
    Silent,
}

impl StreamTrouble {
    /// A stable word for the store and for text keys.
    pub fn key(self) -> &'static str {
        match self {
            Self::BadAddress => "bad_address",
            Self::Unreachable => "unreachable",
            Self::TooSlow => "too_slow",
            Self::Busy => "busy",
            Self::NotAStream => "not_a_stream",
            Self::Ended => "ended",
            Self::Silent => "silent",
        }
    }
}
