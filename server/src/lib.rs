//! Puts the house together: features, connectors, web and store, behind one listener.

pub mod archive;
pub mod boot;
pub mod command;
pub mod demo;
pub mod features;
pub mod front;

pub use command::run;

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    reason = "In tests a surprise should stop the test where it happens."
)]
mod tests;

platform::room_texts!();
