//! Secrets in links: only their hash is kept, so that a stolen store opens nothing.

use sha2::{Digest, Sha256};

/// What is kept of a secret.
#[must_use]
pub fn token_hash(token: &str) -> String {
    data_encoding::HEXLOWER.encode(&Sha256::digest(token.as_bytes()))
}
