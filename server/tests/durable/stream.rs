//! A whole network heard by the real program, from a server that drops, repeats, mixes up and holds back, while the program
//! is killed: what is kept in the end is exactly what was wanted.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering};
use std::time::Duration;

use platform::store::Store;
use sea_orm::{ConnectionTrait, FromQueryResult, Statement};
use testkit::replay::{Asked, Replay, Reply, Step};

use crate::often;
use crate::place::Place;

/// Posts in the stream, a wanted one among three.
const POSTS: i64 = 600;
/// Microseconds between two posts, in the time of the network: all of them are half a minute.
const APART: i64 = 50_000;
/// Events that change places: a second, of the five that the program goes back.
const DISORDER: usize = 20;
/// How long nothing new may be asked of the server before it is looked whether all is here.
const SILENCE: Duration = Duration::from_secs(1);
/// Looks until the test gives up.
const LOOKS_MOST: usize = 300;

/// What the network says, in its own order.
#[derive(Clone)]
struct Event {
    at: i64,
    line: String,
}

fn event(at: i64, number: i64, operation: &str, rev: char) -> Event {
    let text = match number % 3 {
        0 => format!("Het gemaal staat stil, melding {number}"),
        _ => format!("Iets heel anders, nummer {number}"),
    };
    let record = match operation {
        "create" => format!(
            r#","cid":"bafyreicl7rzkxdrm","record":{{"$type":"app.bsky.feed.post","text":"{text}","langs":["nl"]}}"#
        ),
        _ => String::new(),
    };
    let line = format!(
        r#"{{"did":"did:plc:abc","time_us":{at},"kind":"commit","commit":{{"rev":"3mmoojp7vgo2{rev}","operation":"{operation}","collection":"app.bsky.feed.post","rkey":"post{number}"{record}}}}}"#
    );
    Event { at, line }
}

/// Every fifth wanted post is taken back a second after it was said.
fn is_taken_back(number: i64) -> bool {
    number % 15 == 0
}

fn network(begin: i64) -> Vec<Event> {
    let mut events = Vec::new();
    for number in 0..POSTS {
        let at = begin + (number + 1) * APART;
        events.push(event(at, number, "create", '2'));
        if is_taken_back(number) {
            events.push(event(at + 1_000_000, number, "delete", '3'));
        }
        // A like in between, as nine of ten are.
        let like = r#"{"did":"did:plc:def","time_us":AT,"kind":"commit","commit":{"rev":"3mmoojp7vgo22","operation":"create","collection":"app.bsky.feed.like","rkey":"x","record":{}}}"#;
        events.push(Event {
            at: at + 1,
            line: like.replace("AT", &(at + 1).to_string()),
        });
    }
    events.sort_by_key(|event| event.at);
    events
}

/// Numbers that are the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, most: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most
    }
}

/// What one connection gets: from its cursor on, with neighbours that changed places, some twice, and broken off somewhere
/// unless it is the last part.
fn part(events: &[Event], asked: &Asked, delivered: &AtomicUsize) -> Vec<Step> {
    let mut dice = Dice(asked.number as u64 + 17);
    let cursor = asked.cursor.unwrap_or(0);
    let mut rest: Vec<Event> = events.iter().filter(|event| event.at > cursor).cloned().collect();
    for window in rest.chunks_mut(DISORDER) {
        for place in 0..window.len() {
            let other = dice.roll(window.len());
            window.swap(place, other);
        }
    }
    // The program goes back five seconds, which are a hundred posts and their likes; each part brings it further.
    let much = 400 + dice.roll(200);
    let is_last = much >= rest.len();
    rest.truncate(much);
    delivered.fetch_add(rest.len(), Ordering::SeqCst);
    let mut steps = Vec::new();
    for event in rest {
        if dice.roll(10) == 0 {
            steps.push(Step::Line(event.line.clone()));
        }
        // What cannot be read comes in between, and in the place of nothing.
        if dice.roll(20) == 0 {
            steps.push(Step::Line("{ broken".into()));
        }
        steps.push(match dice.roll(20) {
            0 => Step::Split(event.line),
            _ => Step::Line(event.line),
        });
    }
    if !is_last {
        steps.push(match dice.roll(3) {
            0 => Step::Close,
            1 => Step::Bytes(vec![0xff, 0xff]),
            _ => Step::Drop,
        });
    }
    steps
}

#[derive(FromQueryResult)]
struct Found {
    uri: String,
    text: String,
}

