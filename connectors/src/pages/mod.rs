//! **A link says in a few words where it leads:** the head of a page, read once, as plain text.

mod head;
mod look;

pub use head::{Head, read_head};
pub use look::HttpPages;
