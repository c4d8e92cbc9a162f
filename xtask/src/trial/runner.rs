//! Runs the tests of the workspace with cargo-nextest, or with `cargo test` where that is not to be had.

use super::tally::{Tally, says_not_run};
use std::io::{BufRead, BufReader, Read};
use std::process::{Command, Stdio};
use std::sync::Mutex;

/// Which program runs the tests.
pub(super) enum Runner {
    Nextest,
    CargoTest,
}

/// Which packages' tests run; the whole workspace is built all the same, so that nothing is built twice.
pub(super) struct Selection {
    pub(super) except: &'static [&'static str],
    pub(super) only: Option<&'static str>,
}

impl Selection {
    /// As nextest's filter expression.
    fn expression(&self) -> String {
        match self.only {
            Some(only) => format!("package({only})"),
            None => {
                let names: Vec<String> = self.except.iter().map(|name| format!("package({name})")).collect();
                format!("not ({})", names.join(" + "))
            }
        }
    }

    /// As arguments of `cargo test`.
    fn arguments(&self) -> Vec<String> {
        let named = |flag: &str, name: &str| [flag.to_owned(), name.to_owned()];
        match self.only {
            Some(only) => named("--package", only).into(),
            None => ["--workspace".to_owned()]
                .into_iter()
                .chain(self.except.iter().flat_map(|name| named("--exclude", name)))
                .collect(),
        }
    }
}

impl Runner {
    /// Runs the chosen tests with these variables set, repeats the output, and counts.
    pub(super) fn run(&self, selection: &Selection, with: &[(&str, &str)]) -> (Result<(), String>, Tally) {
        let (mut command, ignored) = match self {
            Runner::Nextest => {
                let only = selection.expression();
                let words = [
                    "nextest",
                    "run",
                    "--workspace",
                    "--no-tests",
                    "pass",
                    "--success-output",
                    "immediate",
                    "-E",
                ];
                let mut command = super::cargo(&words);
                command.arg(&only);
                (command, ignored_among(&only))
            }
            Runner::CargoTest => {
                let mut command = super::cargo(&["test", "--no-fail-fast"]);
                command.args(selection.arguments());
                (command, 0)
            }
        };
        command.env("CARGO_TERM_COLOR", "never").envs(with.iter().copied());
        let (outcome, mut tally) = repeat(command, self);
        tally.skipped += ignored;
        (outcome, tally)
    }
}

/// What has been read so far.
#[derive(Default)]
struct Reading {
    tally: Tally,
    not_run: usize,
    /// Whether a test that passed is being quoted: of that only a test that was not run is worth a line.
    quoting: bool,
}

/// Runs a command, repeats its output and counts what it tells.
fn repeat(mut command: Command, runner: &Runner) -> (Result<(), String>, Tally) {
    let reading = Mutex::new(Reading::default());
    let mut child = match command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn() {
        Ok(child) => child,
        Err(e) => return (Err(format!("the tests did not start: {e}")), Tally::default()),
    };
    let out = child.stdout.take();
    let err = child.stderr.take();
    std::thread::scope(|scope| {
        scope.spawn(|| out.map(|out| lines(out, runner, &reading)));
        scope.spawn(|| err.map(|err| lines(err, runner, &reading)));
    });
    let Reading { mut tally, not_run, .. } = reading.into_inner().unwrap_or_default();
    tally.take_back(not_run);
    let outcome = match child.wait() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{tally}, ended with {status}")),
        Err(e) => Err(e.to_string()),
    };
    (outcome, tally)
}

fn lines(from: impl Read, runner: &Runner, reading: &Mutex<Reading>) {
    for line in BufReader::new(from).split(b'\n').map_while(Result::ok) {
        let line = String::from_utf8_lossy(&line);
        let Ok(mut reading) = reading.lock() else { return };
        reading.tally.read(&line, runner);
        if matches!(runner, Runner::Nextest) {
            reading.quoting = match line.trim_start().split_once(" [").map(|(word, _)| word) {
                Some("PASS" | "SLOW" | "LEAK") => true,
                Some(_) => false,
                None => reading.quoting && (line.is_empty() || line.starts_with("  ")),
            };
        }
        let is_status = line.contains(" [ ");
        let not_run = says_not_run(&line);
        reading.not_run += usize::from(not_run);
        if !reading.quoting || is_status || not_run {
            println!("{line}");
        }
    }
}

/// How many of the chosen tests are marked to be ignored. The runner's own count of skipped tests also holds
/// those that were not chosen, which another run does run.
fn ignored_among(only: &str) -> usize {
    let mut command = super::cargo(&["nextest", "list", "--workspace", "--message-format", "json", "-E", only]);
    let Ok(output) = command.stderr(Stdio::inherit()).output() else {
        return 0;
    };
    let Ok(list) = serde_json::from_slice::<serde_json::Value>(&output.stdout) else {
        return 0;
    };
    count_ignored(&list)
}

fn count_ignored(list: &serde_json::Value) -> usize {
    let suites = list["rust-suites"]
        .as_object()
        .into_iter()
        .flat_map(|suites| suites.values());
    let cases = suites
        .filter_map(|suite| suite["testcases"].as_object())
        .flat_map(|cases| cases.values());
    // A test outside the expression says so as its reason; one that is ignored says `ignored`.
    cases
        .filter(|case| case["ignored"] == true && case["filter-match"]["reason"] != "expression")
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_selection_speaks_to_both_runners() {
        let most = Selection {
            except: &["journeys", "web"],
            only: None,
        };
        assert_eq!(most.expression(), "not (package(journeys) + package(web))");
        assert_eq!(
            most.arguments(),
            ["--workspace", "--exclude", "journeys", "--exclude", "web"]
        );
        let one = Selection {
            except: &[],
            only: Some("journeys"),
        };
        assert_eq!(
            (one.expression(), one.arguments()),
            ("package(journeys)".into(), vec!["--package".into(), "journeys".into()])
        );
    }

    #[test]
    fn output_is_counted_and_failure_is_seen() {
        let mut good = Command::new("sh");
        good.args(["-c", "echo ' Summary [ 1s] 2 tests run: 2 passed, 9 skipped' >&2"]);
        let (outcome, tally) = repeat(good, &Runner::Nextest);
        assert_eq!((outcome, tally.passed, tally.skipped), (Ok(()), 2, 0));
        let mut bad = Command::new("sh");
        bad.args([
            "-c",
            "echo 'test result: FAILED. 1 passed; 2 failed; 0 ignored'; exit 4",
        ]);
        let (outcome, tally) = repeat(bad, &Runner::CargoTest);
        assert!(outcome.is_err());
        assert_eq!((tally.passed, tally.failed), (1, 2));
    }

    #[test]
    fn only_ignored_tests_of_the_selection_count_as_skipped() {
        let list = serde_json::json!({"rust-suites": {"a": {"testcases": {
            "x": {"ignored": true, "filter-match": {"status": "mismatch", "reason": "ignored"}},
            "y": {"ignored": true, "filter-match": {"status": "mismatch", "reason": "expression"}},
            "z": {"ignored": false, "filter-match": {"status": "matches"}}}}}});
        assert_eq!(count_ignored(&list), 1);
    }
}
