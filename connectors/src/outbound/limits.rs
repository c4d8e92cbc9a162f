//! How long, how much and how many for one outgoing request.

use std::time::Duration;

/// Limits of one request through the gate. The defaults are the house's numbers; tests make them smaller.
#[derive(Clone, Debug)]
pub struct GateLimits {
    /// To find the address, and again to connect to it.
    pub connect: Duration,
    /// From asking to the head of the answer, connecting included.
    pub first_byte: Duration,
    /// From asking to the last byte, redirects included.
    pub whole: Duration,
    /// Bytes of the body after decompression.
    pub body_bytes: usize,
    /// Decompressed bytes per received byte, judged once there are more than `ratio_from_bytes`.
    pub ratio: usize,
    /// Below this size no ratio is judged: a short text of spaces compresses a thousand times and hurts nobody.
    pub ratio_from_bytes: usize,
    /// Redirects that are followed.
    pub redirects: usize,
    /// Headers of an answer.
    pub headers: usize,
    /// Requests to one host at a time.
    pub per_host: usize,
    /// Requests at a time in all.
    pub in_all: usize,
}

impl Default for GateLimits {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(3),
            first_byte: Duration::from_secs(5),
            whole: Duration::from_secs(15),
            body_bytes: 5 * 1024 * 1024,
            ratio: 100,
            ratio_from_bytes: 1024 * 1024,
            redirects: 3,
            headers: 100,
            per_host: 2,
            in_all: 16,
        }
    }
}
