//! **Any feed, also a broken one, becomes plain items or a plain reason.** RSS, Atom, JSON Feed and OPML.

pub(crate) mod charset;
mod fetch;
mod identity;
mod json;
mod links;
mod markup;
mod outlines;
mod pace;
mod parse;
mod plain;
mod tags;

pub use charset::to_text;
pub use fetch::HttpFeeds;
pub use outlines::read_outlines;
pub(crate) use pace::{retry_after_seconds, seconds_of};
pub use parse::{ParseTrouble, parse, parse_served};
pub use plain::plain_text;
pub(crate) use plain::tidy_lines;
