//! **Everybody finds the colleague who knows: by name, function, department, subject or language.**

mod findable;
mod forget;
mod list;
mod name;
mod person;
mod profile;
mod store;
#[cfg(test)]
mod tests;

use platform::access::{Policy, get};
use platform::feature::Feature;

pub use name::{NAME_LENGTH, Name, fold, tidy, tidy_name};
pub use person::{Person, PersonBrief, initials};
pub use store::{
    After, Found, add_all, count_by_department, find, find_brief, find_or_add, find_public, index_members, keep,
    list_briefs, list_everybody, list_members, list_named, list_new, names_of_employees, search, search_left,
    search_people, set_manager, set_photo, set_visible,
};
#[cfg(test)]
pub(crate) use tests::{briefs as sample_briefs, colleague};

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
        export: Some(forget::export),
        forget: Some(forget::forget),
        index: Some(findable::index_all),
        ..Feature::default()
    }
}
