//! **Everybody finds the colleague who knows: by name, function, department, subject or language.**

mod find;
mod forget;
mod list;
pub mod name;
mod person;
mod profile;
mod row;
mod store;
#[cfg(test)]
pub(crate) mod tests;

use platform::access::{Policy, get};
use platform::feature::{Feature, Menu};

use crate::texts;

pub use find::{After, Found, list_new, search, search_people};
pub use name::Name;
pub use person::{Person, PersonBrief, initials};
pub use store::{
    add_all, count_by_department, find, find_brief, find_or_add, find_public, keep, list_briefs, list_everybody,
    list_members, names_of_employees, set_manager, set_photo, set_visible,
};

/// The feature.
#[must_use]
pub fn feature() -> Feature {
    Feature {
        room: "people",
        name: "directory",
        routes: vec![
            get("/people", Policy::SignedIn, list::show),
            get("/people/{id}", Policy::SignedIn, profile::show),
        ],
        menu: Some(Menu {
            place: 1,
            label: |language| texts(language).directory_menu(),
            path: "/people",
            policy: Policy::SignedIn,
        }),
        export: Some(forget::export),
        forget: Some(forget::forget),
        ..Feature::default()
    }
}
