//! **You come in with your own password, see where you are signed in, and end it everywhere with one button.**

mod device;
mod easy;
mod enter;
#[cfg(test)]
mod guessing_tests;
mod letters;
mod own_password;
pub mod password;
mod reset;
#[cfg(test)]
mod reset_tests;
mod sessions;
mod store;
#[cfg(test)]
mod tests;
mod token;

use platform::access::{Policy, get, post};
use platform::feature::Feature;
use platform::jobs::JobKind;

pub use token::token_hash;

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
            get("/reset", Policy::Everyone, reset::ask),
            post("/reset", Policy::Everyone, reset::send),
            get("/reset/{token}", Policy::Everyone, reset::show),
            post("/reset/{token}", Policy::Everyone, reset::keep),
            get("/me/sessions", Policy::SignedIn, sessions::show),
            post("/me/sessions/end-others", Policy::SignedIn, sessions::end_others),
            post("/me/sessions/{id}/end", Policy::SignedIn, sessions::end_one),
            get("/me/password", Policy::SignedIn, own_password::show),
            post("/me/password", Policy::SignedIn, own_password::change),
        ],
        jobs: vec![JobKind {
            name: reset::JOB,
            run: |platform, payload| Box::pin(reset::send_link(platform, payload["mail"].as_str().unwrap_or_default())),
        }],
        ..Feature::default()
    }
}
