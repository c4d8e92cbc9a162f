//! A Jetstream through the gate: opened at a cursor, read in batches, left when it falls silent.

use std::time::Duration;

use futures_util::StreamExt;
use http::StatusCode;
use platform::outside::{Answering, Batch, OpenStream, StreamTrouble, Streams};
use tokio::time::{Instant, timeout_at};
use tokio_tungstenite::tungstenite::Message;
use url::Url;

use super::event::{Heard, read};
use crate::outbound::{Gate, GateTrouble, Socket};

/// How long a stream may be silent, and how large a message may be.
#[derive(Clone, Debug)]
pub struct StreamLimits {
    /// The whole network says some fifty things a second; a minute without one is a connection that only looks alive.
    pub silence: Duration,
    /// The server is asked to leave out what is larger; a server that sends it all the same is no Jetstream.
    pub message_bytes: usize,
}

impl Default for StreamLimits {
    fn default() -> Self {
        Self {
            silence: Duration::from_secs(60),
            message_bytes: 4 * 1024 * 1024,
        }
    }
}

/// What the server is asked to leave out: the parser passes over what is larger.
const WANTED_BYTES: usize = 256 * 1024;
/// Messages of one batch, posts or not: what is heard is written down now and then.
const BATCH_MOST: u64 = 20_000;

/// The stream of Bluesky.
#[derive(Clone)]
pub struct Jetstream {
    gate: Gate,
    address: String,
    limits: StreamLimits,
}

impl Jetstream {
    /// The stream at this address, `wss://…/subscribe`, through this gate.
    #[must_use]
    pub fn new(gate: Gate, address: &str) -> Self {
        Self::with(gate, address, StreamLimits::default())
    }

    /// The same within other limits.
    #[must_use]
    pub fn with(gate: Gate, address: &str, limits: StreamLimits) -> Self {
        Self {
            gate,
            address: address.to_owned(),
            limits,
        }
    }

    async fn begin(&self, after_micros: Option<i64>) -> Result<Box<dyn OpenStream>, StreamTrouble> {
        let mut url = Url::parse(self.address.trim()).map_err(|_| StreamTrouble::BadAddress)?;
        url.query_pairs_mut()
            .append_pair("wantedCollections", "app.bsky.feed.post")
            .append_pair("wantedCollections", "app.bsky.feed.repost")
            .append_pair("maxMessageSizeBytes", &WANTED_BYTES.to_string());
        if let Some(after) = after_micros {
            url.query_pairs_mut().append_pair("cursor", &after.to_string());
        }
        let opened = self.gate.open_socket(url, self.limits.message_bytes).await;
        let socket = opened.map_err(|(trouble, status)| match (trouble, status) {
            (_, Some(StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE)) => StreamTrouble::Busy,
            (_, Some(_)) | (GateTrouble::Broken | GateTrouble::TooLarge | GateTrouble::TooManyRedirects, None) => {
                StreamTrouble::NotAStream
            }
            (GateTrouble::BadAddress, None) => StreamTrouble::BadAddress,
            (GateTrouble::Unreachable, None) => StreamTrouble::Unreachable,
            (GateTrouble::TooSlow, None) => StreamTrouble::TooSlow,
        })?;
        Ok(Box::new(Open {
            socket,
            silence: self.limits.silence,
            heard_at: Instant::now(),
            ended: None,
        }))
    }
}

impl Streams for Jetstream {
    fn open(&self, after_micros: Option<i64>) -> Answering<'_, Result<Box<dyn OpenStream>, StreamTrouble>> {
        Box::pin(self.begin(after_micros))
    }
}

struct Open {
    socket: Socket,
    silence: Duration,
    heard_at: Instant,
    ended: Option<StreamTrouble>,
}

impl Open {
    async fn read(&mut self, most: usize, wait: Duration) -> Result<Batch, StreamTrouble> {
        if let Some(trouble) = self.ended {
            return Err(trouble);
        }
        let mut batch = Batch::default();
        let ends = Instant::now() + wait;
        while batch.events.len() < most && batch.seen < BATCH_MOST {
            match timeout_at(ends, self.socket.next()).await {
                Err(_) => break,
                Ok(Some(Ok(Message::Text(line)))) => {
                    if take(&mut batch, line.as_str()) {
                        self.heard_at = Instant::now();
                    }
                }
                // Compressed lines were not asked for.
                Ok(Some(Ok(Message::Binary(_)))) => {
                    batch.seen += 1;
                    batch.strange += 1;
                }
                Ok(Some(Ok(Message::Ping(_) | Message::Pong(_) | Message::Frame(_)))) => {
                    // Only waiting notices that the time is over, and a server that calls without end is never waited for.
                    if Instant::now() >= ends {
                        break;
                    }
                }
                Ok(None | Some(Err(_) | Ok(Message::Close(_)))) => {
                    self.ended = Some(StreamTrouble::Ended);
                    break;
                }
            }
        }
        if self.ended.is_none() && self.heard_at.elapsed() >= self.silence {
            self.ended = Some(StreamTrouble::Silent);
        }
        match self.ended {
            Some(trouble) if batch.seen == 0 => Err(trouble),
            _ => Ok(batch),
        }
    }
}

/// Takes a line in; true when it could be read.
fn take(batch: &mut Batch, line: &str) -> bool {
    let (at, heard) = read(line);
    batch.seen += 1;
    batch.reached_micros = batch.reached_micros.max(at);
    match heard {
        Heard::Event(event) => batch.events.push(event),
        Heard::Passed => {}
        Heard::Strange => {
            batch.strange += 1;
            return false;
        }
    }
    true
}

impl OpenStream for Open {
    fn next(&mut self, most: usize, wait: Duration) -> Answering<'_, Result<Batch, StreamTrouble>> {
        Box::pin(self.read(most, wait))
    }
}
