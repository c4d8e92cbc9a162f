//! The queries of answers, on its own tables.

pub(super) mod draft;
pub(super) mod eyes;
mod kinds;
pub(super) mod person;
pub(super) mod step;

pub(crate) use kinds::{Eyes, State, What};
