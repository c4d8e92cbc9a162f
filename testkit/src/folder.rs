//! Where a crate lies.

use std::path::PathBuf;

/// The folder of the crate under test: where it lies now, which cargo says, and not where it lay when it was built: what was
/// built in one checkout is used again in another. Say `env!("CARGO_MANIFEST_DIR")`, for who runs the test without cargo.
#[must_use]
pub fn folder(built_in: &str) -> PathBuf {
    std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| built_in.into(), PathBuf::from)
}
