//! Measures how much of a network passes a second: a Jetstream of a million events through parsing, language, 1,000 queries,
//! folding and keeping, beside what limits it in the same run.
#![allow(clippy::print_stdout, reason = "Printing what it measured is all it does.")]

#[path = "../../../features/listening/examples/bench_match/queries.rs"]
mod queries;
mod replay;
mod used;
mod words;

use std::error::Error;
use std::sync::Arc;
use std::time::{Duration, Instant};

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use connectors::bluesky::{Heard, read};
use listening::watch::{self, Desk, Matcher, Query};
use platform::access::Role;
use platform::config::{Config, Organisation};
use platform::feature::{House as Parts, Platform};
use platform::outside::{Outside, StreamEvent};
use platform::page::Assets;
use replay::{Frames, Replay};
use testkit::House;
use tokio_util::sync::CancellationToken;
use used::{peak_megabytes, used_seconds};

const EVENTS: u64 = 1_000_000;
/// Long enough to even out the clock, short enough to repeat.
const MEASURE: Duration = Duration::from_secs(2);
const ROUNDS: usize = 3;
/// Mentions that one look at the store asks for.
const PAGE: u64 = 500;
/// The variable that names a PostgreSQL to compare with.
const POSTGRES: &str = "DRAAGVLAK_COMPARE_POSTGRES";

fn row(what: &str, measured: String, limit: String, goal: &str) {
    println!("| {what} | {measured} | {limit} | {goal} |");
}

fn thousands(number: f64) -> String {
    let digits = format!("{number:.0}");
    let groups: Vec<&str> = digits
        .as_bytes()
        .rchunks(3)
        .rev()
        .filter_map(|group| std::str::from_utf8(group).ok())
        .collect();
    groups.join(",")
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let (texts, origin) = queries::texts(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))?;
    let typed = queries::queries(&texts);
    let frames = Frames::read(&texts);
    println!(
        "texts: {} from {origin}; events: {}; seed {}",
        texts.len(),
        frames.origin,
        queries::SEED
    );
    whole_way(&typed, frames.clone()).await?;
    reading_alone(frames);
    matching_alone(&typed, &texts).await
}

/// Everything, on a real store.
async fn whole_way(typed: &[String], frames: Frames) -> Result<(), Box<dyn Error>> {
    let mut features = people::features();
    features.extend(listening::features());
    let house = House::with(features).await;
    let manager = house.person("Anna", &[Role::Communication]).await;
    for (number, words) in typed.iter().enumerate() {
        let name = format!("Vraag {number}");
        let wish = [
            ("name", name.as_str()),
            ("words", words),
            ("purpose", "Meten"),
            ("retention_days", "30"),
        ];
        let kept = manager.post("/listen/queries/new", &wish).await;
        if kept.status.as_u16() != 303 {
            return Err(format!("a query was refused: {words}").into());
        }
    }
    house.run_jobs().await;
    manager.post("/listen/sources/bluesky", &[]).await;
    let replay = Replay::of(frames, EVENTS, house.clock.clone());
    let closing = CancellationToken::new();
    let platform = Platform::new(Parts {
        store: house.platform.store.clone(),
        clock: house.clock.clone(),
        config: Config::default(),
        organisation: Organisation::default(),
        outside: Outside {
            bluesky: Arc::new(replay.clone()),
            ..house.platform.outside.clone()
        },
        assets: Assets::default(),
        closing: closing.clone(),
        features: Vec::new(),
    });
    let before = peak_megabytes();
    let (begun, used) = (Instant::now(), used_seconds());
    let stays = watch::feature().stays;
    let stay = stays.first().ok_or("nothing listens")?;
    tokio::select! {
        () = stay(platform, closing.clone()) => {}
        () = replay.over() => {}
    }
    let (took, used) = (begun.elapsed().as_secs_f64(), used_seconds() - used);
    closing.cancel();
    let kept = watch::count_mentions(house.platform.store.reader()).await?;
    let folded = count_folded(&house).await?;
    row(
        "a Jetstream, parsed, matched against 1,000 queries, folded and kept",
        format!(
            "{} events/s on one core ({} events, {used:.1} s of processor, {took:.1} s by the clock); {kept} kept, {folded} of them folded",
            thousands(EVENTS as f64 / used),
            thousands(EVENTS as f64),
        ),
        "the rows below, without keeping".into(),
        "≥ 20,000 events/s",
    );
    row(
        "memory of that, with the whole house",
        format!("{:.0} MB at its peak", peak_megabytes()),
        format!("{before:.0} MB before the stream"),
        "< 300 MB",
    );
    Ok(())
}

