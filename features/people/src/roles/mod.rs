//! **Who may do what is one list, and somebody who leaves is out at once.**

mod change;
mod list;
#[cfg(test)]
mod tests;

use platform::access::{Policy, Role, get, post};
use platform::feature::{Feature, Menu};

use crate::texts;

pub use list::role_name;

/// Who sees the list.
const KEEPERS: Policy = Policy::AnyOf(&[Role::Administrator, Role::Hr]);
/// Who gives and takes.
const GIVERS: Policy = Policy::AnyOf(&[Role::Administrator]);

/// The feature.
#[must_use]
pub fn feature() -> Feature {
    Feature {
        room: "people",
        name: "roles",
        routes: vec![
            get("/settings/people", KEEPERS, list::show),
            post("/settings/people/{id}/roles", GIVERS, change::give),
            post("/settings/people/{id}/deactivate", GIVERS, change::deactivate),
            post("/settings/people/{id}/reactivate", GIVERS, change::reactivate),
        ],
        menu: Some(Menu {
            place: 6,
            label: |language| texts(language).roles_menu(),
            path: "/settings/people",
            policy: KEEPERS,
        }),
        ..Feature::default()
    }
}
