//! A list of questions with answers comes in as it is: tried first, each row once, and what cannot be used with the reason.

mod bring;
mod columns;
mod rows;
pub(super) mod upload;

pub use bring::{Options, Outcome, import};
