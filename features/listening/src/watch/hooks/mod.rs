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
