//! Value: what it brings, proved by those who received it, told to each stakeholder in their own words.

pub mod attribution;
pub mod effect;
pub mod ledger;
pub mod updates;

platform::room_texts!();

use platform::feature::Feature;

/// The features of this room, in the order of the design.
#[must_use]
pub fn features() -> Vec<Feature> {
    vec![
        ledger::feature(),
        attribution::feature(),
        effect::feature(),
        updates::feature(),
    ]
}
