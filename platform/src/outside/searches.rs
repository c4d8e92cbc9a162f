//! The port for searches: what was said with some words in a whole network, page by page, and by what names authors go.

use super::{Answering, Door, FeedTrouble, PublicPost};

/// Looks for words in a network.
pub trait Searches: Send + Sync {
    /// Reads one page, the newest first. Never panics and never fails in another way than the answer says.
    fn search<'a>(&'a self, ask: &'a SearchAsk) -> Answering<'a, SearchAnswer>;

    /// By what names these authors go; who has none is left out.
    ///
    /// # Errors
    /// [`FeedTrouble`] says why nobody can tell now.
    fn names<'a>(&'a self, authors: &'a [String]) -> Answering<'a, Result<Vec<AuthorName>, FeedTrouble>>;
}

/// Which page of what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchAsk {
    /// The words, as the network reads them.
    pub words: String,
    /// Nothing that was said before, microseconds UTC.
    pub since_micros: Option<i64>,
    /// The page that the page before named.
    pub cursor: Option<String>,
    /// An account to ask with, when the network wants to know who asks.
    pub door: Option<Door>,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchAnswer {
    /// The page, or why there is none.
    pub page: Result<SearchPage, FeedTrouble>,
    /// The network wants to be left alone for so long.
    pub rest_seconds: Option<u32>,
}

/// One page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchPage {
    /// The posts that can be read.
    pub posts: Vec<FoundPost>,
    /// Names the page after this; none when this was the last.
    pub cursor: Option<String>,
}

/// A post as a search gives it: without its place in the order of changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoundPost {
    /// The post.
    pub post: PublicPost,
    /// The public name of the account.
    pub handle: Option<String>,
    /// The moment by which the network sorts it, microseconds UTC.
    pub sorted_micros: Option<i64>,
}

/// By what name an author goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuthorName {
    /// The author, as the network names them for ever.
    pub author: String,
    /// The public name of the account.
    pub handle: String,
}
