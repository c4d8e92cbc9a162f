//! **Mentions and cases carry the words of your organisation, so that you find together what belongs together.**

mod keep;
mod list;
mod on_case;
mod store;
#[cfg(test)]
mod tests;

use platform::access::{Policy, get, post};
use platform::feature::Feature;

use crate::triage::DECIDERS;

pub(crate) use keep::tidy;
pub(crate) use on_case::{Beside, beside, carry};
pub(crate) use store::{Tag, find, find_or_add, list as list_tags, of_mentions, put, take_off};

/// What this feature offers.
#[must_use]
pub fn feature() -> Feature {
    const POLICY: Policy = Policy::AnyOf(&DECIDERS);
    Feature {
        room: "listening",
        name: "tags",
        routes: vec![
            get("/listen/tags", POLICY, list::list),
            post("/listen/tags", POLICY, keep::add),
            post("/listen/tags/put", POLICY, keep::put_on_many),
            post("/listen/tags/{id}", POLICY, keep::rename),
            post("/listen/tags/{id}/remove", POLICY, keep::remove),
            post("/listen/mentions/{id}/tag", POLICY, keep::put_on),
            post("/listen/mentions/{id}/untag", POLICY, keep::take_from),
            post("/case/{id}/tag", POLICY, on_case::put_on),
            post("/case/{id}/untag", POLICY, on_case::take_from),
        ],
        ..Feature::default()
    }
}
