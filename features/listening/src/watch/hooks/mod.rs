//! Mentions that somebody else's program brings: signed, in time, once.

pub(crate) mod add;
pub(crate) mod message;
pub(crate) mod page;
#[cfg(test)]
mod samples;
mod signature;
pub(crate) mod take;

#[cfg(test)]
pub(crate) use signature::sign;
#[cfg(test)]
pub(crate) use take::{FROM_ONE_NETWORK_MOST, OF_ONE_SOURCE_MOST};
