//! Benches of one piece of code: an example `bench_<name>` in its own room, built for release.

use super::{compare, server};
use crate::trial;
use std::process::Command;

/// Builds the examples of the workspace, runs this one, repeats what it prints and answers with its lines.
pub(super) fn measure(name: &str) -> Result<Vec<String>, String> {
    server::program()?;
    let program = trial::build_folder()
        .join("release/examples")
        .join(format!("bench_{name}"));
    if !program.exists() {
        return Err(format!("no room has an example `bench_{name}`"));
    }
    let mut command = Command::new(&program);
    if name == "triage"
        && let Some(python) = compare::python()
    {
        command.env("DRAAGVLAK_COMPARE_PYTHON", python);
    }
    // Without a PostgreSQL the rest is measured all the same, and the row is missing.
    let postgres = (name == "listen").then(trial::Postgres::start).and_then(Result::ok);
    if let Some(postgres) = &postgres {
        command.env("DRAAGVLAK_COMPARE_POSTGRES", postgres.address());
    }
    let output = command
        .current_dir(crate::house::root())
        .output()
        .map_err(|e| e.to_string())?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    print!("{text}");
    eprint!("{}", String::from_utf8_lossy(&output.stderr));
    if !output.status.success() {
        return Err(format!("ended with {}", output.status));
    }
    Ok(text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(str::to_owned)
        .collect())
}
