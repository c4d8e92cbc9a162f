//! Has scikit-learn score the same folds, when it is there.

use crate::sets::{FOLDS, Set};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::error::Error;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../benches/compare/triage.py");

/// What one pipeline reached.
#[derive(Deserialize)]
pub struct Score {
    pub macro_f1: f64,
    pub accuracy: f64,
    pub right: usize,
}

/// The pipelines by their names.
#[derive(Deserialize)]
pub struct Scores(pub BTreeMap<String, Score>);

#[derive(Deserialize)]
struct Line {
    set: String,
    scores: Scores,
}

/// The scores by the names of the sets; none when scikit-learn is not there.
pub fn run(sets: &[Set]) -> Result<BTreeMap<String, Scores>, Box<dyn Error>> {
    let Some(python) = python() else {
        return Ok(BTreeMap::new());
    };
    let path = std::env::temp_dir().join(format!("draagvlak-triage-folds-{}.jsonl", std::process::id()));
    write(sets, &path)?;
    let output = Command::new(python).arg(SCRIPT).arg(&path).output();
    std::fs::remove_file(&path)?;
    let output = output?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned().into());
    }
    let mut scores = BTreeMap::new();
    for line in String::from_utf8(output.stdout)?.lines() {
        let line: Line = serde_json::from_str(line)?;
        scores.insert(line.set, line.scores);
    }
    Ok(scores)
}

/// The interpreter that knows scikit-learn; `cargo xtask bench` makes one and names it.
fn python() -> Option<PathBuf> {
    std::env::var_os("DRAAGVLAK_COMPARE_PYTHON").map(PathBuf::from)
}

fn write(sets: &[Set], path: &Path) -> Result<(), Box<dyn Error>> {
    let mut file = BufWriter::new(File::create(path)?);
    for set in sets {
        for (n, row) in set.rows.iter().enumerate() {
            let line = serde_json::json!({
                "set": set.name,
                "fold": n % FOLDS,
                "label": set.labels[row.label],
                "text": row.text,
            });
            writeln!(file, "{line}")?;
        }
    }
    Ok(file.flush()?)
}
