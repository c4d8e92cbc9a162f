//! **What you would do with every mention of a kind happens by itself, in the open, and can be looked through and undone.**

mod apply;
mod aside;
mod condition;
mod does;
mod follow;
mod form;
mod jobs;
mod lens;
mod line;
mod list;
mod past;
mod runs;
#[cfg(test)]
mod samples;
mod save;
mod show;
mod store;
#[cfg(test)]
mod tests;

use platform::access::{Policy, get, post};
use platform::feature::Feature;
use platform::jobs::JobKind;

use crate::triage::DECIDERS;

pub(crate) use condition::{Condition, Fault};
pub(crate) use follow::notice;
pub(crate) use lens::{Lens, Ready};
pub(crate) use line::{act_words, condition_words};
pub(crate) use store::act::{list_of_mention, take_back_endings};

/// What this feature offers.
#[must_use]
pub fn feature() -> Feature {
    const POLICY: Policy = Policy::AnyOf(&DECIDERS);
    Feature {
        room: "listening",
        name: "rules",
        routes: vec![
            get("/listen/rules", POLICY, list::list),
            get("/listen/rules/new", POLICY, form::new),
            post("/listen/rules/new", POLICY, save::add),
            get("/listen/rules/set-aside", POLICY, aside::list),
            get("/listen/rules/{id}", POLICY, show::show),
            post("/listen/rules/{id}", POLICY, save::change),
            post("/listen/rules/{id}/up", POLICY, save::up),
            post("/listen/rules/{id}/turn", POLICY, save::turn),
            post("/listen/rules/{id}/remove", POLICY, save::remove),
            post("/listen/rules/{id}/run", POLICY, runs::begin),
            post("/listen/rules/runs/{id}/undo", POLICY, runs::undo),
        ],
        jobs: vec![
            JobKind {
                name: "rules.follow",
                run: jobs::follow,
            },
            JobKind {
                name: "rules.run",
                run: jobs::run,
            },
        ],
        export: Some(store::person::export),
        forget: Some(store::person::forget),
        ..Feature::default()
    }
}
