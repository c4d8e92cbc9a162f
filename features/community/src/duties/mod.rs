//! **Everything has somebody: who keeps a space, what was promised there, and that the management takes part, as a group.**

mod management;
mod show;
#[cfg(test)]
mod tests;

use platform::access::{Policy, get};
use platform::feature::Feature;

/// The feature.
#[must_use]
pub fn feature() -> Feature {
    Feature {
        room: "community",
        name: "duties",
        routes: vec![get("/community/duties", Policy::SignedIn, show::show)],
        ..Feature::default()
    }
}
