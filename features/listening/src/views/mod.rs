//! **A way of looking at the inbox that you use every day is one key away, for you or for your team.**

mod bar;
mod filter;
mod keep;
mod list;
mod store;
#[cfg(test)]
mod tests;

use platform::access::{Policy, get, post};
use platform::feature::Feature;

use crate::triage::DECIDERS;

pub(crate) use bar::{FilterBar, bar, sample_bar};
pub(crate) use filter::Filter;

/// What this feature offers.
#[must_use]
pub fn feature() -> Feature {
    const POLICY: Policy = Policy::AnyOf(&DECIDERS);
    Feature {
        room: "listening",
        name: "views",
        routes: vec![
            get("/listen/views", POLICY, list::list),
            post("/listen/views", POLICY, keep::add),
            post("/listen/views/{id}/remove", POLICY, keep::remove),
        ],
        export: Some(keep::export),
        forget: Some(|change, person| Box::pin(store::forget(change, person))),
        ..Feature::default()
    }
}
