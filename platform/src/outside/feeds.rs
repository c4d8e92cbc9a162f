//! The port for feeds: fetch one address politely and get plain items back.

use super::{Answering, OutlineList, OutlineRefusal};

/// Reads feeds (RSS, Atom, JSON Feed) and lists of feeds (OPML).
pub trait Feeds: Send + Sync {
    /// Fetches one feed once. Never panics and never fails in another way than the answer says.
    fn fetch<'a>(&'a self, ask: &'a FeedAsk) -> Answering<'a, FeedAnswer>;

    /// Reads a list of feeds, also one that is not well-formed XML; nothing is fetched.
    ///
    /// # Errors
    /// When the bytes hold no list at all.
    fn read_list(&self, bytes: &[u8]) -> Result<OutlineList, OutlineRefusal>;
}

/// What to fetch. The validators are what the previous `Fetched` gave, unchanged.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FeedAsk {
    /// The address, http or https.
    pub url: String,
    /// The `ETag` of the previous answer, byte for byte.
    pub etag: Option<String>,
    /// The `Last-Modified` of the previous answer, byte for byte.
    pub last_modified: Option<String>,
}

/// What came of one fetch.
#[derive(Clone, Debug, PartialEq)]
pub enum FeedAnswer {
    /// Nothing new since the validators; keep them.
    NotModified {
        /// How soon to come back.
        pace: Pace,
        /// The new address when every redirect on the way was permanent.
        moved_to: Option<String>,
    },
    /// A feed; replace both validators by these, also when they are absent.
    Fetched {
        /// What stood in it.
        feed: Box<ParsedFeed>,
        /// For the next `FeedAsk`.
        etag: Option<String>,
        /// For the next `FeedAsk`.
        last_modified: Option<String>,
        /// How soon to come back.
        pace: Pace,
        /// The new address when every redirect on the way was permanent.
        moved_to: Option<String>,
    },
    /// The server says the feed is gone for good (410): stop asking.
    Gone,
    /// It did not work this time.
    Failed {
        /// Why, as the key of a text.
        trouble: FeedTrouble,
        /// The server asked to wait this long; between one minute and 24 hours.
        retry_after_seconds: Option<u32>,
    },
}

/// Why a feed could not be read. Everything that happens before an answer arrives is `Unreachable`: an address that
/// is not allowed looks the same as one where nobody listens, so that the product is no port scanner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FeedTrouble {
    /// No http(s) address, or one with a user name in it.
    BadAddress,
    /// No usable answer from that address.
    Unreachable,
    /// The answer did not come or did not end in time.
    TooSlow,
    /// More than the size that is read, compressed or not.
    TooLarge,
    /// More redirects than are followed, or a redirect to nowhere.
    TooManyRedirects,
    /// 401 or 403.
    Denied,
    /// 404.
    NotFound,
    /// 429 or 503: the server asks to wait.
    Busy,
    /// Any other status from 500 up.
    ServerTrouble,
    /// Any other status that is not 200.
    OddStatus,
    /// A page, a picture or nothing, but no feed.
    NotAFeed,
    /// A feed that cannot be read: broken off, not well-formed, or built to hurt.
    Unreadable,
}

impl FeedTrouble {
    /// A stable word for the store and for text keys.
    pub fn key(self) -> &'static str {
        match self {
            Self::BadAddress => "bad_address",
            Self::Unreachable => "unreachable",
            Self::TooSlow => "too_slow",
            Self::TooLarge => "too_large",
            Self::TooManyRedirects => "too_many_redirects",
            Self::Denied => "denied",
            Self::NotFound => "not_found",
            Self::Busy => "busy",
            Self::ServerTrouble => "server_trouble",
            Self::OddStatus => "odd_status",
            Self::NotAFeed => "not_a_feed",
            Self::Unreadable => "unreadable",
        }
    }
}

/// What feed and server ask about coming back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pace {
    /// Not sooner than this: the longest of `ttl` and `Cache-Control: max-age`, at most 24 hours.
    pub at_least_seconds: Option<u32>,
    /// Hours of the day in UTC (0 to 23) in which not to ask.
    pub skip_hours: Vec<u8>,
}

/// A feed as plain text: no HTML is left in any field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ParsedFeed {
    /// Name of the feed, may be empty.
    pub title: String,
    /// The page the feed belongs to.
    pub site: Option<String>,
    /// Language as the feed says it, lower case (`nl`, `nl-nl`).
    pub language: Option<String>,
    /// In the order of the feed, at most as many as the limit allows.
    pub items: Vec<FeedItem>,
    /// Items beyond the limit, not read.
    pub left_out: usize,
}

/// One item. The author's name is not here: listening watches subjects, not people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FeedItem {
    /// What makes this item the same item the next time: its id, else its link, else a hash of what it says.
    /// At most 512 bytes.
    pub identity: String,
    /// Where it stands, http or https only.
    pub url: Option<String>,
    /// Plain text, may be empty.
    pub title: String,
    /// Plain text, at most 64 KiB.
    pub text: String,
    /// As the feed says it, microseconds UTC; absent when it says nothing or something impossible.
    pub published_micros: Option<i64>,
    /// Language of this item when it differs from the feed.
    pub language: Option<String>,
    /// Addresses that its text points at, each once, at most fifty, http or https only.
    pub links: Vec<String>,
}
