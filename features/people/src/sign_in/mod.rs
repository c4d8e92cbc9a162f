//! **You come in with your own password, see where you are signed in, and end it everywhere with one button.**

mod device;
mod easy;
mod enter;
mod own_password;
pub mod password;
mod sessions;
#[cfg(test)]
mod tests;
mod throttle;

use platform::access::{Policy, get, post};
use platform::feature::Feature;

/// The feature.
#[must_use]
pub fn feature() -> Feature {
    Feature {
        room: "people",
        name: "sign_in",
        routes: vec![
            get("/sign-in", Policy::Everyone, enter::show),
            post("/sign-in", Policy::Everyone, enter::enter),
            post("/sign-out", Policy::Everyone, enter::leave),
            get("/me/sessions", Policy::SignedIn, sessions::show),
            post("/me/sessions/end-others", Policy::SignedIn, sessions::end_others),
            post("/me/sessions/{id}/end", Policy::SignedIn, sessions::end_one),
            get("/me/password", Policy::SignedIn, own_password::show),
            post("/me/password", Policy::SignedIn, own_password::change),
        ],
        ..Feature::default()
    }
}
