//! What the platform offers by itself.

use super::Feature;

/// The platform's own features, to be listed before those of the rooms.
#[must_use]
pub fn own() -> Vec<Feature> {
    vec![
        crate::notices::feature(),
        crate::outbox::feature(),
        crate::live::feature(),
        crate::search::feature(),
    ]
}
