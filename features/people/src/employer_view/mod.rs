//! **"What does my employer see of me?" has one page with the whole answer, made from the rule that the pages follow.**

mod sees;
mod show;
#[cfg(test)]
mod tests;

use platform::access::{Policy, get};
use platform::feature::Feature;

/// The feature.
#[must_use]
pub fn feature() -> Feature {
    Feature {
        room: "people",
        name: "employer_view",
        routes: vec![get("/what-my-employer-sees", Policy::Everyone, show::show)],
        ..Feature::default()
    }
}
