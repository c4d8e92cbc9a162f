//! The real program, killed while it writes: what it answered is on disk.

#![allow(
    clippy::unwrap_used,
    reason = "In tests a surprise should stop the test where it happens."
)]

mod kill;
mod program;
mod wire;
