//! What everybody in a space has to have read: a button to say so, a sum for the managers, one reminder, and never a list.

mod acknowledge;
mod cards;
mod count;
mod piece;
mod remind;
mod store;

pub(super) use acknowledge::{acknowledge, ask};
pub(super) use cards::cards;
pub(super) use piece::piece;
pub(super) use remind::{JOB, run as remind};
