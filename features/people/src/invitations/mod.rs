//! **An invitation belongs to one address, works once, and ends after a week.**

mod accept;
mod invite;
mod letter;
mod list;
mod store;
#[cfg(test)]
mod tests;

use platform::access::{Policy, Role, get, post};
use platform::feature::Feature;

pub use store::revoke_all;

/// Who invites.
pub(crate) const INVITERS: &[Role] = &[Role::Administrator, Role::Hr];
const KEEPERS: Policy = Policy::AnyOf(INVITERS);

/// The feature.
#[must_use]
pub fn feature() -> Feature {
    Feature {
        room: "people",
        name: "invitations",
        routes: vec![
            get("/settings/invitations", KEEPERS, list::show),
            post("/settings/invitations", KEEPERS, invite::invite_many),
            post("/settings/invitations/person/{id}", KEEPERS, invite::invite_one),
            post("/settings/invitations/{id}/revoke", KEEPERS, invite::revoke),
            get("/invitation/{token}", Policy::Everyone, accept::show),
            post("/invitation/{token}", Policy::Everyone, accept::accept),
        ],
        ..Feature::default()
    }
}
