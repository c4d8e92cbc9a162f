//! **The staff list comes in as the organisation has it: nothing is lost, nothing half-done, and twice is once.**

mod apply;
mod field;
#[cfg(test)]
mod hands_off_tests;
mod import;
mod leads;
mod listed;
mod map;
mod matching;
#[cfg(test)]
mod page_tests;
mod parts;
#[cfg(test)]
mod parts_tests;
mod pattern;
mod plan;
mod preview;
mod reason;
mod store;
#[cfg(test)]
mod tests;
mod upload;
mod work;

use axum::extract::DefaultBodyLimit;
use platform::access::{Policy, Role, Route, get, post};
use platform::feature::Feature;
use platform::jobs::{JobKind, Schedule};

pub use apply::close;
pub use field::{Columns, Field};
pub use import::{Options, Outcome, RefusedRow, bad_rows, import};
pub use reason::Reason;

/// Who brings lists in.
const KEEPERS: Policy = Policy::AnyOf(&[Role::Administrator, Role::Hr]);

/// The feature.
#[must_use]
pub fn feature() -> Feature {
    Feature {
        room: "people",
        name: "staff_list",
        routes: vec![
            get("/settings/people/import", KEEPERS, upload::show),
            large(post("/settings/people/import", KEEPERS, upload::take)),
            get("/settings/people/import/{id}", KEEPERS, preview::show),
            post("/settings/people/import/{id}/columns", KEEPERS, map::choose),
            post("/settings/people/import/{id}/apply", KEEPERS, work::apply),
            post("/settings/people/import/{id}/stop", KEEPERS, work::stop),
            get("/settings/people/import/{id}/refused.csv", KEEPERS, work::refused),
        ],
        jobs: vec![
            JobKind {
                name: work::JOB,
                run: work::run,
            },
            JobKind {
                name: work::SWEEP,
                run: work::sweep,
            },
        ],
        schedules: vec![Schedule {
            job: work::SWEEP,
            pattern: "40 3 * * *",
        }],
        ..Feature::default()
    }
}

/// A route that takes a file as large as a table may be, with room for the form around it.
fn large(mut route: Route) -> Route {
    route.handler = route
        .handler
        .layer(DefaultBodyLimit::max(platform::limits::TABLE_BYTES + 64 * 1024));
    route
}
