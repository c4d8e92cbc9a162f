//! **A decided mention finds its owner, and the promise of an answer starts to run.**

mod cases;
mod hand_over;
mod mine;
mod open;
pub mod opening_hours;
mod owner;
mod rules;
mod service;
pub mod service_clock;
mod store;
mod suggestion;
mod team;
mod tell;
#[cfg(test)]
pub(crate) mod tests;
mod why;

use platform::access::{Policy, get, post};
use platform::feature::Feature;

pub use open::{CaseId, OpenCase, Subject, open_case, withdraw};
pub use owner::Owner;
pub use store::brief::{CaseBrief, find_case_of_mention, list_cases_of_mentions};
pub use store::choice::{list_owner_options, read_owner_option};
pub use store::rule::{rule_book, suggest_owner};
pub use store::{CaseKind, CaseState};
pub use suggestion::{OwnerSuggestion, RuleBook};

pub(crate) use cases::{clock_of, kind_words};
pub(crate) use hand_over::{HandOver, hand_over};
pub(crate) use open::cut as shorten;
pub(crate) use service_clock::{Promise, standing};
pub(crate) use store::assignment::{Assignment, list as list_assignments};
pub(crate) use store::case::{
    Case, OVERSEERS, answered as mark_answered, find as find_case, find_public, find_visible, forget_texts,
    list as list_cases, list_after as list_cases_after, reopen as mark_reopened, solve as mark_solved,
    warn as mark_warned,
};
pub(crate) use store::choice::search_options;
pub(crate) use store::hours::{read as read_hours, target};
pub(crate) use store::list::{Part, count as count_cases, list_to_warn, page as page_of_cases};
pub(crate) use tell::{about, path, word};
pub(crate) use why::{Turn, Why};

/// What this feature offers.
#[must_use]
pub fn feature() -> Feature {
    const KEEPERS: Policy = Policy::AnyOf(OVERSEERS);
    Feature {
        room: "listening",
        name: "routing",
        routes: vec![
            get("/listen/cases", Policy::SignedIn, cases::list),
            get("/listen/routing", KEEPERS, rules::show),
            post("/listen/routing", KEEPERS, rules::add),
            post("/listen/routing/{id}/remove", KEEPERS, rules::remove),
            post("/listen/routing/{id}/up", KEEPERS, rules::up),
            post("/listen/routing/duty", KEEPERS, rules::add_duty),
            post("/listen/routing/duty/{id}/remove", KEEPERS, rules::remove_duty),
            get("/listen/service", KEEPERS, service::show),
            post("/listen/service/hours", KEEPERS, service::keep_hours),
            post("/listen/service/targets", KEEPERS, service::keep_targets),
            post("/listen/service/holidays", KEEPERS, service::add_holiday),
            post(
                "/listen/service/holidays/{day}/remove",
                KEEPERS,
                service::remove_holiday,
            ),
        ],
        notices: tell::notices(),
        about: Some(|language| crate::texts(language).routing_about()),
        export: Some(mine::export),
        forget: Some(mine::forget),
        ..Feature::default()
    }
}
