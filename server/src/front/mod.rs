//! The front door: one listener, limits before anything is read, headers on everything that leaves.

mod accessibility;
mod assets;
mod bench;
mod headers;
mod health;
mod hosts;
mod language;
mod listener;
mod metrics;
mod search;
mod stack;
mod stall;
mod welcome;

use platform::access::{Policy, get, post};
use platform::feature::Feature;

pub use listener::{Listener, Patience, Stopped};
pub use metrics::start as start_metrics;
pub use stack::finished;

/// The pages of the front door itself.
#[must_use]
pub fn feature() -> Feature {
    Feature {
        room: "server",
        name: "front",
        routes: vec![
            get("/health", Policy::Everyone, health::show),
            get("/metrics", Policy::Everyone, metrics::show),
            get("/search", Policy::SignedIn, search::show),
            get("/assets/{*name}", Policy::Everyone, assets::show),
            get("/favicon.ico", Policy::Everyone, assets::icon),
            get("/manifest.webmanifest", Policy::Everyone, assets::manifest),
            get("/accessibility", Policy::Everyone, accessibility::show),
            post("/language", Policy::Everyone, language::choose),
        ],
        ..Feature::default()
    }
}
