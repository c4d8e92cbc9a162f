//! **You see that a colleague is in the same mention or case before you both write the same answer, and nothing of it is kept.**

mod here;
mod jobs;
mod store;
#[cfg(test)]
mod tests;

use platform::access::{Policy, post};
use platform::feature::Feature;
use platform::jobs::{JobKind, Schedule};

pub(crate) use here::{Here, Subject, show};
pub(crate) use store::note;

/// What this feature offers.
#[must_use]
pub fn feature() -> Feature {
    Feature {
        room: "listening",
        name: "presence",
        routes: vec![
            post("/listen/here/{word}", Policy::SignedIn, here::open),
            post("/listen/here/{word}/writing", Policy::SignedIn, here::writing),
        ],
        jobs: vec![JobKind {
            name: "presence.sweep",
            run: jobs::sweep,
        }],
        schedules: vec![Schedule {
            job: "presence.sweep",
            pattern: "*/2 * * * *",
        }],
        forget: Some(|change, person| Box::pin(store::forget(change, person))),
        hears: Some(here::hears),
        ..Feature::default()
    }
}
