//! **What was answered once stays found: an entry with an owner, a day on which it is looked at again, and the talk behind it.**

mod edit;
mod entry;
mod findable;
mod form;
mod import;
mod list;
mod make;
mod may;
mod notice;
mod personal;
mod piece;
mod review;
mod show;
mod store;
#[cfg(test)]
mod tests;

use axum::extract::DefaultBodyLimit;
use platform::access::{Policy, Role, Route, get, post};
use platform::feature::Feature;
use platform::jobs::{JobKind, Schedule};

pub use entry::Entry;
pub use import::{Options as ImportOptions, Outcome as ImportOutcome, import as import_faq};
pub(crate) use piece::{offer, piece};
pub(crate) use review::due_in;

/// Who brings in a whole list: everybody finds it.
const KEEPERS: Policy = Policy::AnyOf(&[Role::Communication, Role::Administrator]);

/// The feature.
#[must_use]
pub fn feature() -> Feature {
    let all = Policy::SignedIn;
    Feature {
        room: "community",
        name: "faq",
        routes: vec![
            get("/faq", all, list::show),
            get("/faq/new", all, make::ask),
            post("/faq", all, make::keep),
            get("/faq/import", KEEPERS, import::upload::ask),
            large(post("/faq/import", KEEPERS, import::upload::take)),
            get("/faq/import/{id}", KEEPERS, import::upload::show),
            post("/faq/import/{id}", KEEPERS, import::upload::apply),
            get("/faq/{id}", all, show::show),
            get("/faq/{id}/edit", all, edit::open),
            post("/faq/{id}/edit", all, edit::keep),
            get("/faq/{id}/versions", all, show::versions),
            post("/faq/{id}/right", all, review::still_right),
            post("/faq/{id}/helped", all, show::helped),
            post("/faq/{id}/delete", all, edit::remove),
            get("/questions/{id}/faq", all, make::ask_of_question),
            post("/questions/{id}/faq", all, make::keep_of_question),
        ],
        jobs: vec![JobKind {
            name: review::JOB,
            run: |platform, _| Box::pin(review::run(platform)),
        }],
        schedules: vec![Schedule {
            job: review::JOB,
            pattern: "10 7 * * *",
        }],
        notices: notice::kinds(),
        about: Some(|language| crate::texts(language).faq_notices_about()),
        today: Some(review::cards),
        digest: Some(review::items),
        export: Some(personal::export),
        forget: Some(personal::forget),
        index: Some(findable::index_all),
        ..Feature::default()
    }
}

/// A route that takes a table as large as one may be, with room for the form around it.
fn large(mut route: Route) -> Route {
    route.handler = route
        .handler
        .layer(DefaultBodyLimit::max(platform::limits::TABLE_BYTES + 64 * 1024));
    route
}
