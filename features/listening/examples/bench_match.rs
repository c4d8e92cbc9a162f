//! Measures how many posts a second 1,000 boolean queries can be matched against, beside a bare aho-corasick pass.
#![allow(clippy::print_stdout)] // Printing what it measured is all it does.

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use listening::watch::matching::{Desk, Matcher};
use listening::watch::query::{Node, Query, Term};
use listening::watch::query_explain::matches;
use std::collections::HashMap;
use std::error::Error;
use std::time::{Duration, Instant};

const QUERIES: usize = 1_000;
const SEED: u64 = 20_261_122;
const GOAL_POSTS_A_SECOND: f64 = 100_000.0;
const GOAL_RATIO: f64 = 0.2;
/// Long enough to even out the clock, short enough to repeat.
const MEASURE: Duration = Duration::from_secs(2);
const ROUNDS: usize = 3;
const TEXTS: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../../shared/data/listening/airline_tweets.csv"
);

struct Dice(u64);

impl Dice {
    /// SplitMix64: the same seed gives the same queries on every machine.
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % sides as u64) as usize
    }
}

fn texts() -> Result<(Vec<String>, &'static str), Box<dyn Error>> {
    let Ok(mut reader) = csv::Reader::from_path(TEXTS) else {
        let words = "de trein storing stroom water klacht vraag bedankt service uur lang wachten balie app rekening";
        let words: Vec<String> = words
            .split(' ')
            .map(str::to_owned)
            .chain((0..8_000).map(|n| format!("woord{n}")))
            .collect();
        let mut dice = Dice(SEED);
        // As in a language: the tenth word is ten times as rare as the first.
        let mut word = || {
            let share = dice.roll(1_000_000) as f64 / 1_000_000.0;
            words[(words.len() as f64).powf(share) as usize - 1].clone()
        };
        let mut post = || (0..18).map(|_| word()).collect::<Vec<_>>().join(" ");
        return Ok((
            (0..14_000).map(|_| post()).collect(),
            "generated texts (shared data not found at ../shared/data)",
        ));
    };
    let column = reader
        .headers()?
        .iter()
        .position(|name| name == "text")
        .ok_or("no column text")?;
    let mut texts = Vec::new();
    for row in reader.records() {
        texts.push(row?.get(column).unwrap_or_default().to_owned());
    }
    Ok((texts, "../shared/data/listening/airline_tweets.csv"))
}

fn plain_words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| word.len() > 1)
        .map(str::to_ascii_lowercase)
}

/// Queries as a desk writes them: a name or two, subjects or a phrase, and what to leave out.
fn queries(texts: &[String]) -> Vec<String> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    let mut pairs: HashMap<String, usize> = HashMap::new();
    for text in texts {
        let words: Vec<String> = plain_words(text).collect();
        words
            .windows(2)
            .for_each(|pair| *pairs.entry(pair.join(" ")).or_default() += 1);
        words.into_iter().for_each(|word| *counts.entry(word).or_default() += 1);
    }
    let between = |counts: HashMap<String, usize>, low: usize, high: usize| {
        let mut words: Vec<String> = counts
            .into_iter()
            .filter(|(_, n)| (low..=high).contains(n))
            .map(|(w, _)| w)
            .collect();
        words.sort();
        words
    };
    let all = texts.len();
    // Names occur in 1 of 10 posts or more; subjects in 1 of 100 to 1 of 3,000; phrases are rarer.
    let names = between(counts.clone(), all / 10, all / 4);
    let subjects = between(counts, (all / 3_000).max(2), all / 100);
    let phrases = between(pairs, (all / 3_000).max(2), all / 100);
    let mut dice = Dice(SEED);
    let mut pick = |from: &[String]| from[dice.roll(from.len())].clone();
    (0..QUERIES)
        .map(|n| {
            let (a, b, c, d) = (pick(&subjects), pick(&subjects), pick(&subjects), pick(&subjects));
            let (name, other, phrase) = (pick(&names), pick(&names), pick(&phrases));
            match n % 6 {
                0 => format!("({name} OR {other}) AND ({a} OR {b} OR \"{phrase}\") NOT {c}"),
                1 => format!("{name} {a} -{b}"),
                2 => format!("\"{phrase}\" OR ({a} AND {b})"),
                3 => format!("({a} OR {b} OR {c} OR {d}) AND ({name} OR @{other})"),
                4 => format!(
                    "+{name} ({}* OR \"{phrase}\") -(\"{a} {b}\" OR #{c})",
                    a.get(..5).unwrap_or(&a)
                ),
                _ => format!("{a} OR {b} OR ({name} AND NOT ({c} OR {d}))"),
            }
        })
        .collect()
}

