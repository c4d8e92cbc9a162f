//! **Whoever knows the answer solves the case in one screen, and everybody who waits hears it once.**

mod act;
mod findable;
mod history;
mod jobs;
mod log;
mod log_clock;
mod mine;
mod note;
mod pause;
mod reopen;
#[cfg(test)]
mod samples;
mod show;
mod solve;
mod store;
mod tell;
#[cfg(test)]
mod tests;
mod today;
mod voice;
mod warn;

use platform::access::{Policy, get, post};
use platform::feature::Feature;
use platform::jobs::{JobKind, Schedule};

pub use store::outcome::{SolvedCase, find_solved, list_solved_since};
pub use store::{NoteKind, Outcome};

pub(crate) use findable::index_case;
pub(crate) use note::{bring as bring_note, key_of};
pub(crate) use show::{decides, language_code};
pub(crate) use solve::end_answered;
pub(crate) use store::note::{has_notes, last_answer};
pub(crate) use voice::answer_words;

/// What this feature offers.
#[must_use]
pub fn feature() -> Feature {
    Feature {
        room: "listening",
        name: "resolution",
        routes: vec![
            get("/case/{id}", Policy::SignedIn, show::show),
            post("/case/{id}", Policy::SignedIn, act::act),
            post("/case/{id}/note", Policy::SignedIn, note::add),
            post("/case/{id}/pass", Policy::SignedIn, act::pass),
            post("/case/{id}/solve", Policy::SignedIn, solve::solve),
            post("/case/{id}/reopen", Policy::SignedIn, reopen::reopen),
            post("/case/{id}/wait", Policy::SignedIn, pause::wait),
            post("/case/{id}/go-on", Policy::SignedIn, pause::go_on),
        ],
        jobs: vec![
            JobKind {
                name: "resolution.watch_clock",
                run: jobs::watch_clock,
            },
            JobKind {
                name: "resolution.tell_notes",
                run: jobs::tell_notes,
            },
            JobKind {
                name: "resolution.let_go",
                run: jobs::let_go,
            },
        ],
        schedules: vec![
            Schedule {
                job: "resolution.watch_clock",
                pattern: "*/5 * * * *",
            },
            Schedule {
                job: "resolution.tell_notes",
                pattern: "*/5 * * * *",
            },
            // At night, when nobody looks a solved case up.
            Schedule {
                job: "resolution.let_go",
                pattern: "20 3 * * *",
            },
        ],
        notices: tell::notices(),
        about: Some(|language| crate::texts(language).resolution_about()),
        today: Some(today::cards),
        export: Some(mine::export),
        forget: Some(mine::forget),
        index: Some(findable::index_all),
        ..Feature::default()
    }
}
