//! **What is unusual is told once, with what is usual beside it, and it has an end.**

mod complaints;
mod hours;
mod likeness;
mod list;
mod personal;
mod put_away;
mod round;
#[cfg(test)]
mod samples;
mod store;
mod tell;
#[cfg(test)]
mod tests;
mod today;
pub mod unusual;

use platform::access::{Policy, get, post};
use platform::feature::Feature;
use platform::jobs::{JobKind, Schedule};

use crate::watch::WATCHERS;

pub use store::remember_hours;

/// The job that looks.
const JOB: &str = "alerts.look";

/// What this feature offers.
#[must_use]
pub fn feature() -> Feature {
    const KEEPERS: Policy = Policy::AnyOf(WATCHERS);
    Feature {
        room: "listening",
        name: "alerts",
        routes: vec![
            get("/listen/alerts", KEEPERS, list::show),
            post("/listen/alerts/{id}/put-away", KEEPERS, put_away::put_away),
        ],
        jobs: vec![JobKind {
            name: JOB,
            run: |platform, _| Box::pin(round::run(platform)),
        }],
        schedules: vec![Schedule {
            job: JOB,
            pattern: "*/5 * * * *",
        }],
        notices: tell::notices(),
        about: Some(|language| crate::texts(language).alerts_about()),
        today: Some(today::cards),
        export: Some(personal::export),
        forget: Some(personal::forget),
        ..Feature::default()
    }
}
