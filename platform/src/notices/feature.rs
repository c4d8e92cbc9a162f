//! What the notices offer: their work and their pages.

use super::deliver;
use crate::feature::Feature;
use crate::jobs::JobKind;

/// The notices as a feature of the platform itself.
#[must_use]
pub fn feature() -> Feature {
    Feature {
        room: "platform",
        name: "notices",
        jobs: vec![JobKind {
            name: deliver::JOB,
            run: |platform, payload| Box::pin(deliver::deliver(platform, payload)),
        }],
        ..Feature::default()
    }
}
