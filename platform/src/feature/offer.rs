//! What a feature offers to be put in a newsletter: looked up anew for everybody who reads it.

use futures_util::future::BoxFuture;

use super::Platform;
use crate::clock::Moment;
use crate::failure::Failure;
use crate::search::Audience;
use crate::session::Viewer;
use crate::texts::Language;

/// Something that can be shown to others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// By which the feature finds it again.
    pub key: String,
    /// One sentence.
    pub title: String,
    /// A little more; may be empty.
    pub text: String,
    /// Where it leads, a path of this house; empty when it leads nowhere for this reader.
    pub path: String,
    /// When it happened, or will.
    pub at: Moment,
    /// Who may see it.
    pub audience: Audience,
}

/// Lists what somebody could offer to others since a moment, newest first, with the rights they have now.
pub type ListOffers = for<'a> fn(&'a Platform, &'a Viewer, Moment) -> BoxFuture<'a, Result<Vec<Offer>, Failure>>;
/// Finds one again for one reader; nothing when it is gone, or not for them.
pub type FindOffer = for<'a> fn(&'a Platform, &'a Viewer, &'a str) -> BoxFuture<'a, Result<Option<Offer>, Failure>>;

/// A feature's offers.
#[derive(Clone, Copy)]
pub struct Offers {
    /// The word in the store.
    pub name: &'static str,
    /// The heading over them.
    pub heading: fn(Language) -> String,
    /// Lists them.
    pub list: ListOffers,
    /// Finds one again.
    pub find: FindOffer,
}
