//! **The first visit makes the organisation and its first administrator, and proves itself with a code from the terminal.**

mod begin;
mod store;
#[cfg(test)]
mod tests;

use platform::access::{Policy, get, post};
use platform::failure::Failure;
use platform::feature::{Feature, Platform};

/// The feature.
#[must_use]
pub fn feature() -> Feature {
    Feature {
        room: "people",
        name: "set_up",
        routes: vec![
            get("/set-up", Policy::Everyone, begin::show),
            post("/set-up", Policy::Everyone, begin::begin),
        ],
        ..Feature::default()
    }
}

/// Makes the code to print in the terminal; the one of an earlier start does not work any more. `None` when the
/// organisation is set up.
///
/// # Errors
/// The store's own.
pub async fn make_code(platform: &Platform) -> Result<Option<String>, Failure> {
    if platform.organisation.facts().is_set_up {
        return Ok(None);
    }
    let secret = platform::ids::secret();
    // Twelve letters carry 60 bits: too many to guess, few enough to type over.
    let code = [&secret[0..4], &secret[4..8], &secret[8..12]].join("-");
    platform
        .store
        .change(async |change| store::keep(change, &code).await)
        .await?;
    Ok(Some(code))
}
