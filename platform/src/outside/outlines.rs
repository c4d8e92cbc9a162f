//! What a list of feeds (OPML) holds, with every row that could not be read named.

/// A list of feeds as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OutlineList {
    /// Title of the list, may be empty.
    pub title: String,
    /// The feeds, in the order of the file.
    pub entries: Vec<Outline>,
    /// The rows that are no usable feed.
    pub unread: Vec<UnreadRow>,
}

/// One feed in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    /// Line in the file, from 1.
    pub line: usize,
    /// Its name, or its address when it has none.
    pub title: String,
    /// Address of the feed, http or https.
    pub url: String,
    /// The folders around it, outermost first.
    pub folder: Vec<String>,
}

/// A row that was left out, with the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadRow {
    /// Line in the file, from 1.
    pub line: usize,
    /// What stood there, cut at 200 characters.
    pub what: String,
    /// Why it was left out.
    pub reason: OutlineRefusal,
}

/// Why a row, or a whole list, is no list of feeds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum OutlineRefusal {
    /// The file holds no outline at all.
    #[error("this is not a list of feeds")]
    NotAList,
    /// Larger than 10 MiB.
    #[error("the list is too large")]
    TooLarge,
    /// More feeds than one list may hold.
    #[error("the list holds too many feeds")]
    TooMany,
    /// The tag is broken off or longer than a tag may be.
    #[error("the row is broken off")]
    BrokenTag,
    /// It says it is a feed but gives no address.
    #[error("the row has no address")]
    NoAddress,
    /// The address is no http(s) address.
    #[error("the address is no web address")]
    BadAddress,
    /// The same address stands earlier in the list.
    #[error("the address stands in the list already")]
    Double,
}

impl OutlineRefusal {
    /// A stable word for text keys.
    pub fn key(self) -> &'static str {
        match self {
            Self::NotAList => "not_a_list",
            Self::TooLarge => "too_large",
            Self::TooMany => "too_many",
            Self::BrokenTag => "broken_tag",
            Self::NoAddress => "no_address",
            Self::BadAddress => "bad_address",
            Self::Double => "double",
        }
    }
}
