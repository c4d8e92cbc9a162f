//! **Results are shared among the channels that came before them by six models side by side, each with what it takes for granted.**

mod bring;
mod list;
mod model;
#[cfg(test)]
mod model_tests;
mod read;
mod removal;
mod rules_of_thumb;
mod sheet;
mod show;
mod store;
#[cfg(test)]
mod tests;
mod ways;

use axum::extract::DefaultBodyLimit;
use platform::access::{Policy, Route, get, post};
use platform::feature::Feature;
use platform::limits::TABLE_BYTES;

pub use bring::bring;

use crate::updates::{EDITORS, READERS};

/// The feature.
#[must_use]
pub fn feature() -> Feature {
    let (readers, editors) = (Policy::AnyOf(READERS), Policy::AnyOf(EDITORS));
    Feature {
        room: "value",
        name: "attribution",
        routes: vec![
            get("/value/attribution", readers, list::show),
            with_file(post("/value/attribution", editors, bring::upload)),
            get("/value/attribution/{id}", readers, show::show),
            get("/value/attribution/{id}/shares.csv", readers, sheet::download),
            post("/value/attribution/{id}/remove", editors, show::remove),
        ],
        ..Feature::default()
    }
}

/// A route that takes a table, with some room for the form around it.
fn with_file(route: Route) -> Route {
    const FORM_BYTES: usize = 64 * 1024;
    Route {
        handler: route.handler.layer(DefaultBodyLimit::max(TABLE_BYTES + FORM_BYTES)),
        ..route
    }
}
