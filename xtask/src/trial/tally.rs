//! Counts of tests, read from what the runner prints.

use super::runner::Runner;
use std::fmt;

/// How many tests passed, failed and were not run.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Tally {
    pub(super) passed: usize,
    pub(super) failed: usize,
    pub(super) skipped: usize,
}

impl Tally {
    /// Adds another run.
    pub(super) fn add(&mut self, other: Tally) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }

    /// Takes one line of the runner's output in. What a test printed itself stands between those lines and may look
    /// like them: nextest's summary comes last and is taken as a whole, and only once.
    pub(super) fn read(&mut self, line: &str, runner: &Runner) {
        let line = line.trim();
        match runner {
            Runner::Nextest if line.starts_with("Summary [") => {
                self.passed = before(line, " passed");
                self.failed = before(line, " failed") + before(line, " timed out") + before(line, " exec failed");
            }
            Runner::CargoTest if line.starts_with("test result: ") => {
                self.passed += before(line, " passed");
                self.failed += before(line, " failed");
                self.skipped += before(line, " ignored");
            }
            _ => {}
        }
    }

    /// Counts tests that passed only because something they need was not found, and that said so.
    pub(super) fn take_back(&mut self, not_run: usize) {
        self.skipped += not_run;
        self.passed = self.passed.saturating_sub(not_run);
    }
}

/// Whether a test says here that it was not run: `... not found ..., not run: name`.
pub(super) fn says_not_run(line: &str) -> bool {
    line.contains(" not found") && line.contains(", not run: ")
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(
            f,
            "{} passed, {} failed, {} skipped",
            self.passed, self.failed, self.skipped
        )
    }
}

/// The number that stands before this word, or 0.
fn before(line: &str, word: &str) -> usize {
    line.match_indices(word)
        .find_map(|(at, _)| {
            line[..at]
                .rsplit([' ', '('])
                .next()
                .and_then(|number| number.parse().ok())
        })
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(lines: &[&str], runner: &Runner) -> String {
        let mut tally = Tally::default();
        lines.iter().for_each(|line| tally.read(line, runner));
        tally.to_string()
    }

    #[test]
    fn reads_both_runners() {
        let nextest = "     Summary [   0.1s] 21 tests run: 18 passed (1 slow), 2 failed, 1 timed out, 7 skipped";
        let printed = "    test result: ok. 1 passed; 0 failed; 0 ignored";
        assert_eq!(
            tally(&["Summary [ 0s] 9 passed", printed, nextest], &Runner::Nextest),
            "18 passed, 3 failed, 0 skipped"
        );
        let cargo = "test result: FAILED. 4 passed; 1 failed; 2 ignored; 0 measured; 0 filtered out; finished in 0.0s";
        assert_eq!(
            tally(&[cargo, cargo], &Runner::CargoTest),
            "8 passed, 2 failed, 4 skipped"
        );
    }

    #[test]
    fn a_test_without_its_data_did_not_pass() {
        let mut tally = Tally {
            passed: 3,
            failed: 0,
            skipped: 0,
        };
        tally.take_back(1);
        assert_eq!(tally.to_string(), "2 passed, 0 failed, 1 skipped");
        assert!(says_not_run("shared data not found at ../x, not run: a"));
        assert!(!says_not_run("shared data not found"));
    }
}
