//! Measures how well and how fast the triage model tells complaints from the rest, beside always saying the most common.
#![allow(clippy::print_stdout)] // Printing what it measured is all it does.

use listening::triage::kind::Kind;
use listening::triage::model::Model;
use std::collections::HashSet;
use std::error::Error;
use std::time::{Duration, Instant};

const SEED: u64 = 20_261_122;
const FOLDS: usize = 5;
const GOAL_TEXTS_A_SECOND: f64 = 20_000.0;
const GOAL_LEARNING: Duration = Duration::from_millis(1);
const MEASURE: Duration = Duration::from_secs(2);
const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/listening");

type Row = (String, Kind);

#[derive(Default)]
struct Tally {
    right_yes: f64,
    wrong_yes: f64,
    wrong_no: f64,
    right_no: f64,
}

impl Tally {
    fn add(&mut self, said: bool, is: bool) {
        match (said, is) {
            (true, true) => self.right_yes += 1.0,
            (true, false) => self.wrong_yes += 1.0,
            (false, true) => self.wrong_no += 1.0,
            (false, false) => self.right_no += 1.0,
        }
    }

    fn accuracy(&self) -> f64 {
        (self.right_yes + self.right_no) / (self.right_yes + self.wrong_yes + self.wrong_no + self.right_no)
    }

    /// Of the class "complaint" and of the class "not", in that order.
    fn f1(&self) -> (f64, f64) {
        let f1 = |right: f64| {
            if right == 0.0 {
                0.0
            } else {
                2.0 * right / (2.0 * right + self.wrong_yes + self.wrong_no)
            }
        };
        (f1(self.right_yes), f1(self.right_no))
    }

    fn macro_f1(&self) -> f64 {
        let (yes, no) = self.f1();
        (yes + no) / 2.0
    }
}

fn airline() -> Result<Vec<Row>, Box<dyn Error>> {
    let mut rows = Vec::new();
    for record in csv::Reader::from_path(format!("{FOLDER}/airline_tweets.csv"))?.records() {
        let record = record?;
        let kind = match &record[1] {
            "negative" => Kind::Complaint,
            "positive" => Kind::Praise,
            _ => Kind::NotForUs,
        };
        rows.push((record[7].to_owned(), kind));
    }
    Ok(rows)
}

fn support() -> Result<Vec<Row>, Box<dyn Error>> {
    let path = format!("{FOLDER}/complaints_acl2019_part.csv");
    let mut rows = Vec::new();
    for record in csv::ReaderBuilder::new()
        .has_headers(false)
        .from_path(path)?
        .byte_records()
    {
        let record = record?;
        let kind = if &record[2] == b"1" {
            Kind::Complaint
        } else {
            Kind::NotForUs
        };
        rows.push((String::from_utf8_lossy(&record[1]).into_owned(), kind));
    }
    Ok(rows)
}

/// Equal texts are kept once, so that none stands on both sides of the split; then shuffled by the seed.
fn prepared(mut rows: Vec<Row>) -> Vec<Row> {
    let mut seen = HashSet::new();
    rows.retain(|(text, _)| seen.insert(text.trim().to_lowercase()));
    let mut state = SEED;
    for last in (1..rows.len()).rev() {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        rows.swap(last, ((z ^ (z >> 31)) % (last as u64 + 1)) as usize);
    }
    rows
}

fn judge(model: &Model, rows: &mut dyn Iterator<Item = &Row>) -> Tally {
    let mut tally = Tally::default();
    rows.for_each(|(text, kind)| tally.add(model.suggest(text).kind == Kind::Complaint, *kind == Kind::Complaint));
    tally
}

fn quality(name: &str, rows: &[Row], goal: f64) {
    let complaints = rows.iter().filter(|(_, kind)| *kind == Kind::Complaint).count();
    let mut majority = Tally::default();
    rows.iter()
        .for_each(|(_, kind)| majority.add(complaints * 2 > rows.len(), *kind == Kind::Complaint));
    let mut tally = Tally::default();
    for fold in 0..FOLDS {
        let mut model = Model::load([]);
        let (mut learn, mut test) = (Vec::new(), Vec::new());
        rows.iter().enumerate().for_each(|(n, row)| {
            if n % FOLDS == fold {
                test.push(row)
            } else {
                learn.push(row)
            }
        });
        for (text, kind) in learn {
            model.learn(text, *kind);
        }
        let part = judge(&model, &mut test.into_iter());
        tally.right_yes += part.right_yes;
        tally.wrong_yes += part.wrong_yes;
        tally.wrong_no += part.wrong_no;
        tally.right_no += part.right_no;
    }
    let say = |what: &str, tally: &Tally| {
        let (yes, no) = tally.f1();
        println!(
            "  {what}: macro-F1 {:.4}, accuracy {:.4} (F1 complaint {yes:.4}, F1 not {no:.4})",
            tally.macro_f1(),
            tally.accuracy()
        );
    };
    println!(
        "{name}: {} different texts, {complaints} complaints, {FOLDS} folds, seed {SEED}, one pass, one decision at a time",
        rows.len()
    );
    say("always the most common", &majority);
    say(
        "first words only, zero examples",
        &judge(&Model::load([]), &mut rows.iter()),
    );
    for decisions in [100, 1_000] {
        let mut model = Model::load([]);
        rows.iter()
            .take(decisions)
            .for_each(|(text, kind)| drop(model.learn(text, *kind)));
        say(
            &format!("after {decisions} decisions, on the rest"),
            &judge(&model, &mut rows.iter().skip(decisions)),
        );
    }
    say("five folds", &tally);
    println!("  goal of macro-F1 {goal}: {}", verdict(tally.macro_f1() >= goal));
}

fn verdict(reached: bool) -> &'static str {
    if reached { "reached" } else { "NOT reached" }
}

fn speed(rows: &[Row]) {
    let mut model = Model::load([]);
    let begin = Instant::now();
    let mut slowest = Duration::ZERO;
    for (text, kind) in rows {
        let begin = Instant::now();
        model.learn(text, *kind);
        slowest = slowest.max(begin.elapsed());
    }
    let average = begin.elapsed() / rows.len() as u32;
    let (begin, mut done, mut words) = (Instant::now(), 0_usize, 0_usize);
    while begin.elapsed() < MEASURE {
        words += rows
            .iter()
            .map(|(text, _)| model.suggest(text).words.len())
            .sum::<usize>();
        done += rows.len();
    }
    let pace = done as f64 / begin.elapsed().as_secs_f64();
    println!(
        "suggesting: {pace:.0} texts/s on one core, with {:.1} marked words each",
        words as f64 / done as f64
    );
    println!(
        "  goal of {GOAL_TEXTS_A_SECOND} texts/s: {}",
        verdict(pace >= GOAL_TEXTS_A_SECOND)
    );
    println!("learning one decision, in memory: {average:?} on average, {slowest:?} at most");
    println!("  goal of {GOAL_LEARNING:?}: {}", verdict(average < GOAL_LEARNING));
}

fn main() -> Result<(), Box<dyn Error>> {
    if !std::path::Path::new(FOLDER).exists() {
        println!("shared data not found at ../shared/data, not run: bench triage");
        return Ok(());
    }
    let airline = prepared(airline()?);
    quality("airline_tweets.csv (negative against the rest)", &airline, 0.80);
    quality("complaints_acl2019_part.csv", &prepared(support()?), 0.75);
    speed(&airline);
    Ok(())
}
