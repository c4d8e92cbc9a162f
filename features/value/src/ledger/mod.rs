//! **What it brought is written down with its evidence, and counts when the colleague who received it confirms it.**

mod add;
#[cfg(test)]
mod case_tests;
mod correct;
mod decide;
mod entry;
mod findable;
mod from_ideas;
mod from_pickups;
#[cfg(test)]
mod idea_tests;
mod kind;
mod list;
mod offer;
mod personal;
#[cfg(test)]
mod pickup_tests;
mod propose;
mod show;
pub(crate) mod store;
#[cfg(test)]
mod tests;
mod today;

use platform::access::{Policy, Role, get, post};
use platform::feature::Feature;
use platform::jobs::{JobKind, Schedule};
use platform::notices::NoticeKind;

pub use entry::{Entry, Evidence, NewEntry, Step};
pub use from_ideas::propose_from_ideas;
pub use from_pickups::propose_from_pickups;
pub use propose::{confirm, propose, propose_from_cases};
pub use store::kinds::{Grade, Kind, State};
pub use store::list_waiting;

pub(crate) use store::{Tally, list_confirmed, tally};

/// Who sees the whole ledger: those who report, and those who lead.
pub(crate) const READERS: &[Role] = &[Role::Communication, Role::Director, Role::Administrator];
/// Who may add and correct.
pub(crate) const EDITORS: &[Role] = &[Role::Communication, Role::Administrator];

/// The feature.
#[must_use]
pub fn feature() -> Feature {
    let editors = Policy::AnyOf(EDITORS);
    Feature {
        room: "value",
        name: "ledger",
        routes: vec![
            get("/value/entries", Policy::SignedIn, list::show),
            get("/value/entries/new", editors, add::ask),
            post("/value/entries", editors, add::add),
            get("/value/entries/{id}", Policy::SignedIn, show::show),
            post("/value/entries/{id}/confirm", Policy::SignedIn, decide::confirm),
            post("/value/entries/{id}/decline", Policy::SignedIn, decide::decline),
            post("/value/entries/{id}/correct", Policy::SignedIn, correct::correct),
        ],
        jobs: vec![JobKind {
            name: "ledger.propose",
            run: |platform, _| {
                Box::pin(async move {
                    propose::propose_from_cases(platform).await?;
                    from_ideas::propose_from_ideas(platform).await?;
                    from_pickups::propose_from_pickups(platform).await
                })
            },
        }],
        schedules: vec![Schedule {
            job: "ledger.propose",
            pattern: "* * * * *",
        }],
        notices: vec![NoticeKind {
            name: propose::NOTICE,
            must_arrive: false,
            read: propose::read_notice,
        }],
        about: Some(|language| crate::texts(language).ledger_about()),
        today: Some(today::cards),
        offers: Some(offer::offers()),
        export: Some(personal::export),
        forget: Some(personal::forget),
        index: Some(findable::index_all),
        ..Feature::default()
    }
}
