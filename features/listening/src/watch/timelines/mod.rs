//! Reading timelines of servers: from where it was left, no faster than asked, and once more when a post may have changed.

mod bluesky;
pub(crate) mod intake;
mod look;
pub(crate) mod names;
mod number;
mod pace;
pub(crate) mod read;
pub(crate) mod round;
pub(crate) mod told;
pub(crate) mod tune;

pub(crate) use tune::stay;
