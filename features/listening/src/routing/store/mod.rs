//! The queries of routing, on its own tables.

pub(super) mod assignment;
pub(super) mod brief;
pub(super) mod case;
pub(super) mod choice;
pub(super) mod hours;
mod kinds;
pub(super) mod list;
pub(super) mod pause;
pub(super) mod report;
mod row;
pub(super) mod rule;
pub(super) mod team;

pub use kinds::{CaseKind, CaseState, PauseEnd};
