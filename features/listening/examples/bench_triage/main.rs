//! Measures how well and how fast the triage model tells what a text is, on labelled sets in fixed folds, beside always
//! saying the most common and beside scikit-learn on the same folds.
#![allow(clippy::print_stdout)] // Printing what it measured is all it does.

mod compare;
mod judge;
mod sets;
mod tally;

use listening::triage::kind::Kind;
use listening::triage::model::Model;
use sets::{FOLDS, SEED, Set};
use std::error::Error;
use std::path::Path;
use std::time::{Duration, Instant};
use tally::Tally;

const GOAL_TEXTS_A_SECOND: f64 = 20_000.0;
const GOAL_LEARNING: Duration = Duration::from_millis(1);
const GOAL_BEHIND: f64 = 0.03;
/// Fewer rows than this are counted, not expressed in shares.
const FEW: usize = 200;
/// More labels than this are not named one by one.
const LABELS_NAMED: usize = 6;
const MEASURE: Duration = Duration::from_secs(2);
const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data");

fn quality(set: &Set, theirs: Option<&compare::Scores>) {
    let rows = set.rows.len();
    println!("{}: {rows} different texts, {} labels", set.name, set.labels.len());
    let say = |what: &str, tally: &Tally| {
        if rows < FEW {
            println!(
                "  {what}: {} of {rows} right, macro-F1 {:.4}",
                tally.right(),
                tally.macro_f1()
            );
        } else {
            println!(
                "  {what}: macro-F1 {:.4}, accuracy {:.4}",
                tally.macro_f1(),
                tally.accuracy()
            );
        }
    };
    say("always the most common", &judge::majority(set));
    if let Some(kind) = set.kind {
        say("first words only, zero examples", &judge::untaught(set, kind));
        for decisions in [100, 1_000].into_iter().filter(|many| many * 3 / 2 < rows) {
            say(
                &format!("after {decisions} decisions, on the rest"),
                &judge::after(set, kind, decisions),
            );
        }
    }
    let ours = judge::folds(set);
    say("ours, one decision at a time, one pass", &ours);
    if set.labels.len() <= LABELS_NAMED {
        println!("    {}", ours.by_label(&set.labels, rows < FEW));
    }
    if let Some(goal) = set.goal {
        println!("  goal of macro-F1 {goal}: {}", verdict(ours.macro_f1() >= goal));
    }
    let Some(theirs) = theirs else {
        return;
    };
    for (title, score) in &theirs.0 {
        let (f1, right) = (score.macro_f1, score.right);
        if rows < FEW {
            println!("  scikit-learn, {title}: {right} of {rows} right, macro-F1 {f1:.4}");
        } else {
            println!(
                "  scikit-learn, {title}: macro-F1 {f1:.4}, accuracy {:.4}",
                score.accuracy
            );
        }
    }
    let best = theirs.0.values().map(|score| score.macro_f1).fold(0.0, f64::max);
    let ahead = ours.macro_f1() - best;
    println!(
        "  beside the better of these {ahead:+.4}; goal of at most {GOAL_BEHIND} behind: {}",
        verdict(ahead >= -GOAL_BEHIND)
    );
}

fn verdict(reached: bool) -> &'static str {
    if reached { "reached" } else { "NOT reached" }
}

fn speed(set: &Set, kind: Kind) {
    let mut model = Model::load([]);
    let begin = Instant::now();
    let mut slowest = Duration::ZERO;
    for row in &set.rows {
        let begin = Instant::now();
        model.learn(&row.text, judge::kind_of(set, kind, row));
        slowest = slowest.max(begin.elapsed());
    }
    let average = begin.elapsed() / set.rows.len() as u32;
    let (begin, mut done, mut words) = (Instant::now(), 0_usize, 0_usize);
    while begin.elapsed() < MEASURE {
        for row in &set.rows {
            words += model.suggest(&row.text).words.len();
        }
        done += set.rows.len();
    }
    let pace = done as f64 / begin.elapsed().as_secs_f64();
    println!(
        "suggesting: {pace:.0} texts/s on one core, with {:.1} marked places each",
        words as f64 / done as f64
    );
    println!(
        "  goal of {GOAL_TEXTS_A_SECOND} texts/s: {}",
        verdict(pace >= GOAL_TEXTS_A_SECOND)
    );
    println!("learning one decision, in memory: {average:?} on average, {slowest:?} at most");
    println!("  goal of {GOAL_LEARNING:?}: {}", verdict(average < GOAL_LEARNING));
    println!("kept after {} decisions: {} marks", set.rows.len(), model.size());
}

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(FOLDER);
    if !folder.exists() {
        println!("shared data not found at ../shared/data, not run: bench triage");
        return Ok(());
    }
    let sets = sets::all(folder)?;
    let theirs = compare::run(&sets)?;
    println!("{FOLDS} folds, seed {SEED}; a text that occurs twice stands in one fold");
    if theirs.is_empty() {
        println!("scikit-learn not found, not compared; `cargo xtask bench triage` fetches it");
    }
    for set in &sets {
        quality(set, theirs.get(set.name));
    }
    if let Some((set, kind)) = sets.iter().find_map(|set| Some((set, set.kind?))) {
        speed(set, kind);
    }
    Ok(())
}