/// How many of what was kept stand under another.
async fn count_folded(house: &House) -> Result<i64, Box<dyn Error>> {
    let db = house.platform.store.reader();
    let (mut folded, mut before) = (0, None);
    loop {
        let page = watch::list_newest(db, before, PAGE).await?;
        let Some(last) = page.last() else { break };
        before = Some((last.found_at, last.id));
        let ids = page.iter().map(|mention| mention.id).collect();
        folded += watch::count_folded(db, ids).await?.into_values().sum::<i64>();
    }
    Ok(folded)
}

/// The best of some rounds: the others measure what else the machine did.
fn best(mut round: impl FnMut() -> usize) -> f64 {
    let one = |round: &mut dyn FnMut() -> usize| {
        let (begun, mut done) = (used_seconds(), 0);
        let ends = Instant::now() + MEASURE;
        while Instant::now() < ends {
            done += round();
        }
        done as f64 / (used_seconds() - begun).max(0.01)
    };
    (0..ROUNDS).map(|_| one(&mut round)).fold(0.0, f64::max)
}

fn reading_alone(mut frames: Frames) {
    let mut number = 0;
    let mut line = String::new();
    let mut posts = 0_usize;
    let speed = best(|| {
        for _ in 0..1_000 {
            frames.write(number, &mut line);
            number += 1;
            if let (_, Heard::Event(StreamEvent::Said(post))) = read(&line) {
                posts += post.text.len();
            }
        }
        1_000
    });
    let made = best(|| {
        for _ in 0..1_000 {
            frames.write(number, &mut line);
            number += 1;
            posts += line.len();
        }
        1_000
    });
    row(
        "reading events alone",
        format!("{} events/s ({} MB of text)", thousands(speed), posts / 1_000_000),
        format!("{} events/s made and not read", thousands(made)),
        "",
    );
}

async fn matching_alone(typed: &[String], texts: &[String]) -> Result<(), Box<dyn Error>> {
    let parsed: Vec<Query> = typed.iter().filter_map(|typed| Query::parse(typed).ok()).collect();
    let sample: Vec<&str> = texts.iter().step_by(10).map(String::as_str).collect();
    let matcher = Matcher::compile(&parsed, &sample);
    let mut desk = Desk::default();
    let mut hits = 0;
    let ours = best(|| {
        hits = texts.iter().map(|text| matcher.matches(text, &mut desk).len()).sum();
        texts.len()
    });
    let literals = words::literals(&parsed);
    let automaton = AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .kind(Some(AhoCorasickKind::DFA))
        .build(&literals)?;
    let mut found = 0;
    let bare = best(|| {
        found = texts
            .iter()
            .map(|text| automaton.find_overlapping_iter(text).count())
            .sum();
        texts.len()
    });
    row(
        "matching 1,000 queries alone",
        format!("{} posts/s on one core, {hits} hits", thousands(ours)),
        format!(
            "{} posts/s by bare aho-corasick over the {} words, {found} hits; ratio {:.2}",
            thousands(bare),
            literals.len(),
            ours / bare
        ),
        "≥ 200,000 posts/s; ≥ 0.2 of a bare pass",
    );
    let Ok(address) = std::env::var(POSTGRES) else {
        println!("PostgreSQL is not there to compare with ({POSTGRES})");
        return Ok(());
    };
    let theirs = words::posts_a_second(&address, &parsed, texts).await?;
    row(
        "the same queries as tsquery in PostgreSQL",
        format!("ratio {:.0}", ours / theirs.posts_a_second),
        format!(
            "{} posts/s, {} hits in {} posts, the vectors made before",
            thousands(theirs.posts_a_second),
            theirs.hits,
            theirs.posts
        ),
        "ratio ≥ 20",
    );
    Ok(())
}
