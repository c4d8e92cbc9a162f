//! The pages and verbs of queries: what is looked for, why, and what it would find.

pub(crate) mod apply;
pub(crate) mod excerpt;
pub(crate) mod fault;
pub(crate) mod form;
pub(crate) mod list;
pub(crate) mod preview;
pub(crate) mod save;
pub(crate) mod wish;
