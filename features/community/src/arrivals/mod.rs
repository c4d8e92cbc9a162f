//! **What was said elsewhere comes along: spaces, members, posts and comments arrive once, keep their dates, stay as closed as they were, and disturb nobody.**

mod apply;
mod bring;
mod command;
mod desk;
mod field;
mod from_html;
mod html_tree;
mod limits;
mod meant;
mod piece;
mod plan;
mod plan_members;
mod plan_talk;
mod print;
mod reading;
mod report;
mod run;
mod start;
mod store;
mod tally;
#[cfg(test)]
mod tests;
mod threads;
mod times;
mod upload;

use axum::extract::DefaultBodyLimit;
use platform::access::{Policy, Role, Route, get, post};
use platform::feature::Feature;
use platform::jobs::{JobKind, Schedule};

pub use command::{Brought, RefusedLine, bring_in};
pub(crate) use piece::piece;
pub use tally::Tally;

/// Who brings them in.
const KEEPERS: Policy = Policy::AnyOf(&[Role::Administrator]);

/// The feature.
#[must_use]
pub fn feature() -> Feature {
    Feature {
        room: "community",
        name: "arrivals",
        routes: vec![
            get("/community/import", KEEPERS, upload::show),
            large(post("/community/import", KEEPERS, upload::take)),
            get("/community/import/{id}", KEEPERS, report::show),
            post("/community/import/{id}/start", KEEPERS, start::start),
            post("/community/import/{id}/stop", KEEPERS, start::stop),
            get("/community/import/{id}/refused.csv", KEEPERS, report::refused),
        ],
        jobs: vec![
            JobKind {
                name: run::JOB,
                run: |platform, payload| Box::pin(run::work(platform, payload)),
            },
            JobKind {
                name: run::SWEEP,
                run: |platform, _| Box::pin(run::sweep(platform)),
            },
        ],
        schedules: vec![Schedule {
            job: run::SWEEP,
            pattern: "50 3 * * *",
        }],
        ..Feature::default()
    }
}

/// A route that takes files as large as an upload may be, with room for the form around them.
fn large(mut route: Route) -> Route {
    route.handler = route
        .handler
        .layer(DefaultBodyLimit::max(limits::UPLOAD_BYTES + 64 * 1024));
    route
}
