//! **An idea finds support, gets an answer with a reason, and everybody who supported it hears that answer.**

mod alike;
mod beside;
mod digest;
mod findable;
mod idea;
mod list;
mod merge;
mod notice;
mod origin;
mod personal;
mod remove;
mod settle;
mod show;
mod similar;
mod status;
mod store;
mod support;
mod tell;
#[cfg(test)]
mod tests;
mod today;
mod versions;
mod write;

use platform::access::{Policy, get, post};
use platform::feature::Feature;
use platform::jobs::JobKind;

pub(crate) use beside::{offer, piece};
pub use idea::Idea;
pub use store::adopted::{Adopted, AdoptedIdea, counted_among, list_adopted_since};
pub use store::find_seen;
pub use store::kinds::{Origin, Status};

/// The feature.
#[must_use]
pub fn feature() -> Feature {
    let all = Policy::SignedIn;
    Feature {
        room: "community",
        name: "ideas",
        routes: vec![
            get("/ideas", all, list::show),
            get("/ideas/new", all, write::begin),
            post("/ideas", all, write::add),
            get("/ideas/{id}", all, show::show),
            get("/ideas/{id}/edit", all, write::open),
            post("/ideas/{id}/edit", all, write::keep),
            get("/ideas/{id}/versions", all, versions::show),
            post("/ideas/{id}/support", all, support::support),
            post("/ideas/{id}/talk", all, support::talk),
            post("/ideas/{id}/status", all, settle::answer),
            post("/ideas/{id}/merge", all, merge::merge),
            post("/ideas/{id}/unmerge", all, merge::unmerge),
            post("/ideas/{id}/remove", all, remove::remove),
        ],
        jobs: vec![JobKind {
            name: tell::JOB,
            run: |platform, payload| Box::pin(tell::run(platform, payload)),
        }],
        notices: notice::kinds(),
        about: Some(|language| crate::texts(language).ideas_notices_about()),
        today: Some(today::cards),
        digest: Some(digest::items),
        export: Some(personal::export),
        forget: Some(personal::forget),
        index: Some(findable::index_all),
        ..Feature::default()
    }
}
