//! **A question always has a status and somebody whose turn it is; the same question is answered once, and who asked hears it.**

mod alike;
mod beside;
mod experts;
mod hours;
mod import;
mod likeness;
mod list;
mod notice;
mod opt_in;
mod personal;
mod raise;
mod same;
mod status;
mod store;
mod take;
#[cfg(test)]
mod tests;
mod told;

use platform::access::{Policy, get, post};
use platform::feature::Feature;
use platform::jobs::{JobKind, Schedule};

pub(crate) use alike::piece as alike;
pub(crate) use beside::piece;
pub use import::{Outcome as ImportOutcome, import as import_questions};
pub(crate) use same::post_gone;
pub use status::Status;

/// The feature.
#[must_use]
pub fn feature() -> Feature {
    let all = Policy::SignedIn;
    Feature {
        room: "community",
        name: "questions",
        routes: vec![
            get("/questions", all, list::show),
            get("/questions/alike", all, alike::show),
            get("/questions/experts", all, opt_in::show),
            post("/questions/experts", all, opt_in::keep),
            get("/questions/{id}/same", all, same::ask),
            post("/questions/{id}/same", all, same::merge),
            post("/questions/{id}/part", all, same::part),
            post("/questions/{id}/take", all, take::take),
            get("/questions/{id}/who", all, experts::show),
            post("/questions/{id}/who", all, experts::ask),
            get("/spaces/{id}/questions", all, hours::ask),
            post("/spaces/{id}/questions", all, hours::keep),
        ],
        jobs: vec![
            JobKind {
                name: raise::JOB,
                run: |platform, _| Box::pin(raise::run(platform)),
            },
            JobKind {
                name: same::JOB,
                run: |platform, payload| Box::pin(same::tell(platform, payload)),
            },
        ],
        schedules: vec![Schedule {
            job: raise::JOB,
            pattern: "*/10 * * * *",
        }],
        notices: notice::kinds(),
        about: Some(|language| crate::texts(language).questions_notices_about()),
        today: Some(raise::cards),
        digest: Some(raise::items),
        export: Some(personal::export),
        forget: Some(personal::forget),
        ..Feature::default()
    }
}
