//! **A poll gives everybody one vote, changeable until it closes, and shows what the votes came to without showing whose they were.**

mod ballot;
mod close;
mod digest;
mod findable;
mod form;
mod limits;
mod list;
mod make;
mod notice;
mod personal;
mod piece;
mod poll;
mod result;
mod result_file;
mod schulze;
#[cfg(test)]
mod schulze_tests;
mod store;
#[cfg(test)]
mod tests;
mod vote;

use platform::access::{Policy, get, post};
use platform::feature::Feature;
use platform::jobs::{JobKind, Schedule};

pub(crate) use close::post_gone;
pub(crate) use piece::{marks, piece};
pub use store::find_newest;
pub use store::kinds::{Kind, Reveal};

/// The feature.
#[must_use]
pub fn feature() -> Feature {
    let all = Policy::SignedIn;
    Feature {
        room: "community",
        name: "polls",
        routes: vec![
            get("/polls", all, list::show),
            get("/spaces/{id}/polls/new", all, make::ask),
            post("/spaces/{id}/polls", all, make::add),
            get("/polls/{id}/edit", all, make::open),
            post("/polls/{id}/edit", all, make::keep),
            post("/polls/{id}/vote", all, vote::vote),
            post("/polls/{id}/close", all, close::close),
            get("/polls/{id}/result.csv", all, result_file::give),
        ],
        jobs: vec![
            JobKind {
                name: close::DUE,
                run: |platform, _| Box::pin(close::close_due(platform)),
            },
            JobKind {
                name: close::TELL,
                run: |platform, payload| Box::pin(close::tell(platform, payload)),
            },
        ],
        schedules: vec![Schedule {
            job: close::DUE,
            pattern: "* * * * *",
        }],
        notices: notice::kinds(),
        about: Some(|language| crate::texts(language).polls_notices_about()),
        digest: Some(digest::items),
        export: Some(personal::export),
        forget: Some(personal::forget),
        index: Some(findable::index_all),
        ..Feature::default()
    }
}
