//! The people room: who works here, how they come in, and what is known of whom.

pub mod accounts;
pub mod departments;
pub mod directory;
pub mod employer_view;
pub mod home;
pub mod invitations;
pub mod own_page;
pub mod roles;
pub mod set_up;
pub mod sign_in;
pub mod staff_list;

platform::room_texts!();

use platform::feature::Feature;

/// The features of this room.
#[must_use]
pub fn features() -> Vec<Feature> {
    vec![
        home::feature(),
        set_up::feature(),
        sign_in::feature(),
        invitations::feature(),
        departments::feature(),
        directory::feature(),
        own_page::feature(),
        employer_view::feature(),
        roles::feature(),
        staff_list::feature(),
    ]
}
