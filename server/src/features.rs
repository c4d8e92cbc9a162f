//! The list of everything the product does, in the order of the storeys.

use platform::feature::Feature;

/// Every feature of every room.
#[must_use]
pub fn all() -> Vec<Feature> {
    let mut all = platform::feature::own();
    all.push(crate::front::feature());
    all.extend(people::features());
    all.extend(community::features());
    all.extend(listening::features());
    all.extend(value::features());

    all
}
