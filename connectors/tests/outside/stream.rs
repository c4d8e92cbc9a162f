//! The stream of Bluesky over real sockets: where it goes on, how it ends, and whom it never reaches.

use std::time::Duration;

use connectors::bluesky::{Jetstream, StreamLimits};
use connectors::{Gate, GateSettings};
use platform::outside::{Batch, OpenStream, StreamEvent, StreamTrouble, Streams};
use testkit::replay::{Asked, Replay, Reply, Step};

use super::fake::{Canary, Names, gate};
use connectors::outbound::GateLimits;

/// Long enough for a busy machine: batches end when the server has said all it has to say.
const WAIT: Duration = Duration::from_secs(30);

fn event(number: i64, text: &str) -> String {
    let at = 1_794_906_000_000_000 + number;
    format!(
        r#"{{"did":"did:plc:abc","time_us":{at},"kind":"commit","commit":{{"rev":"3mmoojp7vgo2g","operation":"create","collection":"app.bsky.feed.post","rkey":"post{number}","record":{{"$type":"app.bsky.feed.post","text":"{text}","createdAt":"2026-11-17T09:00:00Z"}},"cid":"bafyreicl7rzkxdrm"}}}}"#
    )
}

fn jetstream(replay: &Replay) -> Jetstream {
    let gate = gate(GateLimits::default(), "127.0.0.2/32", Names::default());
    Jetstream::new(gate, &replay.url())
}

fn texts(batch: &Batch) -> Vec<String> {
    let text = |event: &StreamEvent| match event {
        StreamEvent::Said(post) => Some(post.text.clone()),
        _ => None,
    };
    batch.events.iter().filter_map(text).collect()
}

async fn playing(steps: Vec<Step>) -> (Replay, Box<dyn OpenStream>) {
    let replay = Replay::start(move |_| Reply::Stream(steps.clone())).await;
    let open = jetstream(&replay).open(None).await.unwrap();
    (replay, open)
}

async fn refused(reply: impl Fn(&Asked) -> Reply + Send + Sync + 'static) -> StreamTrouble {
    let replay = Replay::start(reply).await;
    jetstream(&replay).open(None).await.err().unwrap()
}

#[tokio::test]
async fn a_stream_is_asked_for_posts_from_the_cursor_on() {
    let replay = Replay::start(|_| Reply::Stream(vec![Step::Close])).await;
    jetstream(&replay).open(Some(1_794_906_000_000_000)).await.unwrap();
    jetstream(&replay).open(None).await.unwrap();
    let asked = replay.asked();
    assert_eq!(asked[0].cursor, Some(1_794_906_000_000_000));
    assert_eq!(asked[1].cursor, None);
    assert!(
        asked[0]
            .line
            .starts_with("GET /subscribe?wantedCollections=app.bsky.feed.post&wantedCollections=app.bsky.feed.repost&"),
        "{}",
        asked[0].line
    );
}

#[tokio::test]
async fn what_came_before_the_end_is_given_before_the_end() {
    for end in [
        Step::Drop,
        Step::Close,
        Step::Bytes(vec![0xff; 64]),
        Step::Bytes(vec![0x81, 0x02, 0xff, 0xfe]),
    ] {
        let steps = vec![
            Step::Line(event(1, "een")),
            Step::Ping,
            Step::Split(event(2, "twee")),
            Step::Line("{".into()),
            Step::Binary(70_000),
            Step::Line(event(3, &"drie ".repeat(14_000))),
            end.clone(),
        ];
        let (_replay, mut open) = playing(steps).await;
        let batch = open.next(99, WAIT).await.unwrap();
        assert_eq!(texts(&batch)[..2], ["een", "twee"], "{end:?}");
        assert_eq!((batch.seen, batch.strange, batch.events.len()), (5, 2, 3));
        assert_eq!(batch.reached_micros, Some(1_794_906_000_000_003));
        for _ in 0..2 {
            assert_eq!(open.next(99, WAIT).await, Err(StreamTrouble::Ended));
        }
    }
}

#[tokio::test]
async fn a_batch_ends_when_it_is_full() {
    let steps = (0..7)
        .map(|number| Step::Line(event(number, "dijk")))
        .chain([Step::Drop]);
    let (_replay, mut open) = playing(steps.collect()).await;
    let mut sizes = Vec::new();
    while let Ok(batch) = open.next(3, WAIT).await {
        sizes.push(batch.events.len());
    }
    assert_eq!(sizes.iter().sum::<usize>(), 7);
    assert_eq!(sizes[..2], [3, 3]);
}

#[tokio::test]
async fn a_connection_that_only_calls_is_silent() {
    let replay = Replay::start(|_| Reply::Stream(vec![Step::PingForEver])).await;
    let gate = gate(GateLimits::default(), "127.0.0.2/32", Names::default());
    let limits = StreamLimits {
        silence: Duration::ZERO,
        ..StreamLimits::default()
    };
    let mut open = Jetstream::with(gate, &replay.url(), limits).open(None).await.unwrap();
    assert_eq!(
        open.next(99, Duration::from_millis(20)).await,
        Err(StreamTrouble::Silent)
    );
}

#[tokio::test]
async fn a_message_larger_than_is_read_ends_the_stream() {
    let (_replay, mut open) = playing(vec![Step::Binary(5 * 1024 * 1024)]).await;
    assert_eq!(open.next(99, WAIT).await, Err(StreamTrouble::Ended));
}

#[tokio::test]
async fn what_is_no_stream_is_told_apart() {
    use StreamTrouble::{Busy, NotAStream};
    let raw = |head: &'static str| move |_: &Asked| Reply::Raw(format!("HTTP/1.1 {head}\r\nContent-Length: 0\r\n\r\n"));
    assert_eq!(refused(raw("200 OK")).await, NotAStream);
    assert_eq!(refused(raw("429 Too Many Requests")).await, Busy);
    assert_eq!(refused(raw("503 Service Unavailable")).await, Busy);
    // A proxy that says yes to everything has not read the question.
    let wrong = "101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Accept: abc";
    assert_eq!(refused(raw(wrong)).await, NotAStream);
    assert_eq!(refused(|_| Reply::Raw(String::new())).await, StreamTrouble::Unreachable);
}

#[tokio::test]
async fn a_redirect_is_not_followed_and_inside_is_not_reached() {
    let canary = Canary::listen("127.0.0.1:0").await.unwrap();
    let to = canary.address;
    let reply = move |_: &Asked| {
        Reply::Raw(format!(
            "HTTP/1.1 302 Found\r\nLocation: http://{to}/\r\nContent-Length: 0\r\n\r\n"
        ))
    };
    assert_eq!(refused(reply).await, StreamTrouble::NotAStream);
    let strict = Gate::new(GateSettings::default()).unwrap();
    for address in [
        format!("ws://{to}/subscribe"),
        format!("ws://localhost:{}/subscribe", to.port()),
    ] {
        let opened = Jetstream::new(strict.clone(), &address).open(None).await;
        assert_eq!(opened.err(), Some(StreamTrouble::Unreachable), "{address}");
    }
    assert_eq!(canary.visits(), 0);
    for address in [
        "https://bsky.network/",
        "ws://me:secret@bsky.network/",
        "nonsense",
        "file:///etc/passwd",
    ] {
        let opened = Jetstream::new(strict.clone(), address).open(None).await;
        assert_eq!(opened.err(), Some(StreamTrouble::BadAddress), "{address}");
    }
}
