//! Putting a post in another space as well, with a line of one's own: the original stays where it is and who it is for.

mod original;
mod share;
mod store;

#[cfg(test)]
pub(super) use original::samples;
pub(super) use original::{Original, list as originals};
#[cfg(test)]
pub(super) use share::SharePage;
pub(super) use share::{ask, share};
