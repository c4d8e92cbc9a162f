//! The queries of this feature, on its own tables and nowhere else.

pub(crate) mod kinds;
pub(crate) mod mention;
pub(crate) mod row;
pub(crate) mod source;

pub(crate) use mention::MentionId;
