//! **Colleagues meet, at a place or online: who comes is known to who receives them, the calendar is right, and how it was is told.**

mod answer;
mod calendar;
mod cancel;
mod digest;
mod edit;
mod feed;
mod findable;
mod form;
mod gathering;
mod jobs;
mod list;
mod may;
mod notice;
mod offer;
mod personal;
mod rearrange;
mod repeat;
mod report;
mod seats;
mod show;
mod store;
mod tell;
#[cfg(test)]
mod tests;
mod today;

use platform::access::{Policy, get, post};
use platform::feature::Feature;
use platform::jobs::{JobKind, Schedule};

pub(crate) use calendar::{Entry, Stand, Wanted};
pub use gathering::Gathering;
pub(crate) use personal::post_gone;
pub(crate) use repeat::moment;
pub use store::kinds::{Reply, State};
pub use store::{find_seen, list_of_space};

/// The feature.
#[must_use]
pub fn feature() -> Feature {
    let all = Policy::SignedIn;
    Feature {
        room: "community",
        name: "gatherings",
        routes: vec![
            get("/gatherings", all, list::show),
            get("/spaces/{id}/gatherings/new", all, edit::ask),
            post("/spaces/{id}/gatherings", all, edit::make),
            get("/gatherings/{id}", all, show::show),
            get("/gatherings/{id}/edit", all, edit::open),
            post("/gatherings/{id}/edit", all, edit::keep),
            post("/gatherings/{id}/answer", all, answer::answer),
            post("/gatherings/{id}/cancel", all, cancel::cancel),
            get("/gatherings/{id}/report", all, report::ask),
            post("/gatherings/{id}/report", all, report::keep),
            get("/gatherings/{id}/files/{file}", all, report::file),
            get("/calendar", all, feed::show),
            post("/calendar/renew", all, feed::renew),
            post("/calendar/choose", all, feed::choose),
            post("/calendar/stop", all, feed::stop),
            // A calendar program does not sign in: the secret in the address is the right.
            get("/calendar/{secret}", Policy::Everyone, feed::give),
        ],
        jobs: vec![
            JobKind {
                name: tell::JOB,
                run: |platform, payload| Box::pin(tell::run(platform, payload)),
            },
            JobKind {
                name: jobs::REMIND,
                run: |platform, _| Box::pin(jobs::remind(platform)),
            },
            JobKind {
                name: jobs::FOLLOW,
                run: |platform, _| Box::pin(jobs::follow(platform)),
            },
            JobKind {
                name: jobs::ERASE,
                run: |platform, _| Box::pin(jobs::erase(platform)),
            },
        ],
        schedules: vec![
            Schedule {
                job: jobs::REMIND,
                pattern: "* * * * *",
            },
            // As often as spaces follow the staff list, a little later.
            Schedule {
                job: jobs::FOLLOW,
                pattern: "5-59/15 * * * *",
            },
            Schedule {
                job: jobs::ERASE,
                pattern: "40 3 * * *",
            },
        ],
        notices: notice::kinds(),
        about: Some(|language| crate::texts(language).gatherings_notices_about()),
        today: Some(today::cards),
        digest: Some(digest::items),
        offers: Some(offer::offers()),
        export: Some(personal::export),
        forget: Some(personal::forget),
        index: Some(findable::index_all),
        ..Feature::default()
    }
}
