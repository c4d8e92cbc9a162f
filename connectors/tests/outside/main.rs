//! The connectors against hostile, broken and real neighbours; everything listens on this machine only.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "In a test a panic is the answer, and a part that cannot run says so."
)]

mod bluesky;
mod bombs;
mod fake;
mod hostile_letters;
mod inside;
mod letters;
mod manners;
mod mastodon;
mod mastodon_server;
mod mastodon_stream;
mod neighbours;
mod official;
mod one_gate;
mod pages;
mod post_office;
mod rebinding;
mod recorded;
mod search_bluesky;
mod speak_bluesky;
mod speak_mastodon;
mod stream;
