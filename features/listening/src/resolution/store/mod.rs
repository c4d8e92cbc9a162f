//! The queries of resolution, on its own tables.

mod kinds;
pub(super) mod note;
pub(super) mod outcome;
pub(super) mod person;

pub use kinds::{NoteKind, Outcome};
