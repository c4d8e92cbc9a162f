//! **What can be found is written with what it is about, and the same words find the same things on both engines.**
//!
//! Words are folded and stemmed here, in Dutch and in English, so that neither engine has an idea of its own about language.
//! Who may find an entry is part of the question asked of the store, not a filter afterwards.

mod anew;
mod audience;
mod entry;
mod find;
mod forgive;
mod open;
mod row;
mod scrub;
mod snippet;
mod stems;
mod vocabulary;

pub use anew::feature;
pub(crate) use audience::of_group;
pub use audience::{Audience, Readers};
pub use entry::{Entry, forget, forget_all, forget_reader, index, index_all};
pub use find::{Found, Hit, Place, Question, find, kinds_with_any, list_by_name};
pub use forgive::forgive;
pub(crate) use open::open_among;
pub use open::set_open;
pub use scrub::scrub;
