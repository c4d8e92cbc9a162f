//! Feeds every parser of what comes from outside with spoiled input, and says what broke it and how to make that input again.
//!
//! `fuzz SECONDS [parser] [--seed N] [--from N]`: seconds of processor time for each parser.
#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "Printing what it found is all it does."
)]

mod all;
mod dice;
mod good;
mod networks;
mod parsers;
mod spoil;

use std::panic::{AssertUnwindSafe, catch_unwind, set_hook};
use std::process::ExitCode;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use all::Parser;
use dice::Dice;

/// The input at hand, for who watches whether it ever ends.
static AT: AtomicU64 = AtomicU64::new(0);
/// An input that takes longer than this is found to be too slow, whatever else the machine does: it counts the time this
/// program had the processor, and a parser that goes over its input a fixed number of times needs a hundredth.
const SLOW_MICROS: u64 = 5_000_000;
/// How long one input may take by the clock before the run is given up.
const HANGS: Duration = Duration::from_secs(120);
/// How often the time is looked at.
const LOOK_EVERY: u64 = 64;

struct Wish {
    seconds: u64,
    only: Option<String>,
    seed: u64,
    from: u64,
}

fn wish() -> Option<Wish> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let after = |name: &str| {
        let place = words.iter().position(|word| word == name)?;
        words.get(place + 1)?.parse().ok()
    };
    let only = words.get(1).filter(|word| !word.starts_with("--"));
    Some(Wish {
        seconds: words.first()?.parse().ok()?,
        only: only.cloned(),
        seed: after("--seed").unwrap_or(20_261_122),
        from: after("--from").unwrap_or(0),
    })
}

/// Microseconds this thread had the processor.
fn used_micros() -> u64 {
    let spent = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanos: u64 = spent.split(' ').next().and_then(|word| word.parse().ok()).unwrap_or(0);
    nanos / 1_000
}

fn main() -> ExitCode {
    let Some(wish) = wish() else {
        println!("fuzz SECONDS [parser] [--seed N] [--from N]");
        return ExitCode::FAILURE;
    };
    // What is caught is told by us; what a parser catches itself is no fault.
    set_hook(Box::new(|_| {}));
    std::thread::spawn(watch);
    let mut found = 0;
    for parser in all::ALL
        .iter()
        .filter(|parser| wish.only.as_deref().is_none_or(|only| only == parser.name))
    {
        found += run(parser, &wish);
    }
    if found == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Gives up when one input never ends.
fn watch() {
    loop {
        let before = AT.load(Ordering::Relaxed);
        std::thread::sleep(HANGS);
        if AT.load(Ordering::Relaxed) == before {
            println!("input {before} does not end");
            std::process::exit(2);
        }
    }
}

/// Runs one parser for its time; gives the number of faults, at most a handful.
fn run(parser: &Parser, wish: &Wish) -> usize {
    const FAULTS_MOST: usize = 5;
    let good = (parser.good)();
    let (begun, mut faults, mut number) = (used_micros(), 0, wish.from);
    let (mut bytes, mut slowest) = (0_u64, (0_u64, 0_u64));
    loop {
        AT.store(number, Ordering::Relaxed);
        let input = spoil::spoil(&good, parser.words, &mut Dice::of(wish.seed, number));
        bytes += input.len() as u64;
        // Reading the time costs more than a small input does.
        let timed = input.len() > 4_096;
        let before = if timed { used_micros() } else { 0 };
        let fault = catch_unwind(AssertUnwindSafe(|| (parser.check)(&input))).err();
        let took = if timed { used_micros() - before } else { 0 };
        slowest = slowest.max((took, number));
        let fault = match fault {
            Some(panic) => Some(said(panic.as_ref())),
            None => (took > SLOW_MICROS).then(|| format!("took {took} microseconds for {} bytes", input.len())),
        };
        if let Some(fault) = fault {
            faults += 1;
            println!("{}: input {number} of seed {}: {fault}", parser.name, wish.seed);
            println!(
                "  {}",
                input.get(..input.len().min(600)).unwrap_or_default().escape_ascii()
            );
        }
        number += 1;
        let is_over = number % LOOK_EVERY == 0 && used_micros() - begun >= wish.seconds * 1_000_000;
        if is_over || faults >= FAULTS_MOST {
            break;
        }
    }
    println!(
        "{}: {} inputs of {} good ones, {} MB, {} s of processor, slowest {} ms (input {}), {faults} faults",
        parser.name,
        number - wish.from,
        good.len(),
        bytes / 1_000_000,
        (used_micros() - begun) / 1_000_000,
        slowest.0 / 1_000,
        slowest.1
    );
    faults
}

fn said(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().cloned();
    text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()))
        .unwrap_or_default()
}
