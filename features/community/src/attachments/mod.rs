//! **A picture or a file goes along with a text, says what is on it, and is exactly as open or closed as that text.**

mod attachment;
mod bring;
mod findable;
mod hang;
mod name;
mod parcel;
mod personal;
mod serve;
mod store;
mod sweep;
#[cfg(test)]
mod tests;

use platform::access::{Policy, get};
use platform::feature::Feature;
use platform::jobs::{JobKind, Schedule};

pub use attachment::{Attachment, Way};
pub use bring::{Chosen, Item, bring, open};
pub use findable::{forget as forget_in_search, index};
pub use hang::{Hook, hang, take_away, take_away_page};
pub use parcel::{Parcel, Sent};
pub use serve::serve;
pub use store::{find_on, list_of};

#[cfg(test)]
pub(crate) use attachment::sample;
#[cfg(test)]
pub(crate) use bring::samples;

/// The feature.
#[must_use]
pub fn feature() -> Feature {
    Feature {
        room: "community",
        name: "attachments",
        routes: vec![get("/attachments/{id}", Policy::SignedIn, serve::waiting)],
        jobs: vec![
            JobKind {
                name: sweep::BYTES,
                run: |platform, _| Box::pin(sweep::bytes(platform)),
            },
            JobKind {
                name: sweep::WAITING,
                run: |platform, _| Box::pin(sweep::waiting(platform)),
            },
        ],
        schedules: vec![Schedule {
            job: sweep::WAITING,
            pattern: "40 3 * * *",
        }],
        export: Some(personal::export),
        forget: Some(personal::forget),
        ..Feature::default()
    }
}
