//! Drafts: what somebody was writing, kept on the server for their own eyes until it is placed.

mod keep;
mod place;
mod store;

pub(super) use keep::{JOB, begun, changed, said, sweep};
pub(super) use place::Place;
pub(super) use store::{Draft, drop, export, find, forget};
