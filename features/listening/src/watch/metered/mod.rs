//! Networks that count what is read of them: set up with a price and a budget, confirmed, and never read beyond it.

pub(crate) mod add;
mod month;
mod network;
pub(crate) mod page;
pub(crate) mod price;
mod read;
pub(crate) mod round;
#[cfg(test)]
mod samples;