async fn found(store: &Store) -> Vec<(String, String)> {
    let query = "SELECT p.uri, m.text FROM watch_stream_post p JOIN watch_mention m ON m.id = p.mention_id";
    let rows = Found::find_by_statement(Statement::from_string(store.backend(), query));
    let rows = rows.all(store.reader()).await.unwrap();
    rows.into_iter().map(|row| (row.uri, row.text)).collect()
}

fn with_words(here: &[(String, String)]) -> BTreeSet<String> {
    let rows = here.iter().filter(|(_, text)| !text.is_empty());
    rows.map(|(uri, _)| uri.clone()).collect()
}

fn expected() -> BTreeSet<String> {
    let wanted = (0..POSTS).filter(|number| number % 3 == 0 && !is_taken_back(*number));
    wanted
        .map(|number| format!("at://did:plc:abc/app.bsky.feed.post/post{number}"))
        .collect()
}

/// A query, and Bluesky from now on.
async fn begin(store: &Store) -> i64 {
    let now = store.clock().now().0;
    for statement in [
        format!(
            "INSERT INTO watch_query (id, public_id, name, words, purpose, retention_days, paused, made_at, changed_at)
             VALUES (1, 'q', 'Gemaal', 'gemaal', 'Storingen vroeg horen', 30, FALSE, {now}, {now})"
        ),
        format!(
            "INSERT INTO watch_source (id, public_id, kind, title, url, host, state, purpose, retention_days, expected_days,
                                       made_at, next_fetch_at, failures, network)
             VALUES (1, 's', 'feed', 'Bluesky', 'https://bsky.app/', '', 'active', '', 90, 14, {now}, {now}, 0, 'bluesky')"
        ),
        format!("INSERT INTO watch_stream (source_id, reached, holder, held_until, fence) VALUES (1, {now}, '', 0, 0)"),
    ] {
        store.bare_writer().execute_unprepared(&statement).await.unwrap();
    }
    now
}

#[tokio::test]
async fn a_stream_that_breaks_under_a_program_that_is_killed_is_kept_exactly() {
    // On PostgreSQL another node waits a minute for the lease of one that was killed, as it should.
    let kills = match std::env::var_os(testkit::POSTGRES) {
        None => often(5, 40),
        Some(_) => often(1, 3),
    };
    let place = Place::empty().await;
    drop(place.demo_of(12));
    let (begun, delivered) = (Arc::new(AtomicI64::new(0)), Arc::new(AtomicUsize::new(0)));
    let (from, counted) = (begun.clone(), delivered.clone());
    let replay =
        Replay::start(move |asked| Reply::Stream(part(&network(from.load(Ordering::SeqCst)), asked, &counted))).await;
    let settings = format!(
        "outbound_allow = [\"127.0.0.2/32\"]\n[bluesky]\nstream = \"{}\"\n",
        replay.url()
    );
    std::fs::write(place.data().join("draagvlak.toml"), settings).unwrap();
    let store = place.store().await;
    begun.store(begin(&store).await, Ordering::SeqCst);
    store.close().await;
    let wanted = expected();
    let mut program = place.serve();
    let (mut killed, mut looks) = (0, 0);
    loop {
        let came = tokio::time::timeout(SILENCE, replay.next()).await;
        // It is killed when it has just connected: somewhere in what that connection brings; and when it has heard all.
        if killed < kills {
            program.kill();
            killed += 1;
            program = place.serve();
            continue;
        }
        if came.is_ok() {
            continue;
        }
        let store = place.store().await;
        let here = found(&store).await;
        store.close().await;
        if with_words(&here) == wanted {
            break;
        }
        looks += 1;
        assert!(looks < LOOKS_MOST, "{} of {} are here", here.len(), wanted.len());
    }
    program.kill();
    let store = place.store().await;
    let here = found(&store).await;
    let once: BTreeSet<&String> = here.iter().map(|(uri, _)| uri).collect();
    assert_eq!(once.len(), here.len(), "nothing is kept twice");
    assert_eq!(with_words(&here), wanted);
    store.close().await;
    let (connections, events) = (replay.asked().len(), delivered.load(Ordering::SeqCst));
    eprintln!(
        "{killed} kills, {connections} connections, {events} events delivered for {POSTS} posts: {} kept, exactly",
        wanted.len()
    );
    assert!(connections > kills && events > POSTS as usize);
}
