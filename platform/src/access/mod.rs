//! **Who may do what: every route says so, and a route that does not say it cannot be built.**

mod role;
mod route;
mod router;

pub use role::{Role, Roles};
pub use route::{Route, delete, get, post};
pub use router::{router, table};

use crate::session::Actor;

/// Who may use a route. What somebody may see of a row is decided where the row is loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Policy {
    /// Everybody, signed in or not.
    Everyone,
    /// Every colleague who is signed in.
    SignedIn,
    /// Colleagues with at least one of these roles.
    AnyOf(&'static [Role]),
}

impl Policy {
    /// Whether this caller may; absence of a known caller means no.
    #[must_use]
    pub fn allows(self, actor: &Actor) -> bool {
        match (self, actor) {
            (Self::Everyone, _) => true,
            (Self::SignedIn, Actor::Person(_)) => true,
            (Self::AnyOf(roles), Actor::Person(viewer)) => viewer.roles.has_any(roles),
            (Self::SignedIn | Self::AnyOf(_), Actor::Anonymous | Actor::Job) => false,
        }
    }
}