fn literals(node: &Node, found: &mut Vec<String>) {
    match node {
        Node::Word(Term { word, .. }) => found.push(word.clone()),
        Node::Phrase(terms) => found.extend(terms.iter().map(|term| term.word.clone())),
        Node::All(parts) | Node::Any(parts) => parts.iter().for_each(|part| literals(part, found)),
        Node::Not(part) => literals(part, found),
    }
}

/// Texts a second of the best of some rounds: the others measure what else the machine did.
fn measure(texts: &[String], mut pass: impl FnMut(&str) -> usize) -> (f64, usize) {
    let mut best = 0.0_f64;
    let mut result = 0;
    for _ in 0..ROUNDS {
        let (begin, mut done) = (Instant::now(), 0_usize);
        while begin.elapsed() < MEASURE {
            result = texts.iter().map(|text| pass(text)).sum();
            done += texts.len();
        }
        best = best.max(done as f64 / begin.elapsed().as_secs_f64());
    }
    (best, result)
}

/// A fast answer that is wrong is no measurement.
fn agrees(matcher: &Matcher, queries: &[Query], texts: &[String]) -> Result<(), Box<dyn Error>> {
    let mut desk = Desk::default();
    for text in texts.iter().step_by(97).take(150) {
        let plain: Vec<u32> = (0_u32..)
            .zip(queries)
            .filter(|(_, query)| matches(query, text))
            .map(|(n, _)| n)
            .collect();
        if matcher.matches(text, &mut desk) != plain {
            return Err(format!("the matcher disagrees with the plain reading on: {text}").into());
        }
    }
    Ok(())
}

fn main() -> Result<(), Box<dyn Error>> {
    let (texts, origin) = texts()?;
    let bytes: usize = texts.iter().map(String::len).sum();
    let typed = queries(&texts);
    let parsed: Vec<Query> = typed
        .iter()
        .map(|typed| Query::parse(typed))
        .collect::<Result<_, _>>()
        .map_err(|fault| format!("{fault:?}"))?;
    let sample: Vec<&str> = texts.iter().step_by(10).map(String::as_str).collect();
    let begin = Instant::now();
    let matcher = Matcher::compile(&parsed, &sample);
    let compiled = begin.elapsed();
    let mut desk = Desk::default();

    agrees(&matcher, &parsed, &texts)?;
    let mut words = Vec::new();
    parsed.iter().for_each(|query| literals(query.root(), &mut words));
    words.sort();
    words.dedup();
    let automaton = AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .kind(Some(AhoCorasickKind::DFA))
        .build(&words)?;

    let (ours, found) = measure(&texts, |text| matcher.matches(text, &mut desk).len());
    let (bare, _) = measure(&texts, |text| automaton.find_iter(text).count());
    let (overlapping, _) = measure(&texts, |text| automaton.find_overlapping_iter(text).count());
    let megabytes = |posts: f64| posts * bytes as f64 / texts.len() as f64 / 1e6;

    println!(
        "texts: {} of {} bytes on average, {origin}",
        texts.len(),
        bytes / texts.len()
    );
    println!(
        "queries: {QUERIES} (seed {SEED}), {} literals, for instance: {}",
        matcher.literal_count(),
        typed[0]
    );
    println!(
        "compiled in {} ms; {:.3} queries match a post on average",
        compiled.as_millis(),
        found as f64 / texts.len() as f64
    );
    println!(
        "{QUERIES} boolean queries: {ours:.0} posts/s, {:.1} MB/s on one core",
        megabytes(ours)
    );
    println!(
        "bare aho-corasick, first hits only (DFA): {bare:.0} posts/s, {:.1} MB/s",
        megabytes(bare)
    );
    println!(
        "bare aho-corasick, every hit (DFA): {overlapping:.0} posts/s, {:.1} MB/s",
        megabytes(overlapping)
    );
    println!("ratio to the faster of these: {:.2}", ours / bare.max(overlapping));
    let verdict = |reached: bool| if reached { "reached" } else { "NOT reached" };
    println!(
        "goal of {GOAL_POSTS_A_SECOND} posts/s: {}",
        verdict(ours >= GOAL_POSTS_A_SECOND)
    );
    println!(
        "goal of {GOAL_RATIO} of a bare pass: {}",
        verdict(ours >= GOAL_RATIO * bare.max(overlapping))
    );
    Ok(())
}
