//! A server of Mastodon that tells: over a real WebSocket that drops, doubles, mixes up, delays and says nonsense.

use std::time::Duration;

use connectors::mastodon::{MastodonTimelines, read_told};
use connectors::outbound::GateLimits;
use platform::outside::{OpenTimeline, StreamTrouble, TagsAsk, TimelineEvent, Timelines};
use platform::secrets::Secret;
use serde_json::{Value, json};
use testkit::replay::{Replay, Reply, Step};

use crate::fake::{Names, gate};
use crate::mastodon::status;

const WAIT: Duration = Duration::from_millis(200);

fn told(event: &str, payload: &str) -> String {
    json!({ "stream": ["hashtag", "Dijk"], "event": event, "payload": payload }).to_string()
}

fn said(id: &str) -> String {
    told("update", &status(id, "<p>Het stinkt</p>").to_string())
}

fn ask(replay: &Replay) -> TagsAsk {
    TagsAsk {
        server: format!("http://{}", replay.address),
        tags: vec!["dijk".into(), "water".into()],
        token: Secret::new("geheim"),
    }
}

/// A server that says of itself what `about` says and then tells `steps`.
async fn server(about: Value, steps: fn() -> Vec<Step>) -> Replay {
    Replay::start(move |asked| match asked.line.contains("/api/v2/instance") {
        true => {
            let body = about.to_string();
            let length = body.len();
            Reply::Raw(format!(
                "HTTP/1.1 200 OK\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}"
            ))
        }
        false => Reply::Stream(steps()),
    })
    .await
}

async fn open(replay: &Replay) -> Result<Box<dyn OpenTimeline>, StreamTrouble> {
    let timelines = MastodonTimelines::new(gate(GateLimits::default(), "127.0.0.2/32", Names::default()));
    timelines.open(&ask(replay)).await
}

/// Everything until the end, as numbers; what is gone with a minus.
async fn all(open: &mut dyn OpenTimeline) -> (Vec<String>, StreamTrouble) {
    let mut heard = Vec::new();
    loop {
        match open.next(WAIT).await {
            Ok(events) => heard.extend(events.into_iter().map(|event| match event {
                TimelineEvent::Said { tag, post } => {
                    assert_eq!((tag.as_str(), post.text.as_str()), ("dijk", "Het stinkt"));
                    post.id
                }
                TimelineEvent::Gone { id } => format!("-{id}"),
            })),
            Err(trouble) => return (heard, trouble),
        }
    }
}

#[tokio::test]
async fn what_is_told_comes_in_its_order_and_then_the_end() {
    let replay = server(json!({}), || {
        vec![
            Step::Line(said("7")),
            Step::Ping,
            Step::Split(said("5")),
            Step::Line(said("7")),
            Step::Line("{ broken".into()),
            Step::Line(told("delete", "5")),
            Step::Line(told("filters_changed", "")),
            Step::Binary(100),
            Step::Line(told("status.update", &status("7", "<p>Het stinkt</p>").to_string())),
            Step::Drop,
        ]
    })
    .await;
    let mut open = open(&replay).await.unwrap();
    let (heard, trouble) = all(&mut *open).await;
    assert_eq!(heard, ["7", "5", "7", "-5", "7"]);
    assert_eq!(trouble, StreamTrouble::Ended);
    let line = replay.asked().pop().unwrap().line;
    assert!(
        line.starts_with("GET /api/v1/streaming HTTP"),
        "no token in an address: {line}"
    );
}

#[tokio::test]
async fn a_server_that_sends_its_neighbours_tells_where_it_stands_itself() {
    // Whoever can change what a server says of itself would get the token otherwise.
    for elsewhere in [
        "ws://127.0.0.3:1",
        "wss://evil.example",
        "ws://127.0.0.2:1",
        "http://127.0.0.2",
        "x",
    ] {
        let about = json!({ "configuration": { "urls": { "streaming": elsewhere } } });
        let replay = server(about, || vec![Step::Line(said("7")), Step::Close]).await;
        let mut open = open(&replay).await.unwrap();
        assert_eq!(all(&mut *open).await.0, ["7"], "{elsewhere}");
    }
}

#[tokio::test]
async fn a_server_that_has_no_stream_says_so() {
    for (head, trouble) in [
        ("HTTP/1.1 401 Unauthorized", StreamTrouble::NotAStream),
        ("HTTP/1.1 200 OK", StreamTrouble::NotAStream),
        ("HTTP/1.1 429 Too Many Requests", StreamTrouble::Busy),
    ] {
        let replay =
            Replay::start(move |_| Reply::Raw(format!("{head}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")))
                .await;
        assert_eq!(open(&replay).await.err(), Some(trouble), "{head}");
    }
}

#[test]
fn a_message_about_something_else_tells_nothing() {
    let post = status("7", "a").to_string();
    for line in [
        json!({ "stream": ["user"], "event": "update", "payload": post }).to_string(),
        json!({ "stream": ["hashtag"], "event": "update", "payload": post }).to_string(),
        json!({ "stream": ["hashtag", "dijk"], "event": "update", "payload": status("7", "a") }).to_string(),
        json!({ "stream": ["hashtag", "dijk"], "event": "delete", "payload": "../7" }).to_string(),
        json!({ "error": "Access token does not have the required scopes" }).to_string(),
        "[]".into(),
        String::new(),
    ] {
        assert_eq!(read_told(&line), None, "{line}");
    }
}
