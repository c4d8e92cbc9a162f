//! The queries of this feature, on its own tables and nowhere else.

pub(crate) mod author;
pub(crate) mod change;
pub(crate) mod clean;
pub(crate) mod echo;
pub(crate) mod findable;
pub(crate) mod fold;
pub(crate) mod heard;
pub(crate) mod hit;
pub(crate) mod hook;
pub(crate) mod import;
pub(crate) mod keeping;
pub(crate) mod kinds;
pub(crate) mod mention;
pub(crate) mod meter;
pub(crate) mod names;
pub(crate) mod post_place;
pub(crate) mod query;
pub(crate) mod recent;
pub(crate) mod row;
pub(crate) mod source;
pub(crate) mod stream;
pub(crate) mod stream_post;
pub(crate) mod timeline;
pub(crate) mod timeline_post;

pub(crate) use mention::MentionId;
