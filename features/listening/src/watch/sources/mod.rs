//! The pages and verbs of sources: where mentions come from, and how it goes.

pub(crate) mod add;
pub(crate) mod elsewhere;
pub(crate) mod list;
pub(crate) mod search;
pub(crate) mod standing;
pub(crate) mod tell;
pub(crate) mod timeline;
pub(crate) mod turn;
