//! **A proposal is open to those it concerns while it is made: each section can be agreed with or objected to, and every objection gets an answer before anything is decided.**

mod answer;
mod decide;
mod digest;
mod feedback;
mod findable;
mod list;
mod make;
mod may;
mod notice;
mod personal;
mod piece;
mod proposal;
mod sections;
mod show;
mod store;
mod tell;
#[cfg(test)]
mod tests;

use platform::access::{Policy, get, post};
use platform::feature::Feature;
use platform::jobs::JobKind;

pub(crate) use piece::{marks, piece};
pub use proposal::Newest;
pub use store::find_newest;
pub use store::kinds::{Stance, State};
pub(crate) use tell::post_gone;

/// The feature.
#[must_use]
pub fn feature() -> Feature {
    let all = Policy::SignedIn;
    Feature {
        room: "community",
        name: "proposals",
        routes: vec![
            get("/proposals", all, list::show),
            get("/spaces/{id}/proposals/new", all, make::ask),
            post("/spaces/{id}/proposals", all, make::add),
            get("/proposals/{id}", all, show::show),
            get("/proposals/{id}/version", all, make::open),
            post("/proposals/{id}/version", all, make::next),
            post("/proposals/{id}/feedback", all, feedback::give),
            post("/proposals/{id}/answer", all, answer::give),
            post("/proposals/{id}/decide", all, decide::decide),
        ],
        jobs: vec![JobKind {
            name: tell::JOB,
            run: |platform, payload| Box::pin(tell::run(platform, payload)),
        }],
        notices: notice::kinds(),
        about: Some(|language| crate::texts(language).proposals_notices_about()),
        digest: Some(digest::items),
        export: Some(personal::export),
        forget: Some(personal::forget),
        index: Some(findable::index_all),
        ..Feature::default()
    }
}
