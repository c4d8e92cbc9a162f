//! What a row says, in a fixed length: to see whether it changed elsewhere, and whether it was changed here.

use sha2::{Digest, Sha256};

/// 128 bits of it are enough to tell two texts apart, and half of what is kept with 256.
pub(super) fn print(parts: &[&str]) -> String {
    let mut sha = Sha256::new();
    for part in parts {
        sha.update((part.len() as u64).to_be_bytes());
        sha.update(part);
    }
    sha.finalize()
        .iter()
        .take(16)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
