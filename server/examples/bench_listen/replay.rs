//! A Jetstream made on the fly: recorded events over and over, each time with new ids, authors and moments.

use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use connectors::bluesky::{Heard, read};
use platform::clock::Clock;
use platform::outside::{Answering, Batch, OpenStream, StreamTrouble, Streams};
use tokio::sync::Notify;

/// Of so many posts one has a text about what the queries ask: in a whole network few posts are wanted.
const WANTED_EVERY: u64 = 50;
/// Events a second of the clock that the house goes by.
const EVENTS_A_SECOND: u64 = 20_000;

/// Recorded events, cut open where something new comes in.
#[derive(Clone)]
pub(crate) struct Frames {
    pub(crate) origin: String,
    frames: Arc<Vec<serde_json::Value>>,
    texts: Arc<Vec<String>>,
    written: Vec<Vec<Cut>>,
}

/// A piece of a line.
#[derive(Clone)]
enum Cut {
    Same(String),
    Key,
    Author,
    Micros,
    Text(String),
}

const KEY: &str = "\u{1}key";
const AUTHOR: &str = "\u{1}author";
const MICROS: i64 = 1_111_111_111_111_111;
const TEXT: &str = "\u{1}text";

impl Frames {
    /// The recorded events beside the project, or a like, a follow and a post when they are not there.
    pub(crate) fn read(texts: &[String]) -> Frames {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/connectors/bluesky");
        let recorded = std::fs::read_to_string(folder.join("jetstream_v1_2026-07-04.jsonl"));
        let (lines, origin) = match recorded {
            Ok(lines) => (lines, "recorded ones of ../shared/data/connectors/bluesky with new ids"),
            Err(_) => (own_lines(), "made (shared data not found at ../shared/data)"),
        };
        let frames: Vec<serde_json::Value> = lines
            .lines()
            .filter_map(|line| serde_json::from_str(line).ok())
            .collect();
        let is_post = |frame: &serde_json::Value| frame["commit"]["record"]["$type"] == "app.bsky.feed.post";
        let posts = frames.iter().filter(|frame| is_post(frame)).count();
        Frames {
            origin: format!("{} {origin}, {posts} of them posts", frames.len()),
            written: frames.iter().map(cut_open).collect(),
            frames: Arc::new(frames),
            texts: Arc::new(texts.to_vec()),
        }
    }

    /// Writes event number so many; every one has its own author and key.
    pub(crate) fn write(&mut self, number: u64, line: &mut String) {
        let place = (number % self.frames.len() as u64) as usize;
        let round = number / self.frames.len() as u64;
        line.clear();
        for cut in &self.written[place] {
            match cut {
                Cut::Same(text) => line.push_str(text),
                Cut::Key => push_base32(number, 13, line),
                Cut::Author => {
                    line.push_str("did:plc:");
                    push_base32(number.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 4, 24, line);
                }
                Cut::Micros => line.push_str(&(FIRST_MICROS + number as i64 * 50).to_string()),
                Cut::Text(own)
                    if !(round * 18 + place as u64).is_multiple_of(WANTED_EVERY) || self.texts.is_empty() =>
                {
                    line.push_str(own);
                }
                Cut::Text(_) => {
                    let text = &self.texts[(number / 7) as usize % self.texts.len()];
                    line.push_str(serde_json::to_string(text).unwrap_or_default().trim_matches('"'));
                }
            }
        }
    }
}

/// The moment at which the house of a test begins, less the length of the stream.
const FIRST_MICROS: i64 = 1_794_906_000_000_000 - 60_000_000;

/// As the network writes its keys: 13 letters that sort as they were made.
fn push_base32(number: u64, length: usize, line: &mut String) {
    const LETTERS: &[u8; 32] = b"234567abcdefghijklmnopqrstuvwxyz";
    for place in (0..length).rev() {
        let digit = if place < 12 { number >> (5 * place) & 31 } else { 1 };
        line.push(char::from(LETTERS[digit as usize]));
    }
}

