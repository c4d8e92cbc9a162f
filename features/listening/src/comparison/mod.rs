//! **You see beside each other what you and others say in public, how often, in which way, and about what you are silent.**

#[cfg(test)]
mod again_tests;
mod edit;
mod first_words;
mod intervals;
mod jobs;
mod kinds;
mod messages;
mod organisations;
mod overview;
#[cfg(test)]
mod samples;
mod show;
mod store;
mod tables;
mod take_in;
#[cfg(test)]
mod tests;
mod topics;

use axum::extract::DefaultBodyLimit;
use platform::access::{Policy, Role, Route, get, post};
use platform::feature::{Feature, Menu};
use platform::jobs::{JobKind, Schedule};

pub use jobs::take_in_now;
pub use overview::{Line, Overview, overview};
pub use store::kinds::{MessageKind, Relation};

use crate::watch::UPLOAD_MAX_BYTES;

/// Who reads the comparison: those who report, and those who lead.
const READERS: &[Role] = &[Role::Communication, Role::Director, Role::Administrator];
/// Who says with whom we compare.
const EDITORS: &[Role] = &[Role::Communication, Role::Administrator];

/// What this feature offers.
#[must_use]
pub fn feature() -> Feature {
    Feature {
        room: "listening",
        name: "comparison",
        routes: routes(),
        jobs: vec![
            JobKind {
                name: "comparison.take_in",
                run: |platform, _| Box::pin(jobs::take_in_now(platform)),
            },
            JobKind {
                name: "comparison.clean_up",
                run: |platform, _| Box::pin(jobs::clean_up(platform)),
            },
        ],
        schedules: vec![
            Schedule {
                job: "comparison.take_in",
                pattern: "*/10 * * * *",
            },
            Schedule {
                job: "comparison.clean_up",
                pattern: "45 3 * * *",
            },
        ],
        about: Some(|language| crate::texts(language).comparison_about()),
        // Who decides enters Listen through the inbox; who leads, which has no inbox, through the comparison.
        menu: Some(Menu {
            place: 2,
            label: |language| crate::texts(language).comparison_title(),
            path: "/listen/comparison",
            policy: Policy::AnyOf(&[Role::Director]),
        }),
        ..Feature::default()
    }
}

fn routes() -> Vec<Route> {
    let (readers, editors) = (Policy::AnyOf(READERS), Policy::AnyOf(EDITORS));
    // The form around the file needs some room as well.
    const FORM_BYTES: usize = 64 * 1024;
    let upload = post(
        "/listen/comparison/organisations/{id}/tables",
        editors,
        tables::upload::upload,
    );
    let upload = Route {
        handler: upload
            .handler
            .layer(DefaultBodyLimit::max(UPLOAD_MAX_BYTES + FORM_BYTES)),
        ..upload
    };
    vec![
        get("/listen/comparison", readers, show::show),
        get("/listen/comparison/organisations", editors, organisations::show),
        post("/listen/comparison/organisations", editors, organisations::add),
        get("/listen/comparison/organisations/{id}", editors, edit::show),
        post("/listen/comparison/organisations/{id}", editors, edit::keep),
        post("/listen/comparison/organisations/{id}/remove", editors, edit::remove),
        upload,
        get(
            "/listen/comparison/organisations/{id}/messages",
            editors,
            messages::show,
        ),
        post("/listen/comparison/messages/{id}", editors, messages::keep),
    ]
}
