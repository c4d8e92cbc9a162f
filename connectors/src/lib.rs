//! The only room that speaks to the outside: the gate, feeds, pages, letters, Bluesky, Mastodon, X, Facebook and LinkedIn.

mod accounts;
pub mod bluesky;
mod counting;
pub mod facebook;
pub mod feeds;
pub mod linkedin;
pub mod mail;
pub mod mastodon;
pub mod outbound;
pub mod pages;
pub mod x;

pub use outbound::{Gate, GateSettings};
