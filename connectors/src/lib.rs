//! The only room that speaks to the outside: the gate, feeds and letters.

pub mod feeds;
pub mod mail;
pub mod outbound;

pub use outbound::{Gate, GateSettings};
