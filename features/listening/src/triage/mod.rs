//! **You decide what a mention is with one key, and a suggestion beside it says which words it rests on.**

mod by_rule;
mod decide;
mod filtered;
mod first_words;
mod folds;
mod hand_out;
mod inbox;
mod jobs;
pub mod kind;
pub mod learner;
mod lessons;
mod line;
mod live;
pub mod marks;
pub mod model;
#[cfg(test)]
mod model_tests;
mod mutes;
mod opened;
mod own;
mod place;
mod samples;
mod store;
mod suggestions;
mod suspected;
mod take_in;
#[cfg(test)]
pub(crate) mod tests;
mod today;
mod trust;
mod undo;
mod waits;
mod whence;

use platform::access::{Policy, Role, get, post};
use platform::feature::{Feature, Menu};
use platform::jobs::{JobKind, Schedule};
use platform::texts::Language;

use crate::texts;

pub(crate) use place::{Place, TOGETHER_MOST};

pub(crate) use learner::{LearnedWeight, Learner};

pub(crate) use by_rule::{
    RuleDecision, decide_by_rule, is_silent, is_waiting, list_waiting, put_back_of_rule, read_kinds,
};
pub use kind::Kind;
pub use model::{Model, Suggestion};
pub use store::waiting::{list_seen, stop_waiting, waits};
pub(crate) use suspected::list_suspected;
pub use take_in::take_in;

/// The topic that says that mentions were decided or wait again.
pub const DECIDED: &str = "triage.mention_decided";

/// Who decides.
pub(crate) const DECIDERS: [Role; 2] = [Role::Communication, Role::Administrator];

/// What this feature offers.
#[must_use]
pub fn feature() -> Feature {
    const POLICY: Policy = Policy::AnyOf(&DECIDERS);
    Feature {
        room: "listening",
        name: "triage",
        routes: vec![
            get("/listen", POLICY, inbox::list),
            get("/listen/came-in", POLICY, live::came_in),
            get("/listen/mentions/{id}", POLICY, inbox::mention),
            post("/listen/mentions/{id}/back", POLICY, undo::put_one_back),
            post("/listen/decide", POLICY, decide::post),
            post("/listen/undo", POLICY, undo::post),
            get("/listen/muted", POLICY, mutes::list),
            post("/listen/muted/let-in", POLICY, mutes::let_in),
            get("/listen/suggestions", POLICY, suggestions::show),
            post("/listen/suggestions", POLICY, suggestions::keep),
        ],
        menu: Some(Menu {
            place: 2,
            label: watch_word,
            path: "/listen",
            policy: POLICY,
        }),
        jobs: vec![JobKind {
            name: "triage.sweep",
            run: jobs::sweep,
        }],
        schedules: vec![Schedule {
            job: "triage.sweep",
            pattern: "40 3 * * *",
        }],
        today: Some(today::cards),
        export: Some(own::export),
        forget: Some(own::forget),
        ..Feature::default()
    }
}

/// The word of the menu.
pub(crate) fn watch_word(language: Language) -> String {
    texts(language).triage_title()
}

/// The word for a kind, as on its button.
#[must_use]
pub fn kind_words(language: Language, kind: Kind) -> String {
    let t = texts(language);
    match kind {
        Kind::Complaint => t.triage_complaint(),
        Kind::Question => t.triage_question(),
        Kind::Lead => t.triage_lead(),
        Kind::Press => t.triage_press(),
        Kind::Idea => t.triage_idea(),
        Kind::Praise => t.triage_praise(),
        Kind::NotForUs => t.triage_not_for_us(),
    }
}
