//! The queries of routing, on its own tables.

pub(super) mod assignment;
pub(super) mod brief;
pub(super) mod case;
pub(super) mod choice;
pub(super) mod hours;
mod kinds;
pub(super) mod list;
mod row;
pub(super) mod rule;

pub use kinds::{CaseKind, CaseState};
