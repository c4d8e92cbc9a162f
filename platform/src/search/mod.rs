//! **What can be found is written with what it is about, and the same words find the same things on both engines.**
//!
//! Words are folded and stemmed here, in Dutch and in English, so that neither engine has an idea of its own about language.
//! Who may find an entry is part of the question asked of the store, not a filter afterwards.

mod entry;
mod find;
mod scrub;
mod snippet;
mod stems;

pub use entry::{Audience, Entry, forget, index};
pub use find::{Hit, Place, find};
pub use scrub::scrub;
