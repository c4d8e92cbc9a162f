//! A platform on a real store, a person who clicks, a stopped clock and a fake outside. Knows no room.

#![allow(
    clippy::unwrap_used,
    missing_docs,
    reason = "In tests a surprise should stop the test where it happens."
)]

mod browser;
mod folder;
mod house;
mod meters;
mod outside;
pub mod replay;
mod scratch;
mod searches;
#[cfg(test)]
mod tests;
mod timelines;
mod voices;

pub use browser::{Listening, Page, Person};
pub use folder::folder;
pub use house::House;
pub use meters::FakeMeter;
pub use outside::{FakeFeeds, FakePages, FakeStream, KeptMail};
pub use scratch::{POSTGRES, Scratch};
pub use searches::FakeSearch;
pub use timelines::FakeTimelines;
pub use voices::FakeVoice;
