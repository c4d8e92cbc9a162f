//! The only room that speaks to the outside: the gate, feeds, pages, letters, Bluesky and Mastodon.

mod accounts;
pub mod bluesky;
pub mod feeds;
pub mod mail;
pub mod mastodon;
pub mod outbound;
pub mod pages;

pub use outbound::{Gate, GateSettings};
