//! **A link in an open space shows in a few words where it leads; a link in a closed space tells nobody outside that it exists.**

mod ask;
mod links;
mod preview;
mod read;
mod store;
#[cfg(test)]
mod tests;

use platform::feature::Feature;
use platform::jobs::JobKind;

pub use ask::{Text, ask};
pub use preview::Preview;
pub use store::{list_of, take_away, take_away_page};

#[cfg(test)]
pub(crate) use preview::sample;

/// The feature.
#[must_use]
pub fn feature() -> Feature {
    Feature {
        room: "community",
        name: "previews",
        jobs: vec![JobKind {
            name: read::JOB,
            run: |platform, payload| Box::pin(read::run(platform, payload)),
        }],
        ..Feature::default()
    }
}
