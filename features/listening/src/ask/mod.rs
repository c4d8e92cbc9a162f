//! **A colleague or the community is asked about a case in its own thread; the case and its clock stay where they are.**

mod answer;
mod colleague;
mod come_back;
mod community;
mod form;
mod log;
mod personal;
mod plain;
#[cfg(test)]
mod samples;
mod store;
mod tell;
#[cfg(test)]
mod tests;
mod today;

use platform::access::{Policy, get, post};
use platform::feature::Feature;
use platform::jobs::{JobKind, Schedule};

pub use store::list_waiting_pages;

pub(crate) use log::{Asked, list as list_asked};

/// The job that brings answers of the community back.
const JOB: &str = "ask.come_back";

/// What this feature offers.
#[must_use]
pub fn feature() -> Feature {
    let all = Policy::SignedIn;
    Feature {
        room: "listening",
        name: "ask",
        routes: vec![
            get("/case/{id}/ask", all, form::show),
            post("/case/{id}/ask", all, colleague::ask),
            post("/case/{id}/ask/community", all, community::ask),
            get("/asked/{id}", all, answer::show),
            post("/asked/{id}", all, answer::answer),
        ],
        jobs: vec![JobKind {
            name: JOB,
            run: |platform, _| Box::pin(come_back::run(platform)),
        }],
        schedules: vec![Schedule {
            job: JOB,
            pattern: "*/5 * * * *",
        }],
        notices: tell::notices(),
        about: Some(|language| crate::texts(language).ask_about()),
        today: Some(today::cards),
        export: Some(personal::export),
        forget: Some(personal::forget),
        ..Feature::default()
    }
}
