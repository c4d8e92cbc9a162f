//! Being told by a server of Mastodon: one WebSocket for all its tags, from the moment it is open on.

use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use http::StatusCode;
use platform::outside::{Answering, OpenTimeline, StreamTrouble, TagsAsk, TimelineEvent};
use serde_json::{Value, json};
use tokio::time::{Instant, timeout_at};
use tokio_tungstenite::tungstenite::Message;
use url::Url;

use super::status::{is_id, read_status};
use crate::accounts::{ask, base, path};
use crate::outbound::{Call, Gate, GateTrouble, Socket};

/// Longest message: a status with everything around it has some ten KiB.
const MESSAGE_BYTES: usize = 1024 * 1024;
/// A server calls every half minute when it has nothing to tell; three times nothing is a connection that only looks alive.
const SILENCE: Duration = Duration::from_secs(100);
/// Things told that are given at once.
const BATCH_MOST: usize = 200;

/// Opens the connection and asks for the tags.
pub(super) async fn open(gate: &Gate, wanted: &TagsAsk) -> Result<Box<dyn OpenTimeline>, StreamTrouble> {
    let base = base(&wanted.server).ok_or(StreamTrouble::BadAddress)?;
    let url = address(gate, &base).await.ok_or(StreamTrouble::BadAddress)?;
    let opened = gate.open_socket_as(url, MESSAGE_BYTES, Some(&wanted.token)).await;
    let mut socket = opened.map_err(|(trouble, status)| match (trouble, status) {
        (_, Some(StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE)) => StreamTrouble::Busy,
        (GateTrouble::BadAddress, None) => StreamTrouble::BadAddress,
        (GateTrouble::Unreachable, None) => StreamTrouble::Unreachable,
        (GateTrouble::TooSlow, None) => StreamTrouble::TooSlow,
        _ => StreamTrouble::NotAStream,
    })?;
    for tag in &wanted.tags {
        let subscribe = json!({ "type": "subscribe", "stream": "hashtag", "tag": tag }).to_string();
        let sent = socket.send(Message::text(subscribe)).await;
        sent.map_err(|_| StreamTrouble::Ended)?;
    }
    Ok(Box::new(Open {
        socket,
        heard_at: Instant::now(),
        ended: None,
    }))
}

/// Where a server tells: where it says so, when that is the server itself or a part of it, because the token goes there.
async fn address(gate: &Gate, base: &Url) -> Option<Url> {
    let about = path(base, &["api", "v2", "instance"])?;
    let about = ask(gate, Call::get(about)).await.ok().and_then(|said| said.json);
    let said = about
        .as_ref()
        .and_then(|json| json["configuration"]["urls"]["streaming"].as_str());
    let scheme = if base.scheme() == "https" { "wss" } else { "ws" };
    let host = base.host_str()?;
    let is_its = |url: &Url| {
        let other = url.host_str().unwrap_or_default();
        let is_port = url.host_str() != Some(host) || url.port() == base.port();
        url.scheme() == scheme && is_port && (other == host || other.ends_with(&format!(".{host}")))
    };
    let mut url = match said.and_then(|said| Url::parse(said).ok()).filter(is_its) {
        Some(url) => url,
        None => Url::parse(&base.as_str().replacen("http", "ws", 1)).ok()?,
    };
    url.set_query(None);
    url.path_segments_mut().ok()?.clear().extend(["api", "v1", "streaming"]);
    Some(url)
}

struct Open {
    socket: Socket,
    heard_at: Instant,
    ended: Option<StreamTrouble>,
}

impl Open {
    async fn read(&mut self, wait: Duration) -> Result<Vec<TimelineEvent>, StreamTrouble> {
        if let Some(trouble) = self.ended {
            return Err(trouble);
        }
        let (mut told, mut seen) = (Vec::new(), 0);
        let ends = Instant::now() + wait;
        while seen < BATCH_MOST {
            match timeout_at(ends, self.socket.next()).await {
                Err(_) => break,
                Ok(Some(Ok(message))) if !message.is_close() => {
                    self.heard_at = Instant::now();
                    if let Message::Text(line) = &message {
                        told.extend(read_told(line.as_str()));
                    }
                    // A server that only calls is waited for no longer than one that is silent.
                    seen += 1;
                    if Instant::now() >= ends {
                        break;
                    }
                }
                Ok(None | Some(_)) => {
                    self.ended = Some(StreamTrouble::Ended);
                    break;
                }
            }
        }
        if self.ended.is_none() && self.heard_at.elapsed() >= SILENCE {
            self.ended = Some(StreamTrouble::Silent);
        }
        match self.ended {
            Some(trouble) if told.is_empty() => Err(trouble),
            _ => Ok(told),
        }
    }
}

impl OpenTimeline for Open {
    fn next(&mut self, wait: Duration) -> Answering<'_, Result<Vec<TimelineEvent>, StreamTrouble>> {
        Box::pin(self.read(wait))
    }
}

/// What a server told in one message; nothing when it is about something else or cannot be read.
#[must_use]
pub fn read_told(line: &str) -> Option<TimelineEvent> {
    let message: Value = serde_json::from_str(line).ok()?;
    let payload = message["payload"].as_str()?;
    match message["event"].as_str()? {
        "update" | "status.update" => {
            let tag = match message["stream"].as_array()?.as_slice() {
                [kind, tag] if kind == "hashtag" => tag.as_str()?.to_lowercase(),
                _ => return None,
            };
            let post = read_status(&serde_json::from_str(payload).ok()?)?;
            Some(TimelineEvent::Said {
                tag,
                post: Box::new(post),
            })
        }
        "delete" => is_id(payload).then(|| TimelineEvent::Gone { id: payload.to_owned() }),
        _ => None,
    }
}
