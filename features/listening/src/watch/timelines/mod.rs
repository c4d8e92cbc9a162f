//! Reading timelines of servers: from where it was left, no faster than asked, and once more when a post may have changed.

pub(crate) mod intake;
mod number;
mod pace;
pub(crate) mod read;
pub(crate) mod round;
