//! **Each stakeholder reads one page: what it meant for them, with a source and a grade behind every figure.**

mod compose;
mod figures;
mod headline;
mod index;
mod period;
mod sample;
mod send;
mod show;
mod stakeholder;
mod store;
#[cfg(test)]
mod tests;
mod today;
#[cfg(test)]
mod told_tests;
mod words;

use platform::access::{Policy, Role, get, post};
use platform::feature::{Feature, Menu};

pub(crate) use compose::compose;
pub use compose::{Figure, Update};
pub use headline::find_vanity;
pub use period::Period;
pub use stakeholder::Stakeholder;

use crate::texts;

/// Who reads updates. They hold totals and titles, no names of colleagues.
pub(crate) const READERS: &[Role] = &[
    Role::Communication,
    Role::Director,
    Role::Hr,
    Role::Legal,
    Role::It,
    Role::WorksCouncil,
    Role::Administrator,
];
/// Who writes and sends them.
pub(crate) const EDITORS: &[Role] = &[Role::Communication, Role::Administrator];

/// The feature.
#[must_use]
pub fn feature() -> Feature {
    let (readers, editors) = (Policy::AnyOf(READERS), Policy::AnyOf(EDITORS));
    Feature {
        room: "value",
        name: "updates",
        routes: vec![
            get("/value", readers, index::show),
            get("/value/updates/{stakeholder}/{period}", readers, show::show),
            get(
                "/value/updates/{stakeholder}/{period}/figures.csv",
                readers,
                figures::download,
            ),
            get("/value/updates/{stakeholder}/{period}/edit", editors, words::ask),
            post("/value/updates/{stakeholder}/{period}/words", editors, words::keep),
            post("/value/updates/{stakeholder}/{period}/send", editors, send::send),
        ],
        menu: Some(Menu {
            place: 5,
            label: |language| texts(language).value_menu(),
            path: "/value",
            policy: readers,
        }),
        today: Some(today::cards),
        ..Feature::default()
    }
}
