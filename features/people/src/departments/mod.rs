//! **Departments form one tree, and how many people each had on any day stays known.**

mod count;
mod edit;
mod show;
mod store;
#[cfg(test)]
mod tests;
mod tree;

use platform::access::{Policy, Role, get, post};
use platform::feature::Feature;
use platform::jobs::{JobKind, Schedule};

pub use count::count_members;
pub use store::{add, find_or_add_path, list_by_ids, member_count_on, tree};
pub use tree::{Department, Line, Tree};

/// Who shapes the tree.
const KEEPERS: Policy = Policy::AnyOf(&[Role::Administrator, Role::Hr]);

/// The feature.
#[must_use]
pub fn feature() -> Feature {
    Feature {
        room: "people",
        name: "departments",
        routes: vec![
            get("/settings/departments", KEEPERS, show::show),
            post("/settings/departments", KEEPERS, edit::add),
            post("/settings/departments/{id}/name", KEEPERS, edit::rename),
            post("/settings/departments/{id}/place", KEEPERS, edit::move_below),
        ],
        jobs: vec![JobKind {
            name: "departments.count_members",
            run: count::run,
        }],
        // Five past midnight: the day is complete, and clocks that jump do so later in the night.
        schedules: vec![Schedule {
            job: "departments.count_members",
            pattern: "5 0 * * *",
        }],
        ..Feature::default()
    }
}
