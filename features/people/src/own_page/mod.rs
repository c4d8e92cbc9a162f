//! **Your own page is yours: what colleagues read of you, how the product behaves for you, and everything it keeps of you.**

mod choices;
mod data;
mod edit;
mod photo;
#[cfg(test)]
mod tests;

use axum::extract::DefaultBodyLimit;
use platform::access::{Policy, get, post};
use platform::feature::Feature;

/// Bytes of an uploaded picture with the form around it.
const PICTURE_BYTES: usize = 10 * 1024 * 1024 + 64 * 1024;

/// The feature.
#[must_use]
pub fn feature() -> Feature {
    let mut upload = post("/me/photo", Policy::SignedIn, photo::take);
    upload.handler = upload.handler.layer(DefaultBodyLimit::max(PICTURE_BYTES));
    Feature {
        room: "people",
        name: "own_page",
        routes: vec![
            get("/me", Policy::SignedIn, edit::show),
            post("/me", Policy::SignedIn, edit::keep),
            upload,
            post("/me/photo/remove", Policy::SignedIn, photo::remove),
            get("/people/{id}/photo", Policy::SignedIn, photo::show),
            get("/me/choices", Policy::SignedIn, choices::show),
            post("/me/choices", Policy::SignedIn, choices::keep),
            get("/me/data", Policy::SignedIn, data::download),
        ],
        ..Feature::default()
    }
}