fn cut_open(frame: &serde_json::Value) -> Vec<Cut> {
    let mut frame = frame.clone();
    let text = frame["commit"]["record"]["text"].as_str().map(str::to_owned);
    frame["did"] = AUTHOR.into();
    frame["time_us"] = MICROS.into();
    if let Some(commit) = frame["commit"].as_object_mut() {
        commit.insert("rkey".into(), KEY.into());
        commit.insert("rev".into(), KEY.into());
        if let Some(record) = commit.get_mut("record").and_then(|record| record.as_object_mut()) {
            record.insert("createdAt".into(), "2026-11-17T08:59:00.000Z".into());
            if text.is_some() {
                record.insert("text".into(), TEXT.into());
            }
        }
    }
    let written = frame.to_string();
    let own = serde_json::to_string(&text.unwrap_or_default()).unwrap_or_default();
    let own = own.trim_matches('"').to_owned();
    let marks = [
        ("\\u0001key", Cut::Key),
        ("\\u0001author", Cut::Author),
        ("1111111111111111", Cut::Micros),
        ("\\u0001text", Cut::Text(own)),
    ];
    let mut cuts = Vec::new();
    let mut rest = written.as_str();
    while let Some((at, mark, cut)) = marks
        .iter()
        .filter_map(|(mark, cut)| Some((rest.find(mark)?, mark, cut)))
        .min_by_key(|(at, ..)| *at)
    {
        cuts.push(Cut::Same(rest[..at].to_owned()));
        cuts.push(cut.clone());
        rest = &rest[at + mark.len()..];
    }
    cuts.push(Cut::Same(rest.to_owned()));
    cuts
}

fn own_lines() -> String {
    let line = |collection: &str, text: &str| {
        format!(
            r#"{{"did":"x","time_us":1,"kind":"commit","commit":{{"rev":"x","operation":"create","collection":"{collection}","rkey":"x","record":{{"$type":"{collection}","createdAt":"x"{text}}},"cid":"bafyreiguce4jh7kcbmof3pmcvasifqtw24b6isakj5ve5ga2b4z4alpc4i"}}}}"#
        )
    };
    let said = r#","langs":["en"],"text":"nothing that anybody asked for, said in some words""#;
    let others = ["app.bsky.feed.like", "app.bsky.graph.follow", "app.bsky.feed.repost"].map(|kind| line(kind, ""));
    format!("{}\n{}", others.join("\n"), line("app.bsky.feed.post", said))
}

/// The stream, until so many events passed.
#[derive(Clone)]
pub(crate) struct Replay {
    state: Arc<Mutex<(Frames, u64)>>,
    events: u64,
    clock: Clock,
    over: Arc<Notify>,
}

impl Replay {
    pub(crate) fn of(frames: Frames, events: u64, clock: Clock) -> Replay {
        Replay {
            state: Arc::new(Mutex::new((frames, 0))),
            events,
            clock,
            over: Arc::new(Notify::new()),
        }
    }

    /// Ends when all of it passed and the last batch was kept.
    pub(crate) async fn over(&self) {
        self.over.notified().await;
    }

    fn batch(&self, most: usize) -> Result<Batch, StreamTrouble> {
        /// As the connection does: what is no post is counted, and a batch ends by itself.
        const SEEN_MOST: u64 = 20_000;
        let mut state = self.state.lock().map_err(|_| StreamTrouble::Ended)?;
        let (frames, number) = &mut *state;
        let (mut batch, mut line) = (Batch::default(), String::new());
        while *number < self.events && batch.events.len() < most && batch.seen < SEEN_MOST {
            frames.write(*number, &mut line);
            *number += 1;
            let (at, heard) = read(&line);
            batch.seen += 1;
            batch.reached_micros = batch.reached_micros.max(at);
            match heard {
                Heard::Event(event) => batch.events.push(event),
                Heard::Passed => {}
                Heard::Strange => batch.strange += 1,
            }
        }
        self.clock.advance((batch.seen * 1_000_000 / EVENTS_A_SECOND) as i64);
        match batch.seen {
            0 => Err(StreamTrouble::Ended),
            _ => Ok(batch),
        }
    }
}

impl Streams for Replay {
    fn open(&self, _: Option<i64>) -> Answering<'_, Result<Box<dyn OpenStream>, StreamTrouble>> {
        let open: Box<dyn OpenStream> = Box::new(self.clone());
        Box::pin(async move { Ok(open) })
    }
}

impl OpenStream for Replay {
    fn next(&mut self, most: usize, _: Duration) -> Answering<'_, Result<Batch, StreamTrouble>> {
        let batch = self.batch(most);
        if batch.is_err() {
            // Whoever asks for more has kept what it got before.
            self.over.notify_one();
        }
        Box::pin(async move { batch })
    }
}
