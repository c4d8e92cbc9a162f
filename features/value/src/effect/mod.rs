//! **More only against what would have been without: a baseline, an interval, and plain words when it could be chance.**

mod bring;
#[cfg(test)]
mod effect_tests;
mod fit;
mod interval;
mod list;
mod read;
mod said;
mod series;
mod show;
mod store;
#[cfg(test)]
mod tests;

use axum::extract::DefaultBodyLimit;
use platform::access::{Policy, Route, get, post};
use platform::feature::Feature;
use platform::limits::TABLE_BYTES;

pub use bring::{About, bring};

use crate::updates::{EDITORS, READERS};

/// The feature.
#[must_use]
pub fn feature() -> Feature {
    let (readers, editors) = (Policy::AnyOf(READERS), Policy::AnyOf(EDITORS));
    Feature {
        room: "value",
        name: "effect",
        routes: vec![
            get("/value/effects", readers, list::show),
            with_file(post("/value/effects", editors, bring::upload)),
            get("/value/effects/{id}", readers, show::show),
            post("/value/effects/{id}/remove", editors, show::remove),
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
