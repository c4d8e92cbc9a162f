//! What only shows on a real connection: slow clients, heads that are too large, bodies without a length.
#![allow(clippy::disallowed_methods, reason = "A test on loopback.")]

use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_util::sync::{CancellationToken, DropGuard};

use super::booted;
use crate::boot::Booted;
use crate::front::{Listener, Patience, finished};

/// A request that needs nobody.
const ASK: &str = "GET /sign-in HTTP/1.1\r\nHost: 127.0.0.1:1\r\n\r\n";

async fn serving(router: Router, patience: Patience) -> (SocketAddr, CancellationToken) {
    let listener = Listener::bind(SocketAddr::from(([127, 0, 0, 1], 0))).await.unwrap();
    let (address, closing) = (listener.address(), CancellationToken::new());
    tokio::spawn(listener.with_patience(patience).serve(router, closing.clone()));
    (address, closing)
}

async fn house() -> (SocketAddr, CancellationToken, Booted, tempfile::TempDir) {
    let (booted, folder) = booted().await;
    let (address, closing) = serving(finished(&booted.platform), Patience::default()).await;
    (address, closing, booted, folder)
}

/// Sends this and gives everything that comes back until the server closes the connection; a reset counts as closing.
async fn told(address: SocketAddr, bytes: &[u8]) -> String {
    let mut stream = TcpStream::connect(address).await.unwrap();
    // The server may have heard enough before all is said.
    let _ = stream.write_all(bytes).await;
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer).await;
    String::from_utf8_lossy(&answer).into_owned()
}

fn status(answer: &str) -> &str {
    answer.split(' ').nth(1).unwrap_or_default()
}

#[tokio::test]
async fn a_head_that_does_not_come_closes_the_connection() {
    let impatient = Patience {
        head: Duration::from_millis(50),
        ..Patience::default()
    };
    let (address, closing) = serving(Router::new(), impatient).await;
    let half = told(address, b"GET /sign-in HT").await;
    assert!(!half.contains(" 200 "), "{half}");
    assert_eq!(
        told(address, b"").await,
        "",
        "who says nothing at all is let go as well"
    );
    let answered_then_idle = told(address, ASK.as_bytes()).await;
    assert_eq!(
        status(&answered_then_idle),
        "404",
        "a whole head is answered, and then the idle connection ends"
    );
    closing.cancel();
}

/// A large answer that tells when the server lets go of it.
struct Much(
    Vec<u8>,
    #[allow(dead_code, reason = "It tells by being dropped.")] DropGuard,
);

impl AsRef<[u8]> for Much {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

#[tokio::test]
async fn who_does_not_read_the_answer_loses_the_connection() {
    let impatient = Patience {
        stall: Duration::from_millis(50),
        ..Patience::default()
    };
    let gone = CancellationToken::new();
    let told = gone.clone();
    // Far more than the buffers between two sockets hold.
    let much = move || async move { bytes::Bytes::from_owner(Much(vec![7; 64 * 1024 * 1024], told.drop_guard())) };
    let (address, closing) = serving(Router::new().fallback(much), impatient).await;
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(ASK.as_bytes()).await.unwrap();
    // Not a byte is read; the server lets the answer go by itself.
    gone.cancelled().await;
    drop(stream);
    closing.cancel();
}

#[tokio::test]
async fn a_head_over_the_limits_is_refused() {
    let (address, closing, _booted, _folder) = house().await;
    let lines = |count: usize| {
        (0..count)
            .map(|number| format!("X-{number}: x\r\n"))
            .collect::<String>()
    };
    let ask = |more: String| format!("GET /sign-in HTTP/1.1\r\nHost: 127.0.0.1:1\r\nConnection: close\r\n{more}\r\n");
    assert_eq!(status(&told(address, ask(lines(90)).as_bytes()).await), "200");
    assert_eq!(status(&told(address, ask(lines(200)).as_bytes()).await), "431");
    let long = format!("X-Long: {}\r\n", "x".repeat(64 * 1024));
    assert_eq!(status(&told(address, ask(long).as_bytes()).await), "431");
    closing.cancel();
}

#[tokio::test]
async fn a_body_without_a_length_is_cut_at_the_limit() {
    let (address, closing, _booted, _folder) = house().await;
    let mut ask =
        b"POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1:1\r\nSec-Fetch-Site: same-origin\r\nConnection: close\r\n\
        Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n"
            .to_vec();
    let chunk = vec![b'a'; 1024 * 1024];
    for _ in 0..27 {
        ask.extend_from_slice(format!("{:x}\r\n", chunk.len()).as_bytes());
        ask.extend_from_slice(&chunk);
        ask.extend_from_slice(b"\r\n");
    }
    ask.extend_from_slice(b"0\r\n\r\n");
    let answer = told(address, &ask).await;
    // A reset may overtake the answer; what counts is that the form is not taken.
    assert!(answer.is_empty() || status(&answer) == "413", "{answer}");
    closing.cancel();
}

#[tokio::test]
async fn two_lengths_or_two_ways_to_tell_the_length_are_refused() {
    let (address, closing, _booted, _folder) = house().await;
    for both in [
        "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
        "Content-Length: 5\r\nContent-Length: 6\r\n",
        "Content-Length: -1\r\n",
        "Transfer-Encoding: gzip\r\n",
    ] {
        let ask = format!(
            "POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1:1\r\nSec-Fetch-Site: same-origin\r\nConnection: close\r\n{both}\r\n0\r\n\r\n"
        );
        let answer = told(address, ask.as_bytes()).await;
        assert!(status(&answer).starts_with('4'), "{both}: {answer}");
        assert_eq!(answer.matches("HTTP/1.1 ").count(), 1, "never two answers: {answer}");
    }
    closing.cancel();
}
