//! **Colleagues write one answer together, a second pair of eyes looks when that is agreed, and it is placed once.**

mod ask;
mod beside;
mod check;
mod course;
mod enter;
mod jobs;
mod length;
mod list;
mod mine;
mod need;
mod place;
#[cfg(test)]
mod samples;
mod save;
mod send;
mod show;
mod store;
mod tell;
#[cfg(test)]
mod tests;
mod today;

use platform::access::{Policy, get, post};
use platform::feature::Feature;
use platform::jobs::JobKind;

use crate::routing::OVERSEERS;

pub(crate) use beside::{Beside, beside};
pub(crate) use course::{Done, list_done};
pub(crate) use store::draft::{has_begun, is_asked, list_approved};

/// What this feature offers.
#[must_use]
pub fn feature() -> Feature {
    Feature {
        room: "listening",
        name: "answers",
        routes: vec![
            get("/case/{id}/answer", Policy::SignedIn, show::show),
            post("/case/{id}/answer", Policy::SignedIn, save::save),
            post("/case/{id}/answer/ask", Policy::SignedIn, ask::ask),
            post("/case/{id}/answer/check", Policy::SignedIn, check::check),
            post("/case/{id}/answer/placed", Policy::SignedIn, place::placed),
            post("/case/{id}/answer/place", Policy::SignedIn, send::place),
            post("/case/{id}/answer/looked", Policy::SignedIn, send::looked),
            post("/case/{id}/answer/drop", Policy::SignedIn, save::drop),
            get("/listen/answers", Policy::SignedIn, list::list),
            post("/listen/answers/eyes", Policy::AnyOf(OVERSEERS), list::keep_eyes),
        ],
        jobs: vec![JobKind {
            name: "answers.send",
            run: jobs::send,
        }],
        notices: tell::notices(),
        about: Some(|language| crate::texts(language).answers_about()),
        today: Some(today::cards),
        export: Some(mine::export),
        forget: Some(mine::forget),
        ..Feature::default()
    }
}
