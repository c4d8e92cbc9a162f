//! **When another site takes over what we wrote, you see which passage, and it counts as press that somebody can follow.**

mod act;
mod address;
mod articles;
mod jobs;
mod links;
mod list;
mod look;
mod passage;
#[cfg(test)]
mod samples;
mod show;
mod store;
#[cfg(test)]
mod tests;
mod words;

use platform::access::{Policy, get, post};
use platform::feature::Feature;
use platform::jobs::{JobKind, Schedule};

pub use jobs::look_now;
pub use store::found::{Pickup, dismissed_among, list_since};
pub use store::kinds::{Standing, Way};

pub(crate) use links::note_links;
pub(crate) use store::heard::is_ours;

use crate::watch::WATCHERS;

/// What this feature offers.
#[must_use]
pub fn feature() -> Feature {
    let watchers = Policy::AnyOf(WATCHERS);
    Feature {
        room: "listening",
        name: "pickup",
        routes: vec![
            get("/listen/pickups", watchers, list::show),
            get("/listen/pickups/articles", watchers, articles::show),
            post("/listen/pickups/articles", watchers, articles::add),
            post("/listen/pickups/articles/{id}/remove", watchers, articles::remove),
            post("/listen/pickups/own", watchers, articles::keep_own),
            get("/listen/pickups/{id}", watchers, show::show),
            post("/listen/pickups/{id}/dismiss", watchers, act::dismiss),
            post("/listen/pickups/{id}/restore", watchers, act::restore),
        ],
        jobs: vec![
            JobKind {
                name: "pickup.look",
                run: |platform, _| Box::pin(jobs::look_now(platform)),
            },
            JobKind {
                name: "pickup.clean_up",
                run: |platform, _| Box::pin(jobs::clean_up(platform)),
            },
        ],
        schedules: vec![
            Schedule {
                job: "pickup.look",
                pattern: "*/5 * * * *",
            },
            Schedule {
                job: "pickup.clean_up",
                pattern: "35 3 * * *",
            },
        ],
        about: Some(|language| crate::texts(language).pickup_about()),
        ..Feature::default()
    }
}
