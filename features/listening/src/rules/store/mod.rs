//! The queries of rules, on its own tables.

pub(super) mod act;
pub(super) mod due;
mod kinds;
pub(super) mod person;
pub(super) mod rule;
pub(super) mod run;

pub(crate) use kinds::{RunState, What};
