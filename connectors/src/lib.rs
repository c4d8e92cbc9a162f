//! The only room that speaks to the outside: the gate, feeds, pages, letters and the stream of Bluesky.

pub mod bluesky;
pub mod feeds;
pub mod mail;
pub mod outbound;
pub mod pages;

pub use outbound::{Gate, GateSettings};
