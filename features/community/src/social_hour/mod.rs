//! **Every week at the same hour a department talks about one thing: the talk opens and closes by itself, and what was good is kept.**

mod count;
mod dates;
mod edit;
mod form;
mod harvest;
mod hour;
mod kit;
mod lead;
mod list;
mod notice;
mod open;
mod personal;
mod piece;
mod show;
mod store;
#[cfg(test)]
mod tests;
mod today;
mod week;

use platform::access::{Policy, get, post};
use platform::feature::Feature;
use platform::jobs::{JobKind, Schedule};

pub(crate) use dates::dates;
pub(crate) use hour::hour_of;
pub use hour::{Hour, Week};
pub use open::tick;
pub(crate) use personal::post_gone;
pub(crate) use piece::{marks, piece};
pub use store::kinds::{Became, Note, State};
pub use store::list_weeks;

/// The feature.
#[must_use]
pub fn feature() -> Feature {
    let all = Policy::SignedIn;
    Feature {
        room: "community",
        name: "social_hour",
        routes: vec![
            get("/social-hours", all, list::show),
            get("/spaces/{id}/social-hour/new", all, edit::ask),
            post("/spaces/{id}/social-hour", all, edit::make),
            get("/social-hours/{id}", all, show::show),
            get("/social-hours/{id}/edit", all, edit::open_form),
            post("/social-hours/{id}/edit", all, edit::change),
            post("/social-hours/{id}/stop", all, edit::stop),
            get("/social-hours/{id}/{day}", all, week::show),
            post("/social-hours/{id}/{day}/host", all, lead::host),
            post("/social-hours/{id}/{day}/topic", all, lead::topic),
            post("/social-hours/{id}/{day}/call-off", all, lead::call_off),
            post("/social-hours/{id}/{day}/came", all, lead::came),
            get("/social-hours/{id}/{day}/kit", all, kit::show),
            get("/social-hours/{id}/{day}/harvest", all, harvest::show),
            post("/social-hours/{id}/{day}/harvest", all, harvest::mark),
        ],
        jobs: vec![
            JobKind {
                name: open::TICK,
                run: |platform, _| Box::pin(open::tick(platform)),
            },
            JobKind {
                name: open::PLAN,
                run: |platform, _| Box::pin(open::plan(platform)),
            },
        ],
        schedules: vec![
            Schedule {
                job: open::TICK,
                pattern: "* * * * *",
            },
            Schedule {
                job: open::PLAN,
                pattern: "10 2 * * *",
            },
        ],
        notices: notice::kinds(),
        about: Some(|language| crate::texts(language).social_hour_notices_about()),
        today: Some(today::cards),
        digest: Some(today::items),
        export: Some(personal::export),
        forget: Some(personal::forget),
        ..Feature::default()
    }
}
