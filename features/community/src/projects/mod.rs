//! **A project asks one question, collects what colleagues say, decides, and reports back to who reacted; an open loop stays in
//! sight until it is closed.**

mod act;
mod answer_form;
mod ask;
mod days;
mod digest;
mod findable;
mod list;
mod may;
mod notice;
mod people_in;
mod personal;
mod plan;
mod planning;
mod project;
mod promises;
mod react;
mod reacted;
mod show;
mod steps_shown;
mod store;
mod tell;
#[cfg(test)]
mod tests;
mod today;
mod turn;
mod write;

use platform::access::{Policy, get, post};
use platform::feature::Feature;
use platform::jobs::{JobKind, Schedule};

pub(crate) use people_in::Names;
pub use project::Project;
pub(crate) use promises::promises;
pub use store::find_seen;
pub use store::kinds::{StepKind, Turn};

/// The feature.
#[must_use]
pub fn feature() -> Feature {
    let all = Policy::SignedIn;
    Feature {
        room: "community",
        name: "projects",
        routes: vec![
            get("/projects", all, list::show),
            get("/projects/new", all, write::begin),
            post("/projects", all, write::add),
            get("/projects/{id}", all, show::show),
            get("/projects/{id}/edit", all, write::open),
            post("/projects/{id}/edit", all, write::keep),
            get("/projects/{id}/ask", all, ask::open),
            post("/projects/{id}/ask", all, ask::ask),
            post("/projects/{id}/reactions", all, react::say),
            post("/projects/{id}/reactions/{reaction}", all, react::withdraw),
            post("/projects/{id}/collected", all, react::collected),
            get("/projects/{id}/step/{step}", all, act::open),
            post("/projects/{id}/step/{step}", all, act::act),
            get("/projects/{id}/plan", all, planning::show),
            post("/projects/{id}/dates", all, planning::move_day),
            post("/projects/{id}/owners", all, planning::hand_over),
            post("/projects/{id}/nudge", all, planning::nudge),
        ],
        jobs: vec![
            JobKind {
                name: tell::JOB,
                run: |platform, payload| Box::pin(tell::run(platform, payload)),
            },
            JobKind {
                name: react::JOB,
                run: |platform, _| Box::pin(react::collect_due(platform)),
            },
        ],
        schedules: vec![
            // A day ends at midnight in the organisation's zone; a quarter of an hour later the turn has passed.
            Schedule {
                job: react::JOB,
                pattern: "*/15 * * * *",
            },
        ],
        notices: notice::kinds(),
        about: Some(|language| crate::texts(language).projects_notices_about()),
        today: Some(today::cards),
        digest: Some(digest::items),
        export: Some(personal::export),
        forget: Some(personal::forget),
        index: Some(findable::index_all),
        ..Feature::default()
    }
}
