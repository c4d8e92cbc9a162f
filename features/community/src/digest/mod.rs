//! **Everybody can look at the letter that comes next, and say in one line what they work on today.**
//!
//! The letter itself is the platform's: one a person, of notices and of what every feature tells (decision 0010).

mod letter;
mod personal;
mod store;
mod sweep;
#[cfg(test)]
mod tests;
mod today;
mod told;

use platform::access::{Policy, get, post};
use platform::feature::Feature;
use platform::jobs::{JobKind, Schedule};

/// The feature.
#[must_use]
pub fn feature() -> Feature {
    let all = Policy::SignedIn;
    Feature {
        room: "community",
        name: "digest",
        routes: vec![
            get("/community/digest", all, letter::show),
            get("/community/today", all, today::show),
            post("/community/today", all, today::say),
            post("/community/today/remove", all, today::remove),
        ],
        jobs: vec![JobKind {
            name: sweep::JOB,
            run: |platform, _| Box::pin(sweep::run(platform)),
        }],
        schedules: vec![Schedule {
            job: sweep::JOB,
            pattern: "40 3 * * *",
        }],
        digest: Some(told::items),
        export: Some(personal::export),
        forget: Some(personal::forget),
        ..Feature::default()
    }
}
