//! **Today: at most five things for you, the most urgent first, each with why you see it.**

mod day;
mod show;
#[cfg(test)]
mod tests;

use platform::access::{Policy, get};
use platform::feature::{Feature, Menu};

use crate::texts;

/// The feature.
#[must_use]
pub fn feature() -> Feature {
    Feature {
        room: "people",
        name: "home",
        routes: vec![get("/", Policy::SignedIn, show::show)],
        menu: Some(Menu {
            place: 0,
            label: |language| texts(language).home_menu(),
            path: "/",
            policy: Policy::SignedIn,
        }),
        ..Feature::default()
    }
}
