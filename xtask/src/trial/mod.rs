//! `cargo xtask test`: everything that must hold before a change is kept, with one command and one closing line.

mod pieces;
mod postgres;
mod python;
mod runner;
mod tally;

use crate::house;
pub(crate) use postgres::Postgres;
use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;
use tally::Tally;

/// The variable that tells testkit to make its stores on this PostgreSQL.
const POSTGRES_ADDRESS: &str = "DRAAGVLAK_TEST_POSTGRES";

/// What has been done so far, for the summary.
#[derive(Default)]
struct Report {
    lines: Vec<String>,
    failed: Vec<String>,
    total: Tally,
}

impl Report {
    fn add(&mut self, name: &str, began: Instant, outcome: Result<String, String>) {
        let took = began.elapsed().as_secs();
        match outcome {
            Ok(says) => self.lines.push(format!("  {name:<12} ok      {took:>4} s  {says}")),
            Err(says) => {
                self.lines.push(format!("  {name:<12} FAILED  {took:>4} s  {says}"));
                self.failed.push(name.to_owned());
            }
        }
    }
}

/// Runs everything; an error when anything failed.
pub(crate) fn run() -> Result<(), String> {
    let runner = pieces::provide()?;
    python::provide();
    let mut report = Report::default();
    checks(&mut report);

    let everything = runner::Selection {
        except: &["journeys"],
        only: None,
    };
    tests(&mut report, "sqlite", &runner, &everything, &[]);

    let began = Instant::now();
    match Postgres::start() {
        Ok(server) => {
            // What knows no store says the same thing twice.
            let stores = runner::Selection {
                except: &["journeys", "xtask", "web"],
                only: None,
            };
            tests(
                &mut report,
                "postgresql",
                &runner,
                &stores,
                &[(POSTGRES_ADDRESS, &server.address())],
            );
        }
        Err(reason) => report.add("postgresql", began, Err(reason)),
    }

    let journeys = runner::Selection {
        except: &[],
        only: Some("journeys"),
    };
    tests(&mut report, "journeys", &runner, &journeys, &[]);

    println!("\nSummary");
    for line in &report.lines {
        println!("{line}");
    }
    if !report.failed.is_empty() {
        println!("\nNot in order: {}", report.failed.join(", "));
    }
    // The last line, alone: scripts read it. So the error has nothing to add.
    println!("\n{}", report.total);
    if report.failed.is_empty() {
        Ok(())
    } else {
        Err(String::new())
    }
}

/// What is looked at without running the program.
fn checks(report: &mut Report) {
    step(report, "format", cargo(&["fmt", "--all", "--check"]));
    step(
        report,
        "clippy",
        cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]),
    );
    let began = Instant::now();
    report.add("tidy", began, crate::tidy::run().map(|()| String::new()));
    let mut types = Command::new("npm");
    types
        .args(["run", "--silent", "types"])
        .current_dir(house::root().join("web"));
    if house::root().join("web/package.json").exists() {
        step(report, "types", types);
    }
}

fn step(report: &mut Report, name: &str, command: Command) {
    println!("\n== {name}");
    let began = Instant::now();
    report.add(name, began, succeed(command).map(|()| String::new()));
}

fn tests(
    report: &mut Report,
    name: &str,
    runner: &runner::Runner,
    selection: &runner::Selection,
    with: &[(&str, &str)],
) {
    println!("\n== tests: {name}");
    let began = Instant::now();
    let (outcome, tally) = runner.run(selection, with);
    report.total.add(tally);
    report.add(name, began, outcome.map(|()| tally.to_string()));
}

/// Runs a command to its end, with its output on our terminal.
fn succeed(mut command: Command) -> Result<(), String> {
    let status = command
        .status()
        .map_err(|e| format!("{:?} did not start: {e}", command.get_program()))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("ended with {status}"))
    }
}

/// A cargo at the root that builds where all others build.
pub(crate) fn cargo(words: &[&str]) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    // `cargo xtask` is a `cargo run`: what that says of this program would look like a change to build scripts that read it
    // (ring does), and everything behind them would be built again each time.
    for (name, _) in std::env::vars_os() {
        let said = name.to_string_lossy();
        if said.starts_with("CARGO_PKG_") || said.starts_with("CARGO_MANIFEST_") || said == "CARGO_BIN_NAME" {
            command.env_remove(&name);
        }
    }
    command
        .args(words)
        .current_dir(house::root())
        .env("CARGO_TARGET_DIR", build_folder());
    command
}

/// `CARGO_TARGET_DIR`, or the folder in the person's cache that survives a fresh checkout.
pub(crate) fn build_folder() -> PathBuf {
    let set = |name: &str| {
        std::env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    set("CARGO_TARGET_DIR").unwrap_or_else(|| {
        let cache = set("XDG_CACHE_HOME").or_else(|| set("HOME").map(|home| home.join(".cache")));
        cache.map_or_else(|| house::root().join("target"), |cache| cache.join("draagvlak/target"))
    })
}
