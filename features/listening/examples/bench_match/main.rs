//! Measures how many posts a second 1,000 boolean queries can be matched against, beside a bare aho-corasick pass.
#![allow(clippy::print_stdout)] // Printing what it measured is all it does.

mod queries;

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use listening::watch::matching::{Desk, Matcher};
use listening::watch::query::{Node, Query, Term};
use listening::watch::query_explain::matches;
use queries::{QUERIES, SEED, queries, texts};
use std::error::Error;
use std::time::{Duration, Instant};

const GOAL_POSTS_A_SECOND: f64 = 100_000.0;
const GOAL_RATIO: f64 = 0.2;
/// Long enough to even out the clock, short enough to repeat.
const MEASURE: Duration = Duration::from_secs(2);
const ROUNDS: usize = 3;
fn literals(node: &Node, found: &mut Vec<String>) {
    match node {
        Node::Word(Term { word, .. }) => found.push(word.clone()),
        Node::Near(left, _, right) => found.extend(left.iter().chain(right).map(|term| term.word.clone())),
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
    let (texts, origin) = texts(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))?;
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
