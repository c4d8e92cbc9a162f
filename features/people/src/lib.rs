//! The people room: who works here, how they come in, and what is known of whom.

pub mod accounts;
pub mod departments;
pub mod directory;
pub mod sign_in;

platform::room_texts!();

use platform::feature::Feature;

/// The features of this room.
#[must_use]
pub fn features() -> Vec<Feature> {
    vec![sign_in::feature(), departments::feature(), directory::feature()]
}
