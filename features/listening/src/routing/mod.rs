//! **A decided mention finds its owner, and the promise of an answer starts to run.**

mod case_tabs;
mod cases;
mod clock;
mod escalation;
mod hand_over;
mod holidays;
mod mine;
mod open;
pub mod opening_hours;
mod owner;
mod promise;
mod report;
mod rules;
mod service;
pub mod service_clock;
mod service_days;
mod store;
mod suggestion;
mod tagged;
mod team;
mod teams;
mod tell;
#[cfg(test)]
pub(crate) mod tests;
mod why;

use platform::access::{Policy, get, post};
use platform::feature::Feature;
use platform::jobs::{JobKind, Schedule};

pub use open::{CaseId, OpenCase, Subject, open_case, withdraw};
pub use owner::Owner;
pub use promise::customer_answered;
pub use store::brief::{CaseBrief, find_case_of_mention, list_cases_of_mentions};
pub use store::choice::{list_owner_options, read_owner_option};
pub use store::list::{Complaint, list_complaints};
pub use store::rule::{rule_book, suggest_owner};
pub use store::{CaseKind, CaseState, PauseEnd};
pub use suggestion::{OwnerSuggestion, RuleBook};

pub(crate) use cases::kind_words;
pub(crate) use clock::{clock_of, standing_of};
pub(crate) use escalation::escalate;
pub(crate) use hand_over::{HandOver, hand_over};
pub(crate) use open::cut as shorten;
pub(crate) use owner::is_there as owner_is_there;
pub(crate) use promise::{go_on, mark_answered, mark_explained, mark_reopened, mark_solved, wait_for_customer};
pub(crate) use store::assignment::{Assignment, list as list_assignments};
pub(crate) use store::case::{
    Case, OVERSEERS, find as find_case, find_public, find_visible, forget_texts, leads, list as list_cases,
    list_after as list_cases_after, warn as mark_warned,
};
pub(crate) use store::choice::{list_team_names, search_options};
pub(crate) use store::list::{Part, count as count_cases, list_paused, list_to_warn, page as page_of_cases};
pub(crate) use store::pause::{Escalation, Pause, list as list_pauses, list_escalations};
pub(crate) use store::team::read_book as read_hours;
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
            post("/listen/service/holidays", KEEPERS, service_days::add),
            post("/listen/service/holidays/offered", KEEPERS, service_days::add_offered),
            post("/listen/service/holidays/{day}/remove", KEEPERS, service_days::remove),
            // Besides Communication: the director, and who leads a team (of that team). The page itself decides.
            get("/listen/service/report", Policy::SignedIn, report::show),
            get("/listen/service/report.csv", Policy::SignedIn, report::file),
            get("/listen/service/teams", KEEPERS, teams::show),
            post("/listen/service/teams/leads", KEEPERS, teams::keep_leads),
            post("/listen/service/teams/hours", KEEPERS, teams::keep_hours),
            post("/listen/service/teams/days", KEEPERS, teams::add_day),
            post("/listen/service/teams/days/remove", KEEPERS, teams::remove_day),
        ],
        jobs: vec![JobKind {
            name: "routing.measure_old",
            run: |platform, _| Box::pin(report::measure_old(platform)),
        }],
        // Once an hour: what is new is measured when it happens, so that this finds something once after an upgrade.
        schedules: vec![Schedule {
            job: "routing.measure_old",
            pattern: "50 * * * *",
        }],
        notices: tell::notices(),
        about: Some(|language| crate::texts(language).routing_about()),
        export: Some(mine::export),
        forget: Some(mine::forget),
        ..Feature::default()
    }
}
