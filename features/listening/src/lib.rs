//! Listening: what is said outside about subjects that matter here, who picks it up, and what came of it.

pub mod alerts;
pub mod answers;
pub mod ask;
pub mod channels;
pub mod comparison;
pub mod pickup;
pub mod presence;
pub mod resolution;
pub mod routing;
pub mod rules;
pub mod tags;
pub mod triage;
pub mod views;
pub mod watch;

platform::room_texts!();

use platform::feature::Feature;

/// The features of this room, in the order of the design.
#[must_use]
pub fn features() -> Vec<Feature> {
    vec![
        watch::feature(),
        triage::feature(),
        routing::feature(),
        resolution::feature(),
        answers::feature(),
        presence::feature(),
        channels::feature(),
        alerts::feature(),
        ask::feature(),
        pickup::feature(),
        comparison::feature(),
        tags::feature(),
        rules::feature(),
        views::feature(),
    ]
}
