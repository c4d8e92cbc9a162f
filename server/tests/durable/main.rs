//! The real program, killed while it writes: what it answered is on disk.

#![allow(
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "In tests a surprise should stop the test where it happens."
)]

mod backup;
mod kept;
mod kill;
mod letters;
mod place;
mod program;
mod stream;
mod sync;
mod wire;
mod writers;

/// The variable that asks for as many rounds as a release wants, instead of as many as a commit can wait for.
const FULL: &str = "DRAAGVLAK_TEST_FULL";

/// The number for a commit, or the one for a release.
fn often(commit: usize, release: usize) -> usize {
    if std::env::var_os(FULL).is_some() {
        release
    } else {
        commit
    }
}
